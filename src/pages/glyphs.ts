import type { Layout, NodeValue } from "./layout.ts";
import type { Ruler } from "./ruler.ts";
import type { Mistake } from "./spot.ts";

/**
 * A mistake for each character the font does not have: it would print as an empty box, and the file would not be PDF/A.
 * The message names no text, which may be a person's name.
 */
export function missingGlyphs(layout: Layout, ruler: Ruler): Mistake[] {
  return layout.content.flatMap(({ path, node }) => {
    const missing = new Set(
      wordsOf(node)
        .flatMap((words) => [...words])
        .filter((sign) => !isPrintable(sign, ruler)),
    );
    return [...missing].map((sign) => ({ path, message: text.missing(sign, codeOf(sign)), fix: text.replaceIt }));
  });
}

function wordsOf(value: NodeValue): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? Object.values(value).flatMap((child: NodeValue) => wordsOf(child)) : [];
}

function isPrintable(sign: string, ruler: Ruler): boolean {
  return sign === "\n" || ruler.hasGlyph(sign.codePointAt(0) ?? 0);
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

const text = {
  missing: (sign: string, code: string) =>
    `В шрифте Tinos нет знака ${/\p{C}|\p{M}|\p{Z}/u.test(sign) ? "" : `«${sign}» `}(U+${code}), который нужно напечатать.`,
  replaceIt: "Замените знак в шаблоне или в записях.",
};
