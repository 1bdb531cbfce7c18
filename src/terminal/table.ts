import { displayWidth } from "./display-width.ts";
import { sayInline } from "./say.ts";
import { wrap } from "./wrap.ts";

/** A table to print: a title for each column, a text for each cell. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly title: string;
  /** Numbers stand to the right; by default to the left. */
  readonly align?: "left" | "right";
  /** A leading column that says whose row it is: repeated when the table has to be printed in parts. */
  readonly isKey?: boolean;
}

/**
 * The lines of a table. On a terminal it fits the width: long cells wrap, and what still does not fit
 * is printed in parts below, each with the key columns. Elsewhere every row is one line, whatever its length.
 */
export function tableLines(table: Table, width: number | undefined): string[] {
  const safe = { columns: table.columns, rows: table.rows.map((row) => row.map(sayInline)) };
  const all = table.columns.map((_, i) => i);
  const natural = all.map((i) => naturalWidth(safe, i));
  if (width === undefined || total(natural) <= width) return partLines(safe, all, natural);
  return partsThatFit(safe, natural, width).flatMap((columns, part) => [
    ...(part === 0 ? [] : [""]),
    ...partLines(safe, columns, fitted(safe, columns, natural, width)),
  ]);
}

const gap = "  ";
/** Narrower than this a wrapped column cannot be read. */
const leastWidth = 6;
/** Words up to this length («дифференцированный») stay whole as long as a table can be printed in parts. */
const wholeWord = 18;

function naturalWidth({ columns, rows }: Table, i: number): number {
  return Math.max(displayWidth(columns[i]?.title ?? ""), ...rows.map((row) => displayWidth(row[i] ?? "")));
}

/** The width at which no word of the column has to be cut. */
function uncutWidth({ columns, rows }: Table, i: number): number {
  const words = [columns[i]?.title ?? "", ...rows.map((row) => row[i] ?? "")].flatMap((cell) => cell.split(/[ \n\t]+/));
  return Math.max(leastWidth, ...words.map((word) => Math.min(displayWidth(word), wholeWord)));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1);
}

/** The columns of each part: keys first, then as many others as their least widths let in. */
function partsThatFit(table: Table, natural: readonly number[], width: number): number[][] {
  const { columns } = table;
  const least = (i: number) => Math.min(natural[i] ?? 0, uncutWidth(table, i));
  const keys = columns.flatMap((column, i) => (column.isKey ? [i] : []));
  const others = columns.flatMap((column, i) => (column.isKey ? [] : [i]));
  const parts: number[][] = [[...keys]];
  for (const i of others) {
    const part = parts.at(-1) ?? [];
    const isFull =
      total([...part, i].map((at) => (keys.includes(at) ? keyWidth(natural[at] ?? 0, width) : least(at)))) > width;
    if (isFull && part.length > keys.length) parts.push([...keys, i]);
    else part.push(i);
  }
  return parts;
}

/** A key column gets a third of the terminal at least, so that names stay readable. */
function keyWidth(natural: number, width: number): number {
  return Math.min(natural, Math.max(leastWidth, Math.floor(width / 3)));
}

/** The widths of a part: words are cut only where nothing else helps. */
function fitted(table: Table, part: readonly number[], natural: readonly number[], width: number): number[] {
  const full = part.map((i) => natural[i] ?? 0);
  const uncut = part.map((i, at) => leastOf(table, i, full[at] ?? 0, width, uncutWidth(table, i)));
  const least = part.map((i, at) => leastOf(table, i, full[at] ?? 0, width, leastWidth));
  return shrunk(shrunk(full, uncut, width), least, width);
}

function leastOf({ columns }: Table, i: number, natural: number, width: number, least: number): number {
  return columns[i]?.isKey ? keyWidth(natural, width) : Math.min(natural, least);
}

/** Widths that fit, none below its least: the widest gives way first. */
function shrunk(full: readonly number[], least: readonly number[], width: number): number[] {
  const widths = [...full];
  while (total(widths) > width) {
    const shrinkable = widths.map((w, at) => (w > (least[at] ?? 0) ? w : 0));
    const widest = Math.max(...shrinkable);
    if (widest === 0) break;
    widths[shrinkable.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function partLines({ columns, rows }: Table, part: readonly number[], widths: readonly number[]): string[] {
  const titles = columns.map(({ title }) => title);
  const line = (row: readonly string[]) =>
    rowLines(
      part.map((i) => row[i] ?? ""),
      part,
      columns,
      widths,
    );
  return [...line(titles), widths.map((width) => "─".repeat(width)).join(gap), ...rows.flatMap(line)];
}

function rowLines(
  cells: readonly string[],
  part: readonly number[],
  columns: readonly Column[],
  widths: readonly number[],
): string[] {
  const wrapped = cells.map((cell, at) =>
    displayWidth(cell) <= (widths[at] ?? 0) ? [cell] : wrap(cell, widths[at] ?? 1),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, y) =>
    wrapped
      .map((lines, at) => padded(lines[y] ?? "", widths[at] ?? 0, columns[part[at] ?? 0]?.align))
      .join(gap)
      .trimEnd(),
  );
}

function padded(cell: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(cell)));
  return align === "right" ? space + cell : cell + space;
}
