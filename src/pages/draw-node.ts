import { drawCells } from "./draw-cells.ts";
import type { Drawn } from "./drawn.ts";
import type { Node, NodeValue } from "./layout.ts";
import type { Ruler } from "./ruler.ts";
import { vertical } from "./vertical.ts";
import { leading, wrap } from "./wrap.ts";

/** Draws our own kinds of node with the font at hand; `tooTight` hears of a heading that fits in no size. */
export function drawNode(node: Node, ruler: Ruler, tooTight: () => void): Drawn {
  if ("vertical" in node) return verticalNode(node, ruler, tooTight);
  if ("fitted" in node) return fittedNode(node, ruler, tooTight);
  const { keep, ...rest } = node;
  const drawn: Drawn = {};
  for (const [key, value] of Object.entries(rest)) drawn[key] = drawValue(value, ruler, tooTight);
  if (keep !== undefined) drawCells(drawn, ruler);
  return drawn;
}

function drawValue(value: NodeValue, ruler: Ruler, tooTight: () => void): unknown {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((element: NodeValue) => drawValue(element, ruler, tooTight));
  return drawNode(value as Node, ruler, tooTight);
}

function verticalNode({ vertical: words, width, height, ...rest }: Node, ruler: Ruler, tooTight: () => void): Drawn {
  const svg = vertical(String(words), Number(width), Number(height), ruler);
  if (svg === undefined) tooTight();
  return svg === undefined ? { text: "", ...rest } : { svg, alignment: "center", ...rest };
}

/** Lies if its words fit in a legible size, stands if they do not. */
function fittedNode({ fitted, width, height, ...rest }: Node, ruler: Ruler, tooTight: () => void): Drawn {
  const words = String(fitted);
  // A little less than the cell: pdfmake must not break a line that just fits.
  const box = { length: Number(width) - 0.5, depth: Number(height), largest: 9, smallest: 6 };
  const lying = wrap(words, box, ruler);
  if (lying === undefined)
    return verticalNode({ vertical: words, width: Number(width), height: box.depth, ...rest }, ruler, tooTight);
  const { size, lines } = lying;
  const above = (box.depth - lines.length * size * leading) / 2;
  return { text: lines.join("\n"), fontSize: size, lineHeight: 1, margin: [0, above, 0, 0], ...rest };
}
