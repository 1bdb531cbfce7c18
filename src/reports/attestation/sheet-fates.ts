import { findAttestations } from "../../model/find-attestation.ts";
import type {
  Attestation,
  ControlForm,
  IndividualItem,
  IsoDate,
  Program,
  Student,
  StudentEvent,
} from "../../model/kinds.ts";
import {
  individualPlanOn,
  isOfSession,
  isPlannedFor,
  itemOf,
  type PlannedControl,
  plannedControls,
} from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { teachingOf } from "../../model/roster.ts";
import { semesterOn } from "../../model/semester.ts";
import { attempts, creditedFor, isFilled } from "../../model/standing.ts";
import { type Membership, membershipOn } from "../../model/study.ts";
import { dayOf, isComplete } from "./attestation-state.ts";

/**
 * What an event of a student makes of one sheet (domain: 8.2).
 * `kept`: stays as it is. `row-stays`: open, the row remains with a note, no mark is awaited. `mark-awaited`: the student
 * was still there on its day, so a mark must be written. `contradicts`: it holds a result of a day when the student was
 * gone. `left-out`, `comes-in`: it is not opened yet, and will be without the student or with. `admit`: open, the student
 * is to be put on it. `choose-subgroup`: the same, once it is known whose subgroup that is. `own-sheet`: the student needs
 * a slip (направление). `old-name`, `new-name`: whose name stands there.
 */
export type Fate =
  | "kept"
  | "row-stays"
  | "mark-awaited"
  | "contradicts"
  | "left-out"
  | "comes-in"
  | "admit"
  | "choose-subgroup"
  | "own-sheet"
  | "old-name"
  | "new-name";

/** A sheet, or a planned attestation that has none, and what becomes of it. */
export interface SheetFate extends PlannedControl {
  readonly group: string;
  /** Absent as long as there is no sheet. */
  readonly number?: string;
  readonly state: "unopened" | "open" | "closed";
  readonly fate: Fate;
}

/** The sheets that whoever leaves a group was on, and those of the semester that are not opened yet. */
export function fatesAfterLeaving(
  records: Records,
  student: Stored<Student>,
  { group }: Pick<Membership, "group">,
  { kind, date }: StudentEvent,
): SheetFate[] {
  const semester = semesterOf(records, group, date);
  const stays = (sheet: Stored<Attestation>) => kind === "moved" && sheet.group !== group;
  const rows = sheetsOf(records, student.id, date).filter((sheet) => !stays(sheet));
  return [
    ...rows.map((sheet) => known(sheet, fateOfRow(records, sheet, student.id, date))),
    ...(kind === "graduated" ? [] : unopened(records, group, semester, student, date)).map((control) =>
      planned(group, control, "left-out"),
    ),
  ];
}

/** The sheets of the semester that whoever comes into a group must be on. */
export function fatesAfterEntering(
  records: Records,
  student: Stored<Student>,
  { group }: Pick<Membership, "group">,
  { date }: StudentEvent,
): SheetFate[] {
  const program = programOf(records, group);
  const semester = semesterOf(records, group, date);
  if (!program || semester === undefined) return [];
  return plannedControls(program, semester)
    .filter(({ form }) => isOfSession(form))
    .filter((control) => owes(records, program, student, control, date))
    .flatMap((control) => fatesOfNewcomer(records, group, control, student.id));
}

/** The sheets on which somebody stands who now bears another name. */
export function fatesAfterRenaming(records: Records, student: Stored<Student>, { date }: StudentEvent): SheetFate[] {
  return sheetsOf(records, student.id, date).map((sheet) =>
    known(sheet, sheet.closed || dayOf(records, sheet) < date ? "old-name" : "new-name"),
  );
}

/** The sheets from which an individual plan frees, and those that it asks for. */
export function fatesUnderOwnPlan(
  records: Records,
  student: Stored<Student>,
  { date, items }: Extract<StudentEvent, { readonly kind: "individual-plan" }>,
): SheetFate[] {
  const group = membershipOn(student, date)?.group ?? "";
  const program = programOf(records, group);
  if (!program) return [];
  const changed = (ids: readonly string[]) => ids.some((id) => items.some(({ item }) => item === id));
  const needed = ({ items: ids, form, semester }: PlannedControl) =>
    ids.some((id) => isPlannedFor(program, items, id, form, semester));
  const freed = sheetsOf(records, student.id, date)
    .filter((sheet) => changed(sheet.items) && !needed(sheet))
    .map((sheet) => known(sheet, sheet.closed || isComplete(sheet, blockOf(sheet, student.id)) ? "kept" : "row-stays"));
  const ahead = unopenedControls(records, group, semesterOf(records, group, date))
    .filter((control) => changed(control.items) && !needed(control))
    .map((control) => planned(group, control, "left-out"));
  const asked = items
    .flatMap((change) => controlAsked(program, change) ?? [])
    .filter((control) => owes(records, program, student, control, date))
    .flatMap((control) => fatesOfNewcomer(records, group, control, student.id));
  return [...freed, ...ahead, ...asked];
}

/** What an individual plan adds, or moves to another semester; the form is the plan's unless the order names one. */
function controlAsked(program: Program, { item, change, semester, form }: IndividualItem): PlannedControl | undefined {
  const asked = form ?? itemOf(program, item)?.control?.at(-1)?.form;
  if (change === "removed" || semester === undefined || asked === undefined) return undefined;
  return { items: [item], form: asked, semester };
}

/** What is signed and what was got before stands; a result without a day is taken to be of before. */
function fateOfRow(records: Records, sheet: Stored<Attestation>, student: string, date: IsoDate): Fate {
  const result = blockOf(sheet, student);
  const day = result.date ?? sheet.date;
  if (isComplete(sheet, result)) return day !== undefined && day >= date ? "contradicts" : "kept";
  if (sheet.closed) return "kept";
  return (day ?? dayOf(records, sheet)) < date ? "mark-awaited" : "row-stays";
}

/** A newcomer is put on the open sheet; where all are closed, or only the own plan asks for it, gets one of their own. */
function fatesOfNewcomer(records: Records, group: string, control: PlannedControl, student: string): SheetFate[] {
  const sheets = sittingsOf(records, group, control);
  const { form, semester } = control;
  const own = findAttestations(records, { group, form, semester, student });
  if (own.some(({ items }) => items.some((item) => control.items.includes(item)))) return [];
  const open = sheets.filter(({ closed }) => !closed);
  const [closed] = sheets;
  if (!closed) return [planned(group, control, isOfGroup(records, group, control) ? "comes-in" : "own-sheet")];
  if (open.length === 0) return [known(closed, "own-sheet")];
  const meant = open.filter((sheet) => isFor(records, sheet, student));
  return meant.length > 0
    ? meant.map((sheet) => known(sheet, "admit"))
    : open.map((one) => known(one, "choose-subgroup"));
}

/** Whether the students on a sheet are the group, or the subgroup to which the student belongs. */
function isFor(records: Records, sheet: Attestation, student: string): boolean {
  const { roster } = sheet;
  if (roster === "group" || "students" in roster) return true;
  return teachingOf(records, sheet).some(
    ({ subgroup }) => subgroup?.id === roster.subgroup && subgroup.students.includes(student),
  );
}

function isOfGroup(records: Records, group: string, { items, form, semester }: PlannedControl): boolean {
  const program = programOf(records, group);
  return (
    program !== undefined &&
    plannedControls(program, semester).some((one) => one.form === form && items.every((id) => one.items.includes(id)))
  );
}

/** Whether a student has to pass an attestation of the plan and nobody has examined or credited it yet. */
function owes(
  records: Records,
  program: Program,
  student: Stored<Student>,
  { items, form, semester }: PlannedControl,
  date: IsoDate,
): boolean {
  const changes = individualPlanOn(student, date);
  const tried = new Set(
    attempts(records)
      .filter((one) => one.student === student.id && one.form === form && one.semester === semester && isFilled(one))
      .map(({ item }) => item),
  );
  return items.some(
    (item) =>
      !tried.has(item) &&
      !creditedFor(student, item, form, semester) &&
      (changes.length > 0
        ? isPlannedFor(program, changes, item, form, semester)
        : itemOf(program, item)?.elective !== true),
  );
}

function unopened(
  records: Records,
  group: string,
  semester: number | undefined,
  student: Stored<Student>,
  date: IsoDate,
): PlannedControl[] {
  const program = programOf(records, group);
  if (!program) return [];
  return unopenedControls(records, group, semester).filter((control) => owes(records, program, student, control, date));
}

function unopenedControls(records: Records, group: string, semester: number | undefined): PlannedControl[] {
  const program = programOf(records, group);
  if (!program || semester === undefined) return [];
  return plannedControls(program, semester)
    .filter(({ form }) => isOfSession(form))
    .filter((control) => sittingsOf(records, group, control).length === 0);
}

/** The sheets of a group's first sitting, whatever subgroups and days it has; slips aside. */
function sittingsOf(records: Records, group: string, { items, form, semester }: PlannedControl) {
  return findAttestations(records, { group, form, semester }).filter(
    (sheet) =>
      sheet.attempt === "first" &&
      (sheet.roster === "group" || "subgroup" in sheet.roster) &&
      sheet.items.some((item) => items.includes(item)),
  );
}

/** The sheets that a student stands on: the open ones, and all of the semester of a day. */
function sheetsOf(records: Records, student: string, date: IsoDate): Stored<Attestation>[] {
  return findAttestations(records, { student }).filter(
    (sheet) => !sheet.closed || sheet.semester === semesterOf(records, sheet.group, date),
  );
}

function known({ group, number, items, form, semester, closed }: Attestation, fate: Fate): SheetFate {
  return { group, number, items, form, semester, state: closed ? "closed" : "open", fate };
}

function planned(
  group: string,
  {
    items,
    form,
    semester,
  }: { readonly items: readonly string[]; readonly form: ControlForm; readonly semester: number },
  fate: Fate,
): SheetFate {
  return { group, items, form, semester, state: "unopened", fate };
}

function blockOf({ results }: Attestation, student: string) {
  return results[student] ?? { outcome: null };
}

function semesterOf(records: Records, group: string, date: IsoDate): number | undefined {
  const found = records.groups.get(group);
  return found && semesterOn(found, date);
}

function programOf(records: Records, group: string): Stored<Program> | undefined {
  return records.programs.get(records.groups.get(group)?.program ?? "");
}
