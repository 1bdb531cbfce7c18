import type { Content, TCreatedPdf, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { escapeXml } from "./escape-xml.ts";
import { isTooWide } from "./fit.ts";
import { faceNames, fontName, readFaces } from "./fonts.ts";
import { missingGlyphs } from "./glyphs.ts";
import { contentWidth, type Layout } from "./layout.ts";
import type { Tail } from "./orphans.ts";
import { openRuler, type Ruler } from "./ruler.ts";
import { betterTail, firstPage, hasLostRow, type Section, section } from "./section.ts";
import type { Mistake } from "./spot.ts";
import { footSize, styles } from "./styles.ts";
import { tableLayouts } from "./table-layouts.ts";
import { leading, wrap } from "./wrap.ts";

/** Forms as one PDF/A-1b, each from a page of its own; or what does not fit, by the number of the form. */
export async function renderPdf(layouts: readonly Layout[]): Promise<{ pdf: Uint8Array } | { mistakes: Mistake[][] }> {
  const faces = readFaces();
  const ruler = await openRuler(faces.normal);
  const glyphs = layouts.map((layout) => missingGlyphs(layout, ruler));
  if (glyphs.flat().length > 0) return { mistakes: glyphs };
  const feet = layouts.map((layout) => longFoot(layout, ruler));
  if (feet.flat().length > 0) return { mistakes: feet };
  const draw = (tails: readonly Tail[]) => layouts.map((layout, i) => section(layout, ruler, tails[i] ?? "whole"));
  let drawn = await layOut(draw([]), layouts, faces);
  const mistakes = drawn.sections.map((one, i) => [...one.mistakes, ...misfits(one, layouts[i])]);
  if (mistakes.flat().length > 0) return { mistakes };
  // Where a tail stands badly is known only when all stands; each way is tried once at most.
  for (let tails = betterTails(drawn); tails.some((tail, i) => tail !== drawn.sections[i]?.tail); ) {
    drawn = await layOut(draw(tails), layouts, faces);
    tails = betterTails(drawn);
  }
  return { pdf: await drawn.document.getBuffer() };
}

interface LaidOut {
  readonly document: TCreatedPdf;
  readonly sections: readonly Section[];
  readonly pages: number;
}

function betterTails({ sections, pages }: LaidOut): Tail[] {
  return sections.map((one, i) => betterTail(one, lastPage(sections, i, pages)));
}

async function layOut(
  sections: readonly Section[],
  layouts: readonly Layout[],
  faces: ReturnType<typeof readFaces>,
): Promise<LaidOut> {
  const { default: pdfmake } = await import("pdfmake");
  // Nothing outside this process is ever opened: the font comes from memory, and every path and address is refused.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  for (const face of ["normal", "bold", "italics", "bolditalics"] as const)
    pdfmake.virtualfs.writeFileSync(faceNames[face], faces[face]);
  pdfmake.setFonts({ [fontName]: { ...faceNames } });
  pdfmake.setTableLayouts(tableLayouts);
  let pages = 0;
  const document = pdfmake.createPdf({
    ...settings(layouts),
    content: sections.map(({ page, body, background }, i) => ({
      // Our nodes hold pdfmake's own keys alone: plain-node.ts lets no others through.
      section: body as unknown as Content,
      pageSize: page.size,
      pageOrientation: page.orientation,
      pageMargins: [...page.margins],
      ...(background === undefined ? {} : { background: () => ({ ...background }) }),
      footer: (current: number, all: number) => {
        pages = all;
        return foot(sections, i, { current, all, words: layouts[i]?.foot ?? "" });
      },
    })),
  });
  escapeInfo(await document.getStream());
  return { document, sections, pages };
}

function settings(layouts: readonly Layout[]): Omit<TDocumentDefinitions, "content"> {
  const dates = layouts.map(({ date }) => date).sort();
  return {
    version: "1.4",
    subset: "PDF/A-1b",
    language: "ru",
    info: {
      title: layouts[0]?.title ?? "",
      subject: layouts[0]?.foot ?? "",
      creator: "kpgt",
      producer: "kpgt",
      // biome-ignore lint/style/noRestrictedGlobals: pdfkit takes a Date; it is the day of the data, not of the clock.
      creationDate: new Date(`${dates.at(-1)}T00:00:00Z`),
    },
    defaultStyle: { font: fontName, fontSize: 11, lineHeight: 1.05 },
    styles,
  };
}

/** «Лист 1 из 2» counts the pages of one form, not of the pack; feet are drawn when all pages stand. */
function foot(
  sections: readonly Section[],
  i: number,
  { current, all, words }: { current: number; all: number; words: string },
): Content {
  const [left, , right] = sections[i]?.page.margins ?? [0, 0, 0, 0];
  const first = lastPage(sections, i - 1, all) + 1;
  return {
    style: "foot",
    margin: [left, 8, right, 0],
    columns: [
      { text: words, width: "*" },
      { text: text.sheet(current - first + 1, lastPage(sections, i, all) - first + 1), width: "auto" },
    ],
  };
}

function lastPage(sections: readonly Section[], i: number, pages: number): number {
  const next = sections[i + 1];
  return ((next && firstPage(next)) ?? pages + 1) - 1;
}

function misfits(drawn: Section, layout: Layout | undefined): Mistake[] {
  if (layout === undefined) return [];
  const isWide = isTooWide(drawn.body, contentWidth(layout.page));
  return [
    ...(isWide ? [{ path: ["content"], message: text.tooWide, fix: text.makeNarrower }] : []),
    ...(hasLostRow(drawn) ? [{ path: ["content"], message: text.lostRow, fix: text.shorten }] : []),
  ];
}

/** The foot has two lines in the lower margin. */
function longFoot({ foot, page }: Layout, ruler: Ruler): Mistake[] {
  const size = footSize;
  const box = { length: contentWidth(page) - 60, depth: 2 * size * leading, largest: size, smallest: size };
  return wrap(foot, box, ruler) === undefined
    ? [{ path: ["page"], message: text.longFoot, fix: text.shortenTitle }]
    : [];
}

/** pdfkit puts the title into the metadata as it stands: one `&` in it, and the file is no PDF/A any more. */
function escapeInfo(document: PDFKit.PDFDocument): void {
  const addInfo = document._addInfo.bind(document);
  document._addInfo = () => {
    const { info } = document;
    const escaped = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === "string" ? escapeXml(value) : value,
    ]);
    document.info = Object.fromEntries(escaped);
    addInfo();
    document.info = info;
  };
}

const text = {
  sheet: (page: number, pages: number) => `Лист ${page} из ${pages}`,
  tooWide: "Часть формы шире страницы, её край был бы отрезан.",
  lostRow: "Строка таблицы выше страницы и не поместилась бы на ней.",
  shorten: "Сократите текст в записях или расширьте его столбец.",
  longFoot: "Название документа длиннее двух строк внизу страницы.",
  shortenTitle: "Сократите title.",
  makeNarrower: "Уменьшите width столбцов или выберите page: {orientation: landscape} либо {size: A3}.",
};
