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
 * The sheets that a number, an id or a path names, annulled ones included. A number is given anew each academic year:
 * the year of the day leads, without a sheet in it the latest year that has one.
 */
export function attestationsNamed(records: Records, name: string, today: IsoDate): Stored<Attestation>[] {
  const path = name.replace(/^attestations\//, "").replace(/\.yaml$/, "");
  const byPath = records.attestations.get(path);
  if (byPath) return [byPath];
  const numbered = [...records.attestations.values()].filter(({ number }) => number === name);
  const years = numbered.map(yearOf);
  const current = academicYearOf(today);
  const year = years.includes(current) ? current : years.sort().at(-1);
  return numbered.filter((sheet) => yearOf(sheet) === year);
}

/** The academic year a sheet, or another record of a year, belongs to: the folder it lies in. */
export function yearOf({ id }: { readonly id: string }): AcademicYear {
  return id.slice(0, id.indexOf("/"));
}
