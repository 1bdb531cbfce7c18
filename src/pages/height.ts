import { type Drawn, isDrawn } from "./drawn.ts";
import { styles } from "./styles.ts";

/** Height of a line of Tinos between its neighbours, in sizes of the type, with pdfmake's `lineHeight` of the pages. */
const lineHeight = 1.15 * 1.05;

/**
 * About how high a laid-out node is, in points. Within a piece that is not to be broken pdfmake notes only how many lines
 * each text has, not where they stand.
 */
export function heightOf(node: unknown, size = 11): number {
  if (!isDrawn(node)) return 0;
  const own = sizeOf(node, size);
  const [, above, , below] = Array.isArray(node._margin) ? node._margin : [];
  return contentHeight(node, own) + (Number(above) || 0) + (Number(below) || 0);
}

/** The size of type a node's style gives it. */
export function sizeOf({ style, fontSize }: Drawn, otherwise: number): number {
  if (typeof fontSize === "number") return fontSize;
  const names = Array.isArray(style) ? style : [style];
  return names.map((name) => styles[String(name)]?.fontSize).findLast((size) => size !== undefined) ?? otherwise;
}

function contentHeight(node: Drawn, size: number): number {
  if (isDrawn(node.table) && Array.isArray(node.table.body))
    return node.table.body.reduce((sum: number, row) => sum + highest(row, size) + 3, 0);
  if (Array.isArray(node.columns)) return highest(node.columns, size);
  for (const children of [node.stack, node.ul, node.ol])
    if (Array.isArray(children)) return children.reduce((sum: number, child) => sum + heightOf(child, size), 0);
  const drawn = Number(node._height ?? node._minHeight) || 0;
  const lines = Array.isArray(node.positions) ? node.positions.length : 0;
  return "text" in node ? lines * size * lineHeight : drawn;
}

/** The height of the highest of several nodes side by side, the cells of a row among others. */
export function highest(nodes: unknown, size: number): number {
  return Array.isArray(nodes) ? Math.max(0, ...nodes.map((node) => heightOf(node, size))) : 0;
}
