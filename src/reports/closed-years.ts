import type { ArchiveYear } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";

/** The closed years that the records know of, the earliest first. */
export function closedYears(records: Records): ArchiveYear[] {
  return records.others
    .flatMap(({ file, value }) => (yearFile.test(file) ? [value as ArchiveYear] : []))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}

const yearFile = /^archive\/\d{4}-\d{4}\/year\.yaml$/;
