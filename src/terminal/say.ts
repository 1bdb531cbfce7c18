/**
 * Makes a text safe for a terminal: what could move the cursor, recolour, hide or turn text around
 * (C0, C1, bidi marks, zero-width characters, lone surrogates) is shown as ‹U+202E›.
 * Line ends and tabs stay, and a byte order mark before CSV; on a coloured terminal our own styles stay too.
 */
export function say(message: string, color = false): string {
  return message.replace(dangerous, (found, offset: number) => {
    if (found === "\uFEFF" && offset === 0) return found;
    if (found === "\r" && /^(\n|$)/.test(message.slice(offset + 1, offset + 2))) return found;
    if (found.length > 1 && found.startsWith("\u001B")) return color ? found : escaped("\u001B") + found.slice(1);
    return escaped(found);
  });
}

/** The same for a value that must stay on its line: a record never begins a line of its own. */
export function sayInline(message: string): string {
  return say(message).replace(/[\r\n\t\uFEFF]/g, escaped);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
}

/** The codes that styles are made of: bold and dim, red, yellow, green, and their ends. */
const styleCodes: readonly number[] = [1, 2, 22, 31, 32, 33, 39];

const dangerous = new RegExp(
  [
    `\\u001B\\[(?:${styleCodes.join("|")})m`, // our own styles, told apart from other escapes
    "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]", // C0 but line feed and tab, DEL, C1
    "[\\u00AD\\u061C\\u115F\\u1160\\u180E\\u3164\\uFFA0]", // soft hyphen, Arabic mark, blank letters
    "[\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]", // zero-width, bidi, line separators, BOM
    "[\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}]", // interlinear, tags
    "\\p{Surrogate}",
  ].join("|"),
  "gu",
);
