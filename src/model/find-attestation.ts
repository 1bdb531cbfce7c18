import { academicYearOf } from "./academic-year.ts";
import type { AcademicYear, Attestation, ControlForm, IsoDate } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";

/** What a person says of a sheet they mean; what is left out may be anything. */
export interface SheetQuery {
  readonly group?: string;
  readonly item?: string;
  readonly form?: ControlForm;
  readonly semester?: number;
  /** The id of a student who has a block on it. */
  readonly student?: string;
  readonly open?: boolean;
}

/** The sheets that fit, annulled ones aside, by file. */
export function findAttestations(records: Records, query: SheetQuery): Stored<Attestation>[] {
  return [...records.attestations.values()].filter(
    (sheet) =>
      !sheet.annulled &&
      (query.group === undefined || sheet.group === query.group) &&
      (query.item === undefined || sheet.items.includes(query.item)) &&
      (query.form === undefined || sheet.form === query.form) &&
      (query.semester === undefined || sheet.semester === query.semester) &&
      (query.student === undefined || Object.hasOwn(sheet.results, query.student)) &&
      (query.open === undefined || query.open === !sheet.closed),
  );
}

/**
 * The sheets that a number, a year and a number, an id or a path names, annulled ones included. A number is given anew
 * each academic year: the year of the day leads, without a sheet in it the latest year that has one. Where sheets of
 * several years could be meant for what is being done, all of these are returned.
 */
export function attestationsNamed(
  records: Records,
  name: string,
  today: IsoDate,
  couldBe?: (sheet: Stored<Attestation>) => boolean,
): Stored<Attestation>[] {
  const path = name.replace(/^attestations\//, "").replace(/\.yaml$/, "");
  const byPath = records.attestations.get(path);
  if (byPath) return [byPath];
  const { year: said, number } = sheetNamed(path);
  const numbered = [...records.attestations.values()].filter((sheet) => sheet.number === number);
  const fitting = numbered.filter((sheet) => couldBe?.(sheet));
  if (said === undefined && new Set(fitting.map(yearOf)).size > 1) return fitting;
  const year = said ?? leadingYear(numbered.map(yearOf), today);
  return numbered.filter((sheet) => yearOf(sheet) === year);
}

/** What «5», «№ 5» or «2024-2025/5» says: the number of a sheet and, in the long form, its academic year. */
export function sheetNamed(name: string): { readonly year?: AcademicYear; readonly number: string } {
  const [, year, number = ""] = /^(?:(\d{4}-\d{4})\/)?(?:№\s*)?(.*)$/su.exec(name.trim()) ?? [];
  return { ...(year === undefined ? {} : { year }), number };
}

/** The year in which a number is sought that several years have given: the present one, otherwise the latest. */
function leadingYear(years: readonly AcademicYear[], today: IsoDate): AcademicYear | undefined {
  const current = academicYearOf(today);
  return years.includes(current) ? current : years.toSorted().at(-1);
}

/** How to name a sheet on a day so that no other is meant: the number, of another year with that year. */
export function sheetArgument(sheet: Pick<Stored<Attestation>, "id" | "number">, today: IsoDate): string {
  return yearOf(sheet) === academicYearOf(today) ? sheet.number : `${yearOf(sheet)}/${sheet.number}`;
}

/** A sheet into which results may still be entered. */
export function isOpenSheet({ closed, annulled }: Attestation): boolean {
  return !closed && !annulled;
}

/** A sheet on which only a correction changes a result. */
export function isClosedSheet({ closed, annulled }: Attestation): boolean {
  return closed !== undefined && !annulled;
}

/** A sheet that has an absence nobody has excused. */
export function hasAbsence({ annulled, results }: Attestation): boolean {
  return !annulled && Object.values(results).some(({ outcome, excused }) => outcome === "absent" && !excused);
}

/** The academic year a sheet, or another record of a year, belongs to: the folder it lies in. */
export function yearOf({ id }: { readonly id: string }): AcademicYear {
  return id.slice(0, id.indexOf("/"));
}
