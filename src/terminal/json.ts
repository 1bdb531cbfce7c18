import { say } from "./say.ts";

/** JSON to print: what a terminal would obey is written as \uXXXX, so the value read back is the same. */
export function jsonText(value: unknown): string {
  return Array.from(JSON.stringify(value, null, 2), (character) =>
    say(character) === character && character !== "\uFEFF" && character !== "\r" ? character : unicodeEscape(character),
  ).join("");
}

function unicodeEscape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join("");
}
