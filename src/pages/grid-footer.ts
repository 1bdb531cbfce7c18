import { listed, mapping, printed } from "./evaluate.ts";
import type { Column } from "./grid-heads.ts";
import type { Node } from "./layout.ts";
import { styleName } from "./plain-node.ts";
import { inside, type Spot } from "./spot.ts";

/**
 * The rows under a grid: a title over the columns before the repeated ones, a value under each of these, and one empty
 * field under those after them. Where no column is repeated, the value stands under the last.
 */
export function footerRows(value: unknown, columns: readonly Column[], spot: Spot): (string | Node)[][] {
  const first = columns.findIndex(({ isRepeated }) => isRepeated);
  const leading = first === -1 ? columns.length - 1 : first;
  const end = first === -1 ? columns.length : columns.findLastIndex(({ isRepeated }) => isRepeated) + 1;
  const lines = listed(value, spot);
  return lines.flatMap(([line, at], i) => {
    const given = mapping(line, at, { must: ["title", "value"], may: ["style"] });
    if (given === undefined) return [];
    const style = styleName(given.style ?? "total", inside(at, "style"));
    const title = { text: printed(given.title, inside(at, "title")), style, alignment: "right" };
    const values = columns.slice(leading, end).map((column): Node => {
      // A repeated column knows its item; the footer's own keys say where a mistake stands.
      const place = { ...at, scope: column.isRepeated ? column.value[1].scope : at.scope };
      return { text: printed(given.value, inside(place, "value")), style };
    });
    const rest = i === 0 ? { text: "", ...(lines.length > 1 ? { rowSpan: lines.length } : {}) } : { text: "" };
    return [[...spanned(title, leading), ...values, ...spanned(rest, columns.length - end)]];
  });
}

/** A cell over several columns; pdfmake wants an empty cell for each further one. */
function spanned(cell: Node, columns: number): (string | Node)[] {
  if (columns <= 0) return [];
  return [columns === 1 ? cell : { ...cell, colSpan: columns }, ...Array.from({ length: columns - 1 }, () => "")];
}
