import { writeCsv } from "../../exchange/write-csv.ts";
import { yearOf } from "../../model/find-attestation.ts";
import type { AcademicYear, Attestation, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { frozenSheet, frozenSummary } from "../../reports/archive/frozen-forms.ts";
import { sheetTable } from "../../reports/attestation/sheet-table.ts";
import { sheetDay } from "../../reports/data-day.ts";
import { debtSheet } from "../../reports/debt/debt-sheet.ts";
import type { TemplateFile } from "../../store/reading/read-template.ts";
import { formPdf } from "./form-pdf.ts";

/** A printed form of a case and what it is made from. */
export interface CaseForm {
  /** forms/3-МДК.01.01-exam.pdf. */
  readonly path: string;
  readonly template: string;
  readonly report: unknown;
  readonly date: IsoDate;
}

/** Which papers of one group lie in a case. */
export interface CasePapers {
  /** The ids of sheets. */
  readonly sheets: readonly string[];
  readonly semesters: readonly number[];
}

/** Whose case it is: of one group in one year, as of a day. */
export interface CaseOwner {
  readonly year: AcademicYear;
  readonly group: string;
  readonly asOf: IsoDate;
}

/** The forms of a case, from the records that lie in it and no others; annulled sheets stay as records alone. */
export function caseForms(records: Records, { year, group, asOf }: CaseOwner, papers: CasePapers): CaseForm[] {
  const sheets = papers.sheets.flatMap((id) => records.attestations.get(id) ?? []).filter((one) => !one.annulled);
  return [
    ...sheets.map((sheet) => ({
      path: `forms/${nameIn(year, sheet)}.pdf`,
      ...sheetForm(records, sheet, asOf),
      date: sheetDay(records, sheet, asOf),
    })),
    ...papers.semesters.map((semester) => ({
      path: `forms/semester-${semester}.pdf`,
      template: "semester-sheet",
      report: frozenSummary(records, group, semester, asOf),
      date: asOf,
    })),
  ];
}

/** A retake is kept on the form on which it was taken: with the results before and the last day of the debt. */
function sheetForm(records: Records, sheet: Stored<Attestation>, asOf: IsoDate): Pick<CaseForm, "template" | "report"> {
  const isOfDebt = sheet.attempt === "retake" || sheet.attempt === "commission";
  return isOfDebt
    ? { template: "liquidation-sheet", report: debtSheet(records, sheet, { asOf }) }
    : { template: "attestation-sheet", report: frozenSheet(records, sheet, asOf) };
}

/** A sheet of a year closed before bears that year: its namesake of this year may lie beside it. */
function nameIn(year: AcademicYear, sheet: Stored<Attestation>): string {
  const name = sheet.id.split("/").at(-1) ?? "";
  return yearOf(sheet) === year ? name : `${yearOf(sheet)}-${name}`;
}

/** The summaries of a case as tables for a spreadsheet. */
export function caseTables(
  records: Records,
  { group, asOf }: CaseOwner,
  { semesters }: CasePapers,
): [string, Uint8Array][] {
  return semesters.map((semester) => [
    `forms/semester-${semester}.csv`,
    writeCsv(sheetTable(frozenSummary(records, group, semester, asOf))),
  ]);
}

/** The forms printed, one after another; `done` is told of each. */
export async function printCase(
  forms: readonly CaseForm[],
  templateOf: (name: string) => TemplateFile,
  done: () => void,
): Promise<[string, Uint8Array][]> {
  const printed: [string, Uint8Array][] = [];
  for (const { path, template, report, date } of forms) {
    printed.push([path, await formPdf(templateOf(template), report, date)]);
    done();
  }
  return printed;
}

/** Which sheets a case holds of a year, and which semesters, read back from the names of its forms. */
export function papersIn(paths: Iterable<string>, year: AcademicYear, group: string): CasePapers {
  const names = [...paths].flatMap((path) => /^forms\/(?<name>.+)\.pdf$/.exec(path)?.groups?.name ?? []);
  const semesters = names.flatMap((name) => Number(/^semester-(?<n>\d+)$/.exec(name)?.groups?.n ?? Number.NaN));
  return {
    sheets: names.filter((name) => !name.startsWith("semester-")).map((name) => sheetCalled(name, year, group)),
    semesters: semesters.filter((n) => !Number.isNaN(n)),
  };
}

/** 3-МДК.01.01-exam is of the case's own year; 2024-2025-2-ОП.01-exam was closed before and corrected in it. */
function sheetCalled(name: string, year: AcademicYear, group: string): string {
  const earlier = /^(?<year>\d{4}-\d{4})-(?<name>.+)$/.exec(name)?.groups;
  return `${earlier?.year ?? year}/${group}/${earlier?.name ?? name}`;
}
