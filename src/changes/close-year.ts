import { yearAfter } from "../model/academic-year.ts";
import type { Edit } from "../model/change.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { Finding } from "../model/finding.ts";
import { grouped } from "../model/grouped.ts";
import type { AcademicYear, ArchiveYear, Attestation, IsoDate } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { closedYears } from "../reports/archive/closed-years.ts";
import { endOfStudies, lastDayOf, type OpenMatter, openMatters } from "../reports/archive/open-matters.ts";
import { formatDate } from "../text/dates.ts";
import { createSheet, pathFor } from "./draft-sheet.ts";
import { nextNumber } from "./number-sheet.ts";

/** Who closes which year, and what may wait. */
export interface ClosingRequest {
  readonly year: AcademicYear;
  readonly today: IsoDate;
  readonly by: string;
  readonly carryOver: readonly CarryOver[];
  /** Name everything that is open, however much it is. */
  readonly listsAll?: boolean;
}

/** Something open that is carried over into the next year by name, with a reason. */
export interface CarryOver {
  /** Names with commas between them; one that ends with `*` means everything that begins so. */
  readonly what: string;
  readonly reason: string;
}

/** What is settled before a year's archive is built. */
export interface Closing {
  /** The day as of which the year is shown. */
  readonly asOf: IsoDate;
  readonly carried: NonNullable<ArchiveYear["carried"]>;
  /** Empty sheets that move into the next year under numbers of that year. */
  readonly edits: readonly Edit[];
  /** A line for each of those moves. */
  readonly moved: readonly string[];
  /** The closed year before, from its year.yaml. */
  readonly previous?: ArchiveYear;
}

/** Settles what may keep a year open: refuses with the whole list unless each matter is carried over by name. */
export function closeYear(records: Records, request: ClosingRequest, findings: readonly Finding[]): Closing {
  const { year, today, by, listsAll = false } = request;
  refuseOutOfTurn(records, year);
  const end = endOfStudies(records, year);
  if (today < end) throw new UserError(text.goesOn(year, end), text.wait);
  const asOf = lastDayOf(year, today);
  const matters = openMatters(records, year, asOf, findings);
  const reasons = reasonsOf(matters, request.carryOver);
  const left = matters.filter((matter) => !reasons.has(matter) || matter.carry === undefined);
  if (left.length > 0) throw new UserError(text.left(year, lines(left, listsAll)), text.carryThem(left));
  const moves = matters.filter(({ carry }) => carry === "moves").map(({ what }) => moveSheet(records, year, what));
  const carried = new Map(matters.map((matter) => [matter.what, reasons.get(matter) ?? ""]));
  const previous = closedYears(records).at(-1);
  return {
    asOf,
    carried: [...carried].map(([what, reason]) => ({ what, reason, by })),
    edits: moves.flatMap((move, index) => move(index).edits),
    moved: moves.map((move, index) => move(index).line),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** Years are closed one after another: the chain of their hashes has no gaps. */
function refuseOutOfTurn(records: Records, year: AcademicYear): void {
  const closed = closedYears(records).map((one) => one.year);
  const last = closed.at(-1);
  if (last !== undefined && last > year) throw new UserError(text.laterIsClosed(year, last));
  const years = [
    ...new Set([...records.attestations.values(), ...records.lateCorrections.values()].map(yearOf)),
  ].sort();
  if (!years.includes(year)) throw new UserError(text.nothing(year), text.years(years));
  const earlier = years.find((one) => one < year && !closed.includes(one));
  if (earlier !== undefined) throw new UserError(text.earlierIsOpen(earlier), text.closeIt(earlier));
}

/** The reason given for each matter; a name that means nothing open is refused, lest it be a slip. */
function reasonsOf(matters: readonly OpenMatter[], given: readonly CarryOver[]): Map<OpenMatter, string> {
  const reasons = new Map<OpenMatter, string>();
  for (const { what, reason } of given) {
    for (const name of what.split(",").map((one) => one.trim().replace(/^№\s*/u, ""))) {
      const meant = matters.filter((one) => isMeant(one, name));
      if (meant.length === 0) throw new UserError(text.unknown(name), text.seeOpen);
      for (const matter of meant) reasons.set(matter, reason);
    }
  }
  return reasons;
}

function isMeant({ what, names }: OpenMatter, named: string): boolean {
  const all = [what, what.replace(/\.yaml$/, ""), ...names];
  return named.endsWith("*") ? all.some((one) => one.startsWith(named.slice(0, -1))) : all.includes(named);
}

/** A sheet that nobody wrote on leaves the closing year and is opened in the next one, saying where it comes from. */
function moveSheet(records: Records, year: AcademicYear, file: string) {
  const sheet = [...records.attestations.values()].find((one) => one.file === file);
  if (!sheet) throw new Error(`an open matter without its sheet: ${file}`);
  const next = yearAfter(year);
  const day = `${next.slice(0, 4)}-09-01`;
  return (ahead: number) => {
    const { id, file: from, issued, date, ...rest } = sheet; // the day set for it has passed
    const moved: Attestation = {
      ...rest,
      number: nextNumber(records, day, ahead),
      extra: { ...rest.extra, carriedFrom: { sheet: id, number: sheet.number } },
    };
    const students = Object.keys(sheet.results).flatMap((student) => records.students.get(student) ?? []);
    const to = pathFor(records, next, moved, day);
    return {
      edits: [{ remove: from }, createSheet(to, moved, students, day)] satisfies Edit[],
      line: text.moved(sheet, moved.number, next),
    };
  };
}

/** Matters that one command settles stand together; of a whole group's record books the first few are named. */
function lines(matters: readonly OpenMatter[], all: boolean): string[] {
  return [...grouped(matters, ({ fix, message }) => fix ?? message).values()].flatMap((alike) => {
    const [first] = alike;
    const most = all ? alike.length : shown;
    const rest = alike.length - most;
    return [
      ...alike.slice(0, most).map(({ message }) => `  ${message}`),
      ...(rest > 0 ? [`  ${text.more(rest)}`] : []),
      ...(first?.fix === undefined ? [] : [`    ${first.fix}`]),
    ];
  });
}

const shown = 3;

const text = {
  nothing: (year: string) => `За ${year} учебный год ведомостей нет, закрывать нечего.`,
  years: (years: readonly string[]) => (years.length === 0 ? "Ведомостей пока нет." : `Есть: ${years.join(", ")}`),
  laterIsClosed: (year: string, last: string) => `Год ${year} закрыть нельзя: закрыт уже ${last}.`,
  earlierIsOpen: (earlier: string) => `Сначала закройте ${earlier}: годы закрываются по порядку.`,
  closeIt: (year: string) => `kpgt archive close-year ${year}`,
  goesOn: (year: string, end: IsoDate) => `Учебный год ${year} ещё идёт: занятия до ${formatDate(end)}.`,
  more: (n: number) => `… и ещё ${n}, все назовёт та же команда с --dry-run`,
  wait: "Сроки семестров записаны в kpgt.yaml: calendar",
  left: (year: string, matters: readonly string[]) =>
    [`Учебный год ${year} закрыть нельзя, не всё закончено:`, ...matters].join("\n"),
  carryThem: (matters: readonly OpenMatter[]) => {
    const one = matters.find(({ carry }) => carry !== undefined);
    if (one === undefined) return "Перенести это на следующий год нельзя: закончите и повторите команду.";
    const books = matters.filter(({ what, carry }) => carry !== undefined && what.startsWith("record-books/"));
    const several = books.length > 1 ? `; сразу все зачётные книжки: --carry-over "record-books/*=<причина>"` : "";
    return `Закончите это или перенесите на следующий год с причиной: --carry-over "${one.names[0] ?? one.what}=<причина>"${several}`;
  },
  unknown: (what: string) => `Среди незаконченного нет «${what}», переносить нечего.`,
  seeOpen: "Что не закончено: та же команда с --dry-run и без --carry-over",
  moved: ({ number, group, items }: Stored<Attestation>, to: string, year: string) =>
    `ведомость № ${number} (${group}, ${items.join(", ")}) переходит в ${year} под № ${to}`,
};
