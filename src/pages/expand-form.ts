import type { Finding } from "../model/finding.ts";
import { formatDate } from "../text/dates.ts";
import { pieces } from "./block.ts";
import { choose, isMapping, mapping, printed } from "./evaluate.ts";
import { contentWidth, type Layout, type PageSetup } from "./layout.ts";
import type { Made } from "./made.ts";
import { fault, inside, type Mistake, type Spot } from "./spot.ts";
import { tooLarge } from "./too-large.ts";

/** A form filled in with a report: its layout as plain data, or everything that is wrong in the template. */
export function expandForm(
  template: unknown,
  report: unknown,
  made: Made,
): { layout: Layout } | { findings: Finding[] } {
  const mistakes = new Map<string, Mistake>();
  const spot: Spot = {
    scope: isMapping(report) ? report : {},
    path: [],
    width: contentWidth(defaultPage),
    made,
    // A cell is evaluated for every row: one mistake in the template is one finding.
    note: (mistake) => mistakes.set(JSON.stringify([mistake.path, mistake.message]), mistake),
  };
  const layout = formLayout(template, spot);
  const findings = [...mistakes.values()].map((mistake) => templateFinding(mistake, made.file));
  return layout === undefined || findings.length > 0 ? { findings } : { layout };
}

/** A mistake in a form as a finding of the check every form must pass. */
export function templateFinding({ path, message, fix }: Mistake, file: string): Finding {
  const finding = { check: "template-renders", severity: "error", place: { file, path }, message } as const;
  return fix === undefined ? finding : { ...finding, fix };
}

function formLayout(template: unknown, spot: Spot): Layout | undefined {
  const form = mapping(template, spot, {
    must: ["template", "title", "about", "page", "content"],
    may: ["basis", "approved", "note", "extra"],
  });
  if (form === undefined) return undefined;
  const { page, title } = pageSetup(form.page, inside(spot, "page"));
  const at: Spot = { ...spot, scope: { ...spot.scope, template: form.template }, width: contentWidth(page) };
  const named = title ?? printed(form.title, inside(at, "title"));
  const content = pieces(form.content, inside(at, "content"));
  if (tooLarge(content)) fault(inside(spot, "content"), text.tooLarge);
  const { date, hash, draft } = spot.made;
  return { title: named, date, foot: text.foot(named, formatDate(date), hash.slice(0, 10)), draft, page, content };
}

function pageSetup(value: unknown, spot: Spot): { page: PageSetup; title?: string } {
  const given = mapping(value, spot, { may: ["size", "orientation", "margins", "title"] }) ?? {};
  const size = word(given.size, inside(spot, "size"), ["A4", "A3", "A5"] as const);
  const orientation = word(given.orientation, inside(spot, "orientation"), ["portrait", "landscape"] as const);
  const margins = given.margins === undefined ? defaultPage.margins : fourNumbers(given.margins);
  if (margins === undefined) fault(inside(spot, "margins"), text.badMargins);
  const page = { size, orientation, margins: margins ?? defaultPage.margins };
  return given.title === undefined ? { page } : { page, title: printed(given.title, inside(spot, "title")) };
}

function word<Word extends string>(value: unknown, spot: Spot, words: readonly [Word, ...Word[]]): Word {
  if (value === undefined) return words[0];
  const [chosen, at] = choose([value, spot]);
  const found = words.find((known) => known === chosen);
  if (found === undefined) fault(at, text.oneOf(words));
  return found ?? words[0];
}

function fourNumbers(value: unknown): PageSetup["margins"] | undefined {
  const [left, top, right, bottom] = Array.isArray(value) && value.length === 4 ? value : [];
  const sides = [left, top, right, bottom];
  // The foot of the page stands in the lower margin.
  return sides.every((side) => typeof side === "number" && side >= 0 && side <= 200) && bottom >= 24
    ? [left, top, right, bottom]
    : undefined;
}

const defaultPage: PageSetup = { size: "A4", orientation: "portrait", margins: [57, 34, 28, 40] };

const text = {
  foot: (title: string, date: string, hash: string) => `${title} · данные на ${date}, ${hash}`,
  tooLarge: "Форма слишком велика: больше 60 000 частей, миллиона знаков или 24 уровней вложенности.",
  oneOf: (words: readonly string[]) => `Здесь бывает: ${words.join(", ")}.`,
  badMargins: "Поля — четыре числа в пунктах: левое, верхнее, правое, нижнее (не меньше 24).",
};
