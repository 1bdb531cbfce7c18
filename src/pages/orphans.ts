import type { Node, NodeValue } from "./layout.ts";

/**
 * The content of a form with what follows its last grid, signatures above all, kept in one piece. With `isSplit` the
 * grid's last rows start a new page together with it, so that signatures never stand on a page alone.
 */
export function keepTailTogether(content: readonly Node[], isSplit: boolean): Node[] {
  const last = content.findLastIndex(isGrid);
  // Without a grid the last piece before the end goes along.
  const end = last === -1 ? Math.max(0, content.length - 2) : last + 1;
  const grid = content[last];
  const tail = content.slice(end);
  const head = content.slice(0, end);
  return [
    ...(isSplit && grid !== undefined ? [...head.slice(0, -1), ...splitGrid(grid)] : head),
    ...(tail.length === 0 ? [] : [{ stack: tail, unbreakable: true }]),
  ];
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
