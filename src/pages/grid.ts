import { columnWidths } from "./column-widths.ts";
import { choose, dropped, evaluatedList, mapping, printed } from "./evaluate.ts";
import { footerRows } from "./grid-footer.ts";
import { type Column, columnsOf, depthOf, type GridHead, gridHeads, headingRows } from "./grid-heads.ts";
import type { Node } from "./layout.ts";
import { styleName } from "./plain-node.ts";
import { fault, inside, knowing, type Spot } from "./spot.ts";

/**
 * The table of a form: a row for each element of `rows`, in scope as `row` with its `index` from 1, and under it the
 * `footer`, whose values are evaluated once for each repeated column, in that column's scope.
 */
export function grid(value: unknown, spot: Spot): Node {
  const given = mapping(value, spot, { must: ["rows", "columns"], may: ["footer", "style", "height", "headings"] });
  const heads = gridHeads(given?.columns, inside(spot, "columns"));
  const columns = columnsOf(heads);
  if (given === undefined || columns.length === 0) return { text: "" };
  const widths = columnWidths(
    columns.map(({ width }) => width),
    spot.width,
  );
  if (widths === undefined) {
    fault(inside(spot, "columns"), text.tooWide(columns.length), text.makeNarrower);
    return { text: "" };
  }
  const rows = gridRows(given.rows, inside(spot, "rows")).map((row, i) => bodyRow(columns, row, i + 1));
  const footer = given.footer === undefined ? [] : footerRows(given.footer, columns, inside(spot, "footer"));
  const headings = headingHeights(given.headings, heads, inside(spot, "headings"));
  const height = pointsOf(given.height, inside(spot, "height"));
  return {
    table: {
      widths,
      headerRows: depthOf(heads),
      keepWithHeaderRows: Math.min(1, rows.length),
      dontBreakRows: true,
      heights: rowHeights(headings, rows.length, footer.length, height),
      body: [...headingRows(heads, widths, headings), ...rows, ...footer],
    },
    layout: "grid",
    style: styleName(given.style ?? "grid", inside(spot, "style")),
    keep: footer.length + Math.min(2, rows.length),
  };
}

/** A length in points; nothing where an `$if` chooses none. */
function pointsOf(value: unknown, spot: Spot): number | undefined {
  const [points, at] = choose([value, spot]);
  if (typeof points === "number" && points > 0 && points <= 300) return points;
  if (points !== undefined && points !== dropped) fault(at, text.notPoints);
  return undefined;
}

/** `rows: students`, or `rows: [students, left]` for two lists under one heading. */
function gridRows(value: unknown, spot: Spot): unknown[] {
  if (!Array.isArray(value)) return evaluatedList(value, spot);
  return value.flatMap((part, i) => evaluatedList(part, inside(spot, i)));
}

function bodyRow(columns: readonly Column[], row: unknown, index: number): (string | Node)[] {
  return columns.map(({ value: [value, spot], style, align }) => {
    const scope = { row, index };
    const words = printed(value, knowing(spot, scope));
    const named = style === undefined ? "" : styleName(style[0], knowing(style[1], scope));
    if (named === "" && align === undefined) return words;
    return {
      text: words,
      ...(named === "" ? {} : { style: named }),
      ...(align === undefined ? {} : { alignment: align }),
    };
  });
}

/** Heights of the headings from the top: a list, or a number for the lowest. Their words are drawn to fit. */
function headingHeights(value: unknown, heads: readonly GridHead[], spot: Spot): number[] {
  const depth = depthOf(heads);
  const [chosen, at] = choose([value, spot]);
  if (Array.isArray(chosen) && chosen.length !== depth) fault(at, text.notEachLevel(depth));
  const given = Array.isArray(chosen) ? chosen : [chosen];
  const usual = columnsOf(heads).some(({ isVertical }) => isVertical) ? 100 : 28;
  return Array.from({ length: depth }, (_, level) => {
    const own = pointsOf(given[given.length - depth + level], at);
    return own ?? (level === depth - 1 ? usual : 36);
  });
}

/** The headings have their heights said: pdfmake does not make a row higher for a cell that spans it. */
function rowHeights(headings: readonly number[], rows: number, footer: number, height: number | undefined) {
  const times = (count: number, each: number | string) => Array.from({ length: count }, () => each);
  return [...headings, ...times(rows, height ?? "auto"), ...times(footer, "auto")];
}

const text = {
  tooWide: (columns: number) => `Таблица шире страницы: столбцов ${columns}, и даже самые узкие не помещаются.`,
  notEachLevel: (levels: number) => `Высот заголовков должно быть столько, сколько их уровней: ${levels}.`,
  notPoints: "Здесь нужна длина: число пунктов, не больше 300.",
  makeNarrower: "Уменьшите width столбцов или выберите page: {orientation: landscape} либо {size: A3}.",
};
