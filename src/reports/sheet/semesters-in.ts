import type { AcademicYear, Group } from "../../model/kinds.ts";
import { plannedControls } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterRoster } from "../../model/roster.ts";
import { semesterPeriod } from "../../model/semester.ts";

/** The semesters of a group that fall into an academic year and in which somebody studied and something was attested. */
export function semestersIn(records: Records, group: Stored<Group>, year: AcademicYear): number[] {
  return everySemester.filter(
    (semester) =>
      semesterPeriod(records.college, group, semester).year === year &&
      hasAttestations(records, group, semester) &&
      semesterRoster(records, group.id, semester).length > 0,
  );
}

function hasAttestations({ programs, attestations }: Records, group: Stored<Group>, semester: number): boolean {
  const program = programs.get(group.program);
  if (program && plannedControls(program, semester).length > 0) return true;
  return [...attestations.values()].some((sheet) => sheet.group === group.id && sheet.semester === semester);
}

const everySemester = Array.from({ length: 12 }, (_, index) => index + 1);
