import { spannedHeight, spannedWidth, type WidthRange, widthRange } from "./column-widths.ts";
import { evaluatedList, type Given, listed, mapping, printed } from "./evaluate.ts";
import type { Node } from "./layout.ts";
import { fault, inside, knowing, type Spot } from "./spot.ts";

/** A column of a grid: how it is headed, and what a row prints in it. */
export interface Column {
  readonly title: string;
  readonly isVertical: boolean;
  readonly width: WidthRange;
  readonly align?: string;
  readonly value: Given;
  readonly style?: Given;
  /** Made by `for`: the footer has a value under it. */
  readonly isRepeated: boolean;
}

/** A heading over a column, or over several with headings of their own. */
export type GridHead = Column | { readonly title: string; readonly heads: readonly GridHead[] };

/** The headings a list of columns makes; `for` repeats one for each element, in scope as `item` or as `as` says. */
export function gridHeads(list: unknown, spot: Spot, isRepeated = false): GridHead[] {
  return listed(list, spot).flatMap(([value, at]) => {
    const keys = { must: ["title"], may: ["for", "as", "value", "width", "vertical", "align", "style", "columns"] };
    const given = mapping(value, at, keys);
    if (given === undefined) return [];
    if (given.for === undefined) return gridHead(given, at, isRepeated);
    const name = given.as ?? "item";
    if (typeof name !== "string" || !/^[a-zA-Z_]\w*$/.test(name)) fault(inside(at, "as"), text.badName);
    const items = evaluatedList(given.for, inside(at, "for"));
    return items.flatMap((item) => gridHead(given, knowing(at, { [String(name)]: item }), true));
  });
}

/** The columns under the headings, from left to right. */
export function columnsOf(heads: readonly GridHead[]): Column[] {
  return heads.flatMap((head) => ("heads" in head ? columnsOf(head.heads) : [head]));
}

/** How many rows the headings take. */
export function depthOf(heads: readonly GridHead[]): number {
  return Math.max(0, ...heads.map((head) => ("heads" in head ? 1 + depthOf(head.heads) : 1)));
}

/** The rows of the headings, as high as `heights` says from the top. */
export function headingRows(
  heads: readonly GridHead[],
  widths: readonly number[],
  heights: readonly number[],
): (string | Node)[][] {
  const rows = heights.map(() => widths.map((): string | Node => ""));
  const place = (some: readonly GridHead[], level: number, from: number): void => {
    let column = from;
    for (const head of some) {
      const columns = "heads" in head ? columnsOf(head.heads).length : 1;
      const levels = "heads" in head ? 1 : heights.length - level;
      const cell = {
        ["isVertical" in head && head.isVertical ? "vertical" : "fitted"]: head.title,
        width: spannedWidth(widths.slice(column, column + columns)),
        height: spannedHeight(heights.slice(level, level + levels)),
        ...(columns > 1 ? { colSpan: columns } : {}),
        ...(levels > 1 ? { rowSpan: levels } : {}),
      };
      rows[level]?.splice(column, 1, cell);
      if ("heads" in head) place(head.heads, level + 1, column);
      column += columns;
    }
  };
  place(heads, 0, 0);
  return rows;
}

function gridHead(given: Record<string, unknown>, spot: Spot, isRepeated: boolean): GridHead[] {
  const title = printed(given.title, inside(spot, "title"));
  if (given.columns !== undefined) {
    const heads = gridHeads(given.columns, inside(spot, "columns"), isRepeated);
    return heads.length === 0 ? [] : [{ title, heads }];
  }
  const width = widthRange(given.width);
  if (width === undefined) fault(inside(spot, "width"), text.badWidth);
  if (given.value === undefined) fault(spot, text.noValue);
  if (given.align !== undefined && !["left", "center", "right"].includes(String(given.align)))
    fault(inside(spot, "align"), text.badAlign);
  return [
    {
      title,
      isVertical: given.vertical === true,
      width: width ?? { least: 20 },
      value: [given.value ?? "", inside(spot, "value")],
      isRepeated,
      ...(given.align === undefined ? {} : { align: String(given.align) }),
      ...(given.style === undefined ? {} : { style: [given.style, inside(spot, "style")] as const }),
    },
  ];
}

const text = {
  badName: "Имя в «as» пишется латинскими буквами.",
  badWidth: "Ширина столбца — число пунктов, «16-26», «120-*» или «*».",
  badAlign: "Выравнивание бывает left, center, right.",
  noValue: "Столбцу нужен ключ «value» или свои «columns».",
};
