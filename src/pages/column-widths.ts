import { gridLine, gridPadding, gridRowPadding } from "./table-layouts.ts";

/** How wide a column may be, in points; no `most` takes what the others leave. */
export interface WidthRange {
  readonly least: number;
  readonly most?: number;
}

/** `18`, `"16-26"`, `"120-*"` or `"*"` as a range; undefined for anything else. */
export function widthRange(value: unknown): WidthRange | undefined {
  if (value === undefined || value === "*") return { least: 20 };
  if (typeof value === "number") return value > 0 ? { least: value, most: value } : undefined;
  const [, least, most] = /^(\d+)-(\d+|\*)$/.exec(String(value)) ?? [];
  if (least === undefined) return undefined;
  return most === "*"
    ? { least: Number(least) }
    : { least: Number(least), most: Math.max(Number(least), Number(most)) };
}

/** What a grid's columns get of the page's width; undefined when even their least widths do not fit. */
export function columnWidths(ranges: readonly WidthRange[], pageWidth: number): number[] | undefined {
  const room = pageWidth - linesAndPaddings(ranges.length);
  const spare = room - sum(ranges.map(({ least }) => least));
  if (spare < 0) return undefined;
  const growth = sum(ranges.map(({ least, most = least }) => most - least));
  const share = growth === 0 ? 0 : Math.min(1, spare / growth);
  const open = ranges.filter(({ most }) => most === undefined).length;
  const left = open === 0 ? 0 : (spare - growth * share) / open;
  return ranges.map(({ least, most }) => floor(most === undefined ? least + left : least + (most - least) * share));
}

/** Points from the first of several columns to the end of the last, inner lines and paddings included. */
export function spannedWidth(widths: readonly number[]): number {
  return floor(sum(widths) + (widths.length - 1) * (2 * gridPadding + gridLine));
}

/** The same down the rows. */
export function spannedHeight(heights: readonly number[]): number {
  return floor(sum(heights) + (heights.length - 1) * (2 * gridRowPadding + gridLine));
}

function linesAndPaddings(columns: number): number {
  return columns * 2 * gridPadding + (columns + 1) * gridLine;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Hundredths of a point, downwards: a readable golden file, and never wider than the page. */
function floor(points: number): number {
  return Math.floor(points * 100 + 1e-6) / 100;
}
