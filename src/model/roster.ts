import type { Attestation, IsoDate, Student, TeachingLine } from "./kinds.ts";
import { individualPlanOn, isPlannedFor } from "./plan.ts";
import type { Records, Stored } from "./records.ts";
import { type SemesterPeriod, semesterPeriod } from "./semester.ts";
import { creditedFor } from "./standing.ts";
import { includes, type Membership, studyOf } from "./study.ts";

/** A student whose membership meets a semester of the group. */
export interface RosterEntry {
  readonly student: Stored<Student>;
  /** The last membership in the group that meets the semester. */
  readonly membership: Membership;
  /** Present at the session's end, or graduated by then: only these are counted in percentages (domain: 8.3). */
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
    if (membership) entries.push({ student, membership, counted: isCounted(membership, period) });
  }
  return entries;
}

/** The students who study in the group on a day, by id. */
export function rosterOn(records: Records, groupId: string, date: IsoDate): Stored<Student>[] {
  return [...records.students.values()].filter((student) => studiesIn(student, groupId, date));
}

/** Whether a student studies in the group on a day. */
export function studiesIn(student: Student, groupId: string, date: IsoDate): boolean {
  return studyOf(student).memberships.some((one) => one.group === groupId && includes(one, date));
}

/** What decides who belongs on a sheet. */
export type SheetSubject = Pick<Attestation, "group" | "items" | "form" | "semester" | "roster">;

/**
 * Who belongs on a sheet issued on a day: the group or subgroup as it then was, without those whose individual plan has
 * no such attestation and those to whom it was credited; a slip names its own students (domain: 8.3).
 */
export function sheetRoster(records: Records, sheet: SheetSubject, date: IsoDate): Stored<Student>[] {
  const program = records.programs.get(records.groups.get(sheet.group)?.program ?? "");
  const owes = (student: Stored<Student>) => {
    const changes = individualPlanOn(student, date);
    return sheet.items.some(
      (item) =>
        (!program || changes.length === 0 || isPlannedFor(program, changes, item, sheet.form, sheet.semester)) &&
        !creditedFor(student, item, sheet.form, sheet.semester),
    );
  };
  if (sheet.roster !== "group" && "students" in sheet.roster) {
    const { students } = sheet.roster;
    return [...records.students.values()].filter(({ id }) => students.includes(id));
  }
  const members = rosterOn(records, sheet.group, date).filter(owes);
  if (sheet.roster === "group") return members;
  const { subgroup } = sheet.roster;
  const listed = new Set(
    teachingOf(records, sheet).flatMap((line) => (line.subgroup?.id === subgroup ? line.subgroup.students : [])),
  );
  return members.filter(({ id }) => listed.has(id));
}

/** The lines of teaching that concern an attestation, of every year. */
export function teachingOf(
  records: Records,
  { group, items, form, semester }: Pick<Attestation, "group" | "items" | "form" | "semester">,
): TeachingLine[] {
  return records.teaching
    .filter((file) => file.group === group)
    .flatMap(({ lines }) => lines)
    .filter(
      (line) =>
        line.semester === semester && items.includes(line.item) && (line.form === undefined || line.form === form),
    );
}

/** Those who graduate in the semester leave before its last day and have all its results. */
function isCounted(membership: Membership, { session }: SemesterPeriod): boolean {
  return includes(membership, session.to) || membership.left?.kind === "graduated";
}

/** A membership that began and ended on one day is none: two orders of one day corrected each other. */
function meets({ from, to }: Membership, period: SemesterPeriod): boolean {
  return from <= period.to && (to === undefined || (to > period.from && to > from));
}
