import type { Edit, Note } from "../model/change.ts";
import { findAttestations } from "../model/find-attestation.ts";
import type {
  AcademicYear,
  Attestation,
  Basis,
  Commission,
  IsoDate,
  Result,
  Student,
  TeachingLine,
} from "../model/kinds.ts";
import { complexOf, itemOf } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { sheetRoster, teachingOf } from "../model/roster.ts";
import { semesterPeriod } from "../model/semester.ts";
import { nameOn } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { fullName } from "../text/names.ts";

/** What a sheet is about, before it has a number and students. */
export type Subject = Pick<Attestation, "group" | "items" | "form" | "semester" | "roster" | "attempt">;

/** What the person who opens a sheet may say otherwise than plan and teaching. */
export interface SheetDetails {
  readonly today: IsoDate;
  readonly date?: IsoDate;
  readonly examiners?: readonly string[];
  readonly commission?: Commission;
  readonly basis?: Basis;
}

/** The group that a request names, with its plan. */
export function groupAndProgram(records: Records, groupId: string) {
  const group = records.groups.get(groupId);
  if (!group) throw new UserError(text.noGroup(groupId), text.seeGroups);
  const program = records.programs.get(group.program);
  if (!program) throw new UserError(text.noProgram(group.program), text.importProgram);
  return { group, program };
}

/** A sheet without its number, the students on it, and the day it is opened for. */
export function draftSheet(
  records: Records,
  subject: Subject,
  { today, date, examiners, commission, basis }: SheetDetails,
) {
  const group = records.groups.get(subject.group);
  const program = records.programs.get(group?.program ?? "");
  if (!group || !program) throw new Error("the group was looked up before");
  const period = semesterPeriod(records.college, group, subject.semester);
  const day = date ?? clamp(today, period.from, subject.attempt === "first" ? period.session.to : today);
  const students = sheetRoster(records, subject, day).filter(({ id }) => !hasOwnSheet(records, subject, id));
  const lines = linesFor(teachingOf(records, subject), subject.roster);
  const board = commission ?? lines.find((line) => line.commission)?.commission;
  const teachers = examiners ?? [...new Set(lines.map(({ teacher }) => teacher))];
  const block = emptyBlock(records, subject);
  const sheet: Attestation = {
    number: "",
    form: subject.form,
    group: subject.group,
    items: subject.items,
    semester: subject.semester,
    attempt: subject.attempt,
    roster: subject.roster,
    ...(date === undefined ? {} : { date }),
    ...(board ? { commission: board } : { examiners: [...teachers] }),
    ...(basis && { basis }),
    results: Object.fromEntries(students.map(({ id }) => [id, block])),
  };
  return { sheet, students, day };
}

/** Whoever has a slip for the first attempt, a переаттестация for one, is not put on the group's sheet besides. */
function hasOwnSheet(records: Records, { items, form, semester, attempt, roster }: Subject, student: string): boolean {
  if (attempt !== "first" || (roster !== "group" && "students" in roster)) return false;
  const slips = findAttestations(records, { form, semester, student }).filter(
    (one) => one.attempt === "first" && one.roster !== "group" && "students" in one.roster,
  );
  return items.every((item) => slips.some((slip) => slip.items.includes(item)));
}

/** Who teaches those on the sheet: of several subgroups, the teachers of its own. */
function linesFor(lines: readonly TeachingLine[], roster: Attestation["roster"]): TeachingLine[] {
  return lines.filter(({ subgroup }) => {
    if (roster === "group" || !subgroup) return true;
    return "subgroup" in roster
      ? subgroup.id === roster.subgroup
      : subgroup.students.some((student) => roster.students.includes(student));
  });
}

/** The value lines of a form, empty: the same keys in the same order for every student, so that edits of two clerks merge. */
export function emptyBlock(
  records: Records,
  sheet: Pick<Attestation, "group" | "form" | "items" | "semester">,
): Result {
  const program = records.programs.get(records.groups.get(sheet.group)?.program ?? "");
  const isPractice = program && sheet.items.some((item) => itemOf(program, item)?.kind === "practice");
  const separate =
    records.college.rules?.complexGrade === "separate" &&
    program !== undefined &&
    complexOf(program, sheet.items[0] ?? "", sheet.form, sheet.semester) !== undefined;
  const graded: Result = separate
    ? { grades: Object.fromEntries(sheet.items.map((item) => [item, null])), outcome: null }
    : { grade: null, outcome: null };
  if (isPractice) return { ...graded, place: null, mentor: null };
  switch (sheet.form) {
    case "exam":
      return { ...graded, ticket: null };
    case "course-project":
    case "course-work":
    case "thesis-defence":
      return { ...graded, theme: null, supervisor: null };
    case "module-exam":
    case "qualification-exam":
      return { ...graded, mastered: null };
    case "demo-exam":
      return { ...graded, points: null };
    case "state-exam":
      return { ...graded, ticket: null };
    case "graded-credit":
    case "credit":
    case "other":
      return graded;
  }
}

/** The comment beside a student's id: the name borne on the day. */
export function nameNote(student: Student, day: IsoDate): string {
  return fullName(nameOn(student, day));
}

/** The step that writes a new sheet, with the students' names beside their ids. */
export function createSheet(
  file: string,
  sheet: Attestation,
  students: readonly Stored<Student>[],
  day: IsoDate,
): Edit {
  const notes: Note[] = students.map((student) => ({ path: ["results", student.id], text: nameNote(student, day) }));
  return { create: file, record: sheet, notes };
}

/**
 * Where a sheet is to lie: `<semester>-<first item>-<form>` for the first sitting, with the subgroup if it has one, so that
 * the same sheet opened by two clerks meets in git; every further one adds its day and, if still needed, a number.
 */
export function pathFor(records: Records, year: AcademicYear, sheet: Attestation, day: IsoDate): string {
  const suffix = isFirstSitting(sheet) ? (sheet.roster === "group" ? "" : `-${sheet.roster.subgroup}`) : `-${day}`;
  const id = `${year}/${sheet.group}/${sheet.semester}-${sheet.items[0]}-${sheet.form}${suffix}`;
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}-${n}`;
    if (!records.attestations.has(free)) return `attestations/${free}.yaml`;
  }
}

/**
 * The first sitting of the attestation that those on this one are on already: the very sheet, or one for the whole group
 * where this is for a subgroup.
 */
export function sittingOf(records: Records, sheet: Attestation): Stored<Attestation> | undefined {
  const students = Object.keys(sheet.results);
  return findAttestations(records, { group: sheet.group, form: sheet.form, semester: sheet.semester }).find(
    (one) =>
      isFirstSitting(one) &&
      one.items.some((item) => sheet.items.includes(item)) &&
      (JSON.stringify(one.roster) === JSON.stringify(sheet.roster) ||
        (students.length > 0 && students.every((student) => Object.hasOwn(one.results, student)))),
  );
}

type Sitting = Pick<Attestation, "attempt" | "roster">;

function isFirstSitting<Sheet extends Sitting>(
  sheet: Sheet,
): sheet is Sheet & { readonly roster: "group" | { readonly subgroup: string } } {
  return sheet.attempt === "first" && (sheet.roster === "group" || "subgroup" in sheet.roster);
}

function clamp(day: IsoDate, from: IsoDate, to: IsoDate): IsoDate {
  return day < from ? from : day > to ? to : day;
}

const text = {
  noGroup: (group: string) => `Группа «${group}» не найдена.`,
  seeGroups: "Список групп: kpgt group list",
  noProgram: (program: string) => `Учебный план «${program}» не найден.`,
  importProgram: "Загрузить план: kpgt program import <файл>",
};
