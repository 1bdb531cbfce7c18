import type { AcademicYear, Group } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { semesterRoster } from "../model/roster.ts";
import { semesterPeriod } from "../model/semester.ts";

/** The semesters of a group that fall into an academic year and in which somebody studied. */
export function semestersIn(records: Records, group: Stored<Group>, year: AcademicYear): number[] {
  return everySemester.filter(
    (semester) =>
      semesterPeriod(records.college, group, semester).year === year &&
      semesterRoster(records, group.id, semester).length > 0,
  );
}

const everySemester = Array.from({ length: 12 }, (_, index) => index + 1);
