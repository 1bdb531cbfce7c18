import { drawNode } from "./draw-node.ts";
import { type Drawn, isDrawn, tableOf } from "./drawn.ts";
import { escapeXml } from "./escape-xml.ts";
import { fontName } from "./fonts.ts";
import { type Layout, type PageSetup, pageSides } from "./layout.ts";
import { isGrid, keepTailTogether } from "./orphans.ts";
import type { Ruler } from "./ruler.ts";
import type { Mistake } from "./spot.ts";

/** One form on its way through pdfmake, which notes in the drawn nodes on which pages they came to stand. */
export interface Section {
  readonly page: PageSetup;
  readonly body: Drawn;
  /** Lies under every page: ЧЕРНОВИК. */
  readonly background: { readonly svg: string } | undefined;
  readonly mistakes: readonly Mistake[];
  /** The first of the last grid's rows that stay with what follows it. */
  readonly keptRow: unknown;
  firstPage(): number | undefined;
  /** Told while the feet of the pages are drawn, when all pages are known. */
  setLastPage(page: number): void;
  lastPage(): number | undefined;
}

/** Draws a form; with `isSplit` the last rows of its grid go to the page of the signatures. */
export function section(layout: Layout, ruler: Ruler, isSplit: boolean): Section {
  const mistakes: Mistake[] = [];
  for (const { path, node } of layout.content)
    drawNode(node, ruler, () => mistakes.push({ path, message: text.tooTight, fix: text.makeWider }));
  const nodes = keepTailTogether(
    layout.content.map(({ node }) => node),
    isSplit,
  );
  const drawn = nodes.map((node) => drawNode(node, ruler, () => {}));
  const grid = nodes.findLastIndex(isGrid);
  let last: number | undefined;
  return {
    page: layout.page,
    body: { stack: drawn },
    background: layout.draft ? draftMark(layout.page) : undefined,
    mistakes,
    keptRow: keptRowOf(drawn[grid], nodes[grid]?.keep),
    firstPage: () => pageOf(drawn[0]),
    setLastPage: (page) => {
      last = page;
    },
    lastPage: () => last,
  };
}

/** Whether what follows the last grid of a form stands on a later page than the grid's rows that belong to it. */
export function isOrphaned(sections: readonly Section[], i: number): boolean {
  const [row, last] = [pageOf(sections[i]?.keptRow), sections[i]?.lastPage()];
  return row !== undefined && last !== undefined && last > row;
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
