/** What is asked of the font before anything is laid out. */
export interface Ruler {
  /** Width of the text in points when set in the size. */
  width(words: string, size: number): number;
  hasGlyph(codePoint: number): boolean;
}

/** Opens a face of the font for measuring. */
export async function openRuler(face: Buffer): Promise<Ruler> {
  const { create } = await import("fontkit");
  const font = create(face);
  if (!("layout" in font)) throw new Error("the font file holds several fonts");
  return {
    width: (words, size) => (font.layout(words).advanceWidth / font.unitsPerEm) * size,
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}
