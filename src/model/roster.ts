import type { IsoDate, Student } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";
import { type SemesterPeriod, semesterPeriod } from "./semester.ts";
import { includes, type Membership, studyOf } from "./study.ts";

/** A student whose membership meets a semester of the group. */
export interface RosterEntry {
  readonly student: Stored<Student>;
  /** The last membership in the group that meets the semester. */
  readonly membership: Membership;
  /** Present at the session's end: only these are counted in percentages (domain: 8.3). */
  readonly counted: boolean;
}

/** Everyone who studied in the group during the semester, those who left included, by id. The same for every form. */
export function semesterRoster(records: Records, groupId: string, semester: number): RosterEntry[] {
  const group = records.groups.get(groupId);
  if (!group) return [];
  const period = semesterPeriod(records.college, group, semester);
  const entries: RosterEntry[] = [];
  for (const student of records.students.values()) {
    const membership = studyOf(student).memberships.findLast((one) => one.group === groupId && meets(one, period));
    if (membership) entries.push({ student, membership, counted: includes(membership, period.session.to) });
  }
  return entries;
}

/** The students who study in the group on a day, by id. */
export function rosterOn(records: Records, groupId: string, date: IsoDate): Stored<Student>[] {
  return [...records.students.values()].filter((student) =>
    studyOf(student).memberships.some((one) => one.group === groupId && includes(one, date)),
  );
}

function meets(membership: Membership, period: SemesterPeriod): boolean {
  return membership.from <= period.to && (membership.to === undefined || membership.to > period.from);
}
