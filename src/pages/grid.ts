import { columnWidths } from "./column-widths.ts";
import { evaluatedList, listed, mapping, printed } from "./evaluate.ts";
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
  const headings = typeof given.headings === "number" ? given.headings : 100;
  return {
    table: {
      widths,
      headerRows: depthOf(heads),
      keepWithHeaderRows: Math.min(1, rows.length),
      dontBreakRows: true,
      ...(typeof given.height === "number"
        ? { heights: rowHeights(heads, rows.length, footer.length, given.height) }
        : {}),
      body: [...headingRows(heads, widths, headings), ...rows, ...footer],
    },
    layout: "grid",
    style: styleName(given.style ?? "grid", inside(spot, "style")),
    keep: footer.length + Math.min(2, rows.length),
  };
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

function footerRows(value: unknown, columns: readonly Column[], spot: Spot): (string | Node)[][] {
  const first = columns.findIndex(({ isRepeated }) => isRepeated);
  const last = columns.findLastIndex(({ isRepeated }) => isRepeated);
  const leading = first === -1 ? columns.length - 1 : first;
  const repeated = first === -1 ? [] : columns.slice(first, last + 1);
  const trailing = columns.length - leading - repeated.length;
  return listed(value, spot).flatMap(([row, at]) => {
    const given = mapping(row, at, { must: ["title", "value"], may: ["last", "style"] });
    if (given === undefined) return [];
    const style = styleName(given.style ?? "total", inside(at, "style"));
    const title = printed(given.title, inside(at, "title"));
    // A repeated column knows its item; the footer's own keys say where a mistake stands.
    const values = repeated.map((column) => printed(given.value, { ...column.value[1], path: [...at.path, "value"] }));
    const rest = given.last === undefined ? "" : printed(given.last, inside(at, "last"));
    return [
      [
        ...spanned({ text: title, style, alignment: "right" }, leading),
        ...values.map((text) => ({ text, style })),
        ...spanned({ text: rest, style }, trailing),
      ],
    ];
  });
}

/** A cell over several columns; pdfmake wants an empty cell for each further one. */
function spanned(cell: Node, columns: number): (string | Node)[] {
  if (columns === 0) return [];
  return [columns === 1 ? cell : { ...cell, colSpan: columns }, ...Array.from({ length: columns - 1 }, () => "")];
}

function rowHeights(heads: readonly GridHead[], rows: number, footer: number, height: number): (number | string)[] {
  return [
    ...Array.from({ length: depthOf(heads) }, () => "auto"),
    ...Array.from({ length: rows }, () => height),
    ...Array.from({ length: footer }, () => "auto"),
  ];
}

const text = {
  tooWide: (columns: number) => `Таблица шире страницы: столбцов ${columns}, и даже самые узкие не помещаются.`,
  makeNarrower: "Уменьшите width столбцов или выберите page: {orientation: landscape} либо {size: A3}.",
};
