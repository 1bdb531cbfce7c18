import { drawNode } from "./draw-node.ts";
import { type Drawn, isDrawn, tableOf } from "./drawn.ts";
import { escapeXml } from "./escape-xml.ts";
import { fontName } from "./fonts.ts";
import { heightOf, highest, sizeOf } from "./height.ts";
import { contentHeight, type Layout, type PageSetup, pageSides } from "./layout.ts";
import { isGrid, type Tail, withTail } from "./orphans.ts";
import type { Ruler } from "./ruler.ts";
import type { Mistake } from "./spot.ts";

/** One form on its way through pdfmake, which notes in the drawn nodes on which pages they came to stand. */
export interface Section {
  readonly page: PageSetup;
  readonly tail: Tail;
  readonly body: Drawn;
  /** Lies under every page: ЧЕРНОВИК. */
  readonly background: { readonly svg: string } | undefined;
  readonly mistakes: readonly Mistake[];
  readonly grids: readonly Drawn[];
  /** The first of the last grid's rows that stay with what follows it. */
  readonly keptRow: unknown;
}

/** Draws a form, with what follows its last grid as said. */
export function section(layout: Layout, ruler: Ruler, tail: Tail): Section {
  const mistakes: Mistake[] = [];
  for (const { path, node } of layout.content)
    drawNode(node, ruler, () => mistakes.push({ path, message: text.tooTight, fix: text.makeWider }));
  const nodes = withTail(
    layout.content.map(({ node }) => node),
    tail,
  );
  const drawn = nodes.map((node) => drawNode(node, ruler, () => {}));
  const grid = nodes.findLastIndex(isGrid);
  return {
    page: layout.page,
    tail,
    body: { stack: drawn },
    background: layout.draft ? draftMark(layout.page) : undefined,
    mistakes,
    grids: drawn.filter((_, i) => isGrid(nodes[i] ?? {})),
    keptRow: keptRowOf(drawn[grid], nodes[grid]?.keep),
  };
}

/** The page a form that has been laid out begins on. */
export function firstPage({ body }: Section): number | undefined {
  return pageOf(body);
}

/** How the tail of a form that has been laid out should go instead; as it went, if it went well. */
export function betterTail({ tail, body, page, keptRow }: Section, lastPage: number): Tail {
  const last: unknown = Array.isArray(body.stack) ? body.stack.at(-1) : undefined;
  if (!isDrawn(last) || last.unbreakable !== true) return tail;
  // Longer than a page, it would be lost: of a piece that may not be broken pdfmake keeps what fits.
  if (heightOf(last) > contentHeight(page)) return "loose";
  const row = pageOf(keptRow);
  if (row === undefined || row === lastPage) return tail;
  return tail === "whole" ? "split" : "loose";
}

/** Whether a row of a grid is higher than a page has room for under the headings: it would be lost, too. */
export function hasLostRow({ grids, page }: Section): boolean {
  return grids.some((grid) => {
    const table = tableOf(grid);
    const headings = table?.headings.reduce((sum, height) => sum + height + 2, 0) ?? 0;
    const size = sizeOf(grid, 11);
    return table?.body.some((row) => highest(row, size) + headings > contentHeight(page));
  });
}

function keptRowOf(grid: Drawn | undefined, keep: unknown): unknown {
  return tableOf(grid)?.body.at(-Number(keep));
}

/** The page a node, or the first cell of a row, begins on. */
function pageOf(node: unknown): number | undefined {
  const one: unknown = Array.isArray(node) ? node[0] : node;
  const position: unknown = isDrawn(one) && Array.isArray(one.positions) ? one.positions[0] : undefined;
  return isDrawn(position) && typeof position.pageNumber === "number" ? position.pageNumber : undefined;
}

/** Light grey and opaque, behind the text: transparency is not allowed in PDF/A-1. */
function draftMark(page: PageSetup): { svg: string } {
  const [width, height] = pageSides(page);
  const size = Math.hypot(width, height) / 9;
  const angle = (-Math.atan2(height, width) * 180) / Math.PI;
  const middle = `translate(${width / 2} ${height / 2}) rotate(${angle.toFixed(2)}) translate(0 ${(size / 3).toFixed(2)})`;
  return {
    svg: `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><text transform="${middle}" text-anchor="middle" font-family="${fontName}" font-size="${size.toFixed(2)}" fill="#e4e4e4">${escapeXml(text.draft)}</text></svg>`,
  };
}

const text = {
  tooTight: "Заголовок столбца не помещается даже самым мелким шрифтом.",
  makeWider: "Увеличьте width столбца или headings таблицы, или сократите заголовок.",
  draft: "ЧЕРНОВИК",
};
