import { escapeXml } from "./escape-xml.ts";
import { fontName } from "./fonts.ts";
import type { Ruler } from "./ruler.ts";
import { leading, wrap } from "./wrap.ts";

/**
 * Text turned upwards as an SVG of its own: pdfmake cannot turn text in a cell. It stays text, so it is found and copied.
 * Undefined when even the smallest type does not fit the box.
 */
export function vertical(words: string, width: number, height: number, ruler: Ruler): string | undefined {
  const wrapped = wrap(words, { length: height - 4, depth: width + 1, largest: 9, smallest: 4 }, ruler);
  if (wrapped === undefined) return undefined;
  const { lines, size } = wrapped;
  const first = (width - lines.length * size * leading) / 2 + size * 0.85;
  const texts = lines.map((line, i) => {
    const x = (first + i * size * leading).toFixed(2);
    return `<text transform="translate(${x} ${height - 2}) rotate(-90)" font-family="${fontName}" font-size="${size}">${escapeXml(line)}</text>`;
  });
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${texts.join("")}</svg>`;
}
