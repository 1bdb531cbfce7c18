import type { Node, NodeValue } from "./layout.ts";
import type { Ruler } from "./ruler.ts";
import { vertical } from "./vertical.ts";
import { leading, wrap } from "./wrap.ts";

/** A node as pdfmake is to get it: new objects throughout, because pdfmake writes into what it lays out. */
export type Drawn = Record<string, unknown>;

/** Draws our own kinds of node with the font at hand; `tooTight` hears of a heading that fits in no size. */
export function drawNode(node: Node, ruler: Ruler, tooTight: () => void): Drawn {
  if ("vertical" in node) return verticalNode(node, ruler, tooTight);
  if ("fitted" in node) return fittedNode(node, ruler, tooTight);
  const { keep, ...rest } = node;
  const drawn: Drawn = {};
  for (const [key, value] of Object.entries(rest)) drawn[key] = drawValue(value, ruler, tooTight);
  if (keep !== undefined) centreCells(drawn);
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
function fittedNode({ fitted: words, width, height, ...rest }: Node, ruler: Ruler, tooTight: () => void): Drawn {
  const box = { length: Number(width), depth: 3 * 9 * leading, largest: 9, smallest: 6 };
  const lying = wrap(String(words), box, ruler);
  if (lying === undefined)
    return verticalNode(
      { vertical: String(words), width: Number(width), height: Number(height), ...rest },
      ruler,
      tooTight,
    );
  return { text: lying.lines.join("\n"), fontSize: lying.size, lineHeight: 1, ...rest };
}

/** A name on two lines has its grades beside its middle. pdfmake does not inherit this key. */
function centreCells(grid: Drawn): void {
  const { table } = grid;
  if (typeof table !== "object" || table === null || !("body" in table) || !Array.isArray(table.body)) return;
  table.body = table.body.map((row: unknown) => (Array.isArray(row) ? row.map(centred) : row));
}

function centred(cell: unknown): unknown {
  if (typeof cell === "string") return cell === "" ? "" : { text: cell, verticalAlignment: "middle" };
  return typeof cell === "object" ? { ...cell, verticalAlignment: "middle" } : cell;
}
