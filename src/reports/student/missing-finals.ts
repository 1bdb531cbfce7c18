import { academicYearOf } from "../../model/academic-year.ts";
import type { Group, IsoDate, Item, Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import type { Attempted } from "../../model/standing.ts";
import { finalGrades } from "./final-grades.ts";

/**
 * The rows of the plan of which a student is to have a final grade by a day and has none. State exams are confirmed
 * elsewhere; of whoever began before the folder's first sheets nothing can be told.
 */
export function missingFinals(
  records: Records,
  student: Stored<Student>,
  group: Pick<Group, "program">,
  tries: readonly Attempted[],
  day: IsoDate,
): Item[] {
  const since = firstYearOfSheets(records);
  if (since === undefined || beganBefore(student, since)) return [];
  return finalGrades(records, student, group, tries, day).flatMap(({ item, grade }) =>
    grade === undefined && item.kind !== "final" ? [item] : [],
  );
}

/** The academic year from which on there are sheets; the ids of attestations begin with it and are in order. */
function firstYearOfSheets({ attestations }: Records): string | undefined {
  for (const id of attestations.keys()) return id.split("/")[0];
  return undefined;
}

/** Of what was studied before, the folder knows nothing. */
function beganBefore({ events }: Student, year: string): boolean {
  return events.some(({ date }) => academicYearOf(date) < year);
}
