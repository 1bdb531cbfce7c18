/** Whether something in a laid-out node is wider than the room it has: pdfmake would cut it off without a word. */
export function isTooWide(node: unknown, room: number): boolean {
  if (Array.isArray(node)) return node.some((child) => isTooWide(child, room));
  if (!isLaidOut(node)) return false;
  const inner = room - sideMargins(node);
  if (isLaidOut(node.table)) return isTableTooWide(node.table, node._offsets, inner);
  if (Array.isArray(node.columns)) return areColumnsTooWide(node.columns, inner);
  if ("svg" in node || "qr" in node || "canvas" in node) return exceeds(numberOr(node._minWidth, 0), room);
  return [node.stack, node.ul, node.ol].some((children) => isTooWide(children, inner));
}

function isTableTooWide(table: LaidOut, offsets: unknown, room: number): boolean {
  const widths = Array.isArray(table.widths) ? table.widths.map(calculatedWidth) : [];
  const between = isLaidOut(offsets) ? numberOr(offsets.total, 0) : 0;
  if (exceeds(sum(widths) + between, room)) return true;
  const rows: unknown[] = Array.isArray(table.body) ? table.body : [];
  return rows.some((row) => Array.isArray(row) && row.some((cell, i) => isTooWide(cell, widthOfCell(cell, i, widths))));
}

function areColumnsTooWide(columns: readonly unknown[], room: number): boolean {
  const widths = columns.map(calculatedWidth);
  return exceeds(sum(widths), room) || columns.some((column, i) => isTooWide(column, widths[i] ?? 0));
}

/** A cell over several columns also has what lies between them; a little more than that does no harm here. */
function widthOfCell(cell: unknown, first: number, widths: readonly number[]): number {
  const columns = isLaidOut(cell) ? numberOr(cell.colSpan, 1) : 1;
  return sum(widths.slice(first, first + columns)) + (columns - 1) * 10;
}

type LaidOut = Readonly<Record<string, unknown>>;

function isLaidOut(value: unknown): value is LaidOut {
  return typeof value === "object" && value !== null;
}

function calculatedWidth(column: unknown): number {
  return isLaidOut(column) ? numberOr(column._calcWidth, 0) : 0;
}

function sideMargins(node: LaidOut): number {
  return Array.isArray(node._margin) ? numberOr(node._margin[0], 0) + numberOr(node._margin[2], 0) : 0;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Half a point more is rounding. */
function exceeds(width: number, room: number): boolean {
  return width > room + 0.5;
}
