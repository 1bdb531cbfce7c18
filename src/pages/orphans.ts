import type { Node, NodeValue } from "./layout.ts";

/**
 * How a form's tail, what follows its last grid, goes onto pages: `whole`, in one piece where there is room; `split`, with
 * the grid's last rows on a new page, so that signatures never stand alone; `loose`, where it is longer than a page.
 */
export type Tail = "whole" | "split" | "loose";

/** The content of a form with its tail as said. */
export function withTail(content: readonly Node[], tail: Tail): Node[] {
  const last = content.findLastIndex(isGrid);
  // Without a grid the last piece before the end goes along.
  const end = last === -1 ? Math.max(0, content.length - 2) : last + 1;
  const grid = content[last];
  const [head, rest] = [content.slice(0, end), content.slice(end)];
  if (tail === "loose" || rest.length === 0) return [...content];
  const kept = { stack: rest, unbreakable: true };
  return tail === "split" && grid !== undefined ? [...head.slice(0, -1), ...splitGrid(grid), kept] : [...head, kept];
}

/** Whether the node is a grid, whose last rows may be kept with what follows. */
export function isGrid(node: Node): boolean {
  return typeof node.keep === "number";
}

/** The rows of a table node. */
export function rowsOf(node: Node): readonly NodeValue[] {
  const { table } = node;
  return typeof table === "object" && "body" in table && Array.isArray(table.body) ? table.body : [];
}

function splitGrid(grid: Node): Node[] {
  const { table, keep } = grid;
  if (typeof table !== "object" || !("headerRows" in table) || typeof keep !== "number") return [grid];
  const rows = rowsOf(grid);
  const headings = Number(table.headerRows);
  const kept = Math.min(keep, rows.length - headings);
  if (rows.length - headings - kept < 1) return [{ ...grid, pageBreak: "before" }];
  const part = (from: number, to: number): Node => {
    const heights = Array.isArray(table.heights) ? { heights: cut(table.heights, headings, from, to) } : {};
    return { ...grid, table: { ...table, body: cut(rows, headings, from, to), ...heights } };
  };
  const middle = rows.length - kept;
  return [part(headings, middle), { ...part(middle, rows.length), pageBreak: "before" }];
}

function cut(rows: readonly NodeValue[], headings: number, from: number, to: number): NodeValue[] {
  return [...rows.slice(0, headings), ...rows.slice(from, to)];
}
