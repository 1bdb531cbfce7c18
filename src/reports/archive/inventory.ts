import type { AcademicYear, ArchiveBag, IsoDate, LateCorrection } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { formatAcademicYear, formatDate } from "../../text/dates.ts";
import { plural } from "../../text/plural.ts";
import { collegeOn, officialOn, titleOn } from "../order/in-force.ts";
import { type Signature, signatureOf } from "../student/person.ts";
import { disposedInWords } from "./disposed-in-words.ts";
import type { YearCase } from "./year-cases.ts";

/** Опись дел закрытого года, as it is printed. */
export interface Inventory {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  /** 2025/2026. */
  readonly year: string;
  readonly rows: readonly InventoryRow[];
  /** 14 дел, 412 листов. */
  readonly total: string;
  readonly signatures: readonly Signature[];
}

export interface InventoryRow {
  readonly number: string;
  readonly index: string;
  readonly title: string;
  /** 12.10.2025 – 30.06.2026. */
  readonly dates: string;
  readonly sheets: string;
  readonly term: string;
  readonly note: string;
}

/** A case with what is counted in it: pages to print, files. */
export interface CountedCase extends YearCase {
  readonly pages: number;
  readonly fileCount: number;
}

/** The inventory of a year's cases, in the order of their indexes. */
export function inventory(
  records: Records,
  year: AcademicYear,
  asOf: IsoDate,
  cases: readonly CountedCase[],
): Inventory {
  const rows = cases.map((one, index) => ({
    number: String(index + 1),
    index: one.index,
    title: titleOf(records, one, asOf),
    dates: datesOf(records, one).map(formatDate).join(" – "),
    sheets: one.pages === 0 ? "" : String(one.pages),
    term: termInWords(one.retention),
    note: one.pages === 0 ? text.files(one.fileCount) : "",
  }));
  return inventoryOf(records, year, asOf, rows);
}

/** An inventory of rows as they were written down; `bags` in the same order tell which of the cases are no more. */
export function inventoryOf(
  records: Records,
  year: AcademicYear,
  asOf: IsoDate,
  written: readonly InventoryRow[],
  bags: readonly ArchiveBag[] = [],
): Inventory {
  const rows = written.map((row, index) => ({ ...row, note: disposedInWords(bags[index] ?? {}) || row.note }));
  const kept = rows.filter((_, index) => bags[index]?.disposed === undefined);
  const pages = kept.reduce((sum, { sheets }) => sum + Number(sheets), 0);
  return {
    college: collegeOn(records, asOf),
    year: formatAcademicYear(year),
    rows,
    total: text.total(kept.length, pages, rows.length - kept.length),
    signatures: [
      signatureOf(text.registrar, officialOn(records, "registrar", asOf)),
      signatureOf(text.archivist, officialOn(records, "archivist", asOf)),
    ],
  };
}

/** The inventory as a flat table, for a spreadsheet. */
export function inventoryTable({ rows }: Inventory): { columns: string[]; rows: string[][] } {
  return {
    columns: Object.values(inventoryColumns),
    rows: rows.map((row) => [row.number, row.index, row.title, row.dates, row.sheets, row.term, row.note]),
  };
}

/** A term as an inventory has it: 5 лет (по 31.12.2031); постоянно; 50 лет ЭПК. */
export function termInWords({ years, until, expert }: YearCase["retention"]): string {
  const mark = expert === true ? ` ${text.expert}` : "";
  if (years === "permanent") return `${text.permanent}${mark}`;
  const end = until === undefined ? text.afterGraduation : text.until(formatDate(until));
  return `${plural(years, "год", "года", "лет")}${mark} (${end})`;
}

function titleOf(records: Records, { title, group }: YearCase, asOf: IsoDate): string {
  const known = records.groups.get(group ?? "");
  return group === undefined ? title : text.ofGroup(title, known ? titleOn(known, asOf) : group);
}

/**
 * The first and the last day that a paper of the case is dated; a summary is of its session's end, a sheet of a year
 * closed before of the days on which it was corrected.
 */
function datesOf(records: Records, { group, sheets, semesters, files }: YearCase): IsoDate[] {
  const ofCase = records.groups.get(group ?? "");
  const ends = ofCase ? semesters.map((n) => semesterPeriod(records.college, ofCase, n).session.to) : [];
  const orders = files.flatMap((file) => records.orders.get(file.slice("orders/".length, -".yaml".length))?.date ?? []);
  const late = files.flatMap(
    (file) => records.lateCorrections.get(file.slice("corrections/".length, -".yaml".length)) ?? [],
  );
  const earlier = new Set(late.map(({ sheet }) => sheet));
  const held = sheets.flatMap(({ id, date }) => (date === undefined || earlier.has(id) ? [] : [date]));
  const days = [...held, ...late.flatMap(daysOfChanges), ...ends, ...orders].sort();
  return [...new Set([days[0], days.at(-1)])].filter((day) => day !== undefined);
}

function daysOfChanges({ corrections = [], excused }: LateCorrection): IsoDate[] {
  return [...corrections, ...(excused ? [excused] : [])].map(({ date }) => date);
}

/** The columns of inventory.csv. */
export const inventoryColumns = {
  number: "№",
  index: "Индекс дела",
  title: "Заголовок",
  dates: "Крайние даты",
  sheets: "Листов",
  term: "Срок хранения",
  note: "Примечание",
} as const satisfies Record<keyof InventoryRow, string>;

const text = {
  permanent: "постоянно",
  expert: "ЭПК",
  until: (day: string) => `по ${day}`,
  afterGraduation: "после выпуска группы",
  ofGroup: (title: string, group: string) => `${title}, группа ${group}`,
  files: (n: number) => plural(n, "файл", "файла", "файлов"),
  total: (cases: number, pages: number, gone: number) =>
    `${plural(cases, "дело", "дела", "дел")}, ${plural(pages, "лист", "листа", "листов")}${gone === 0 ? "" : `; уничтожено: ${plural(gone, "дело", "дела", "дел")}`}`,
  registrar: "Секретарь учебной части",
  archivist: "Ответственный за архив",
};
