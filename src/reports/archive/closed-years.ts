import { academicYearOf, yearAfter } from "../../model/academic-year.ts";
import { yearOf } from "../../model/find-attestation.ts";
import type { AcademicYear, ArchiveYear, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";

/** The closed years that the records know of, the earliest first. */
export function closedYears(records: Records): ArchiveYear[] {
  return records.others
    .flatMap(({ file, value }) => (yearFile.test(file) ? [value as ArchiveYear] : []))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}

/** The closed year that a sheet belongs to; undefined while its year is open. */
export function closedYearOf(records: Records, sheet: { readonly id: string }): ArchiveYear | undefined {
  return closedYears(records).find(({ year }) => year === yearOf(sheet));
}

/** The year whose folder a document of a day goes into: its own, or the next that is open when that one is closed already. */
export function openYearOn(records: Records, day: IsoDate): AcademicYear {
  const closed = closedYears(records).map(({ year }) => year);
  let year = academicYearOf(day);
  while (closed.includes(year)) year = yearAfter(year);
  return year;
}

const yearFile = /^archive\/\d{4}-\d{4}\/year\.yaml$/;
