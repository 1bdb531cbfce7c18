import { academicYearOf } from "../model/academic-year.ts";
import type { Change } from "../model/change.ts";
import { debtsOf } from "../model/debt.ts";
import type {
  Attempt,
  Attestation,
  Basis,
  Commission,
  ControlForm,
  IsoDate,
  Program,
  Student,
} from "../model/kinds.ts";
import {
  controlsFor,
  individualPlanOn,
  isPlannedFor,
  itemOf,
  type PlannedControl,
  plannedControls,
} from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { rosterOn, teachingOf } from "../model/roster.ts";
import { semesterPeriod } from "../model/semester.ts";
import { attempts } from "../model/standing.ts";
import { UserError } from "../model/user-error.ts";
import { notAdmitted } from "../reports/attestation/unmet-elements.ts";
import { attemptName, formName } from "../text/control-forms.ts";
import { plural } from "../text/plural.ts";
import { createSheet, draftSheet, groupAndProgram, pathFor, type Subject, sittingOf } from "./draft-sheet.ts";
import { nextNumber, refuseTakenNumber } from "./number-sheet.ts";
import { refuseAbsentee } from "./refuse-absentee.ts";
import { type AttestedSubject, refuseAttempt, studentsDue } from "./refuse-attempt.ts";

/** What a person asks for when a sheet is opened; what is left out follows from the plan and the teaching. */
export interface OpenRequest {
  readonly group: string;
  readonly item: string;
  readonly form?: ControlForm;
  readonly semester?: number;
  readonly attempt?: Attempt;
  readonly subgroup?: string;
  /** Ids of the students of a slip (направление), a second day, a retake. */
  readonly students?: readonly string[];
  readonly examiners?: readonly string[];
  readonly commission?: Commission;
  readonly date?: IsoDate;
  readonly number?: string;
  /** What it rests on besides the plan: the protocol that asks for a переаттестация. */
  readonly basis?: Basis;
  readonly today: IsoDate;
}

/** A sheet to open, and who of those on it has not passed what the exam of a module asks for. */
export interface OpenedSheet extends Change {
  readonly sheet: Attestation;
  readonly notAdmitted: ReturnType<typeof notAdmitted>;
  /** Whose debts were to be liquidated before the day: only illnesses that the records do not know of allow it. */
  readonly overdue: readonly { readonly student: string; readonly deadline: IsoDate }[];
}

/** Opens one sheet: its number, roster, examiners and an empty block for each student. */
export function openAttestation(records: Records, request: OpenRequest): OpenedSheet {
  const subject = subjectOf(records, request);
  const { sheet: draft, students, day } = draftSheet(records, subject, request);
  if (request.basis && !request.students) throw new UserError(text.basisForWhom, text.nameStudents);
  const sitting = request.students || subject.attempt !== "first" ? undefined : sittingOf(records, draft);
  if (sitting) throw new UserError(text.alreadyOpen(sitting), text.furtherSheets(sitting));
  if (students.length === 0) throw new UserError(text.nobody(subject), text.seeRoster(request.group));
  if (subject.roster !== "group" && "students" in subject.roster)
    for (const student of students) refuseOnSlip(records, subject, student, day);
  if (subject.attempt === "commission") refuseSmallCommission(records, draft);
  if (request.number !== undefined) refuseTakenNumber(records, request.number, day);
  const sheet = { ...draft, number: request.number ?? nextNumber(records, day) };
  const file = pathFor(records, academicYearOf(day), sheet, day);
  return {
    summary: text.opened(sheet.number, request.group, sheet.items, formName(sheet.form)),
    edits: [createSheet(file, sheet, students, day)],
    sheet,
    notAdmitted: notAdmitted(records, { ...sheet, id: file, file }),
    overdue: overdueOn(records, sheet, day),
  };
}

function overdueOn(records: Records, { items, form, semester, attempt, results }: Attestation, day: IsoDate) {
  if (attempt !== "retake" && attempt !== "commission") return [];
  const tries = attempts(records).filter((one) => Object.hasOwn(results, one.student) && items.includes(one.item));
  const late = debtsOf(records, day, tries).flatMap((debt) =>
    debt.form === form && debt.semester === semester && debt.deadline !== undefined && debt.deadline < day
      ? [[debt.student.id, debt.deadline] as const]
      : [],
  );
  return [...new Map(late)].map(([student, deadline]) => ({ student, deadline }));
}

/** A slip is for a student of the group whose turn it is; others are admitted as guests. */
function refuseOnSlip(records: Records, subject: Subject, student: Stored<Student>, day: IsoDate): void {
  refuseAbsentee(student, subject.group, day, text.asGuest(subject, student.id));
  refuseAttempt(records, subject, subject.attempt, student.id, day);
}

/** The second retake is taken by a commission of three at least (273-ФЗ, article 58 part 6). */
function refuseSmallCommission(records: Records, { group, items, commission }: Attestation): void {
  const least = records.college.rules?.commission ?? 3;
  const people = new Set(commission ? [commission.chair, ...commission.members] : []);
  if (people.size < least) throw new UserError(text.smallCommission(people.size, least), text.appoint(group, items));
}

/** The planned attestation that a request means. */
function subjectOf(records: Records, request: OpenRequest): Subject {
  const { program } = groupAndProgram(records, request.group);
  if (!itemOf(program, request.item))
    throw new UserError(text.noItem(request.item, program.id), text.seePlan(program.id));
  const [control, ...others] = narrowed(records, request, controlsMeant(records, program, request));
  if (!control) throw new UserError(text.notPlanned(request), text.seePlan(program.id));
  if (others.length > 0) throw new UserError(text.several(request.item, [control, ...others]), text.sayWhich(control));
  const attested = { group: request.group, ...control, items: [...control.items] };
  const attempt = request.attempt ?? "first";
  return { ...attested, attempt, roster: rosterOf(records, request, attested, attempt) };
}

/** What the plan has of an item, or the individual plans (ИУП) of all the students who are named. */
function controlsMeant(records: Records, program: Program, request: OpenRequest): PlannedControl[] {
  const { item, form, semester } = request;
  const own = ownControlsMeant(records, program, request);
  if (own.length > 0) return own;
  return semestersOf(program)
    .filter((one) => semester === undefined || one === semester)
    .flatMap((one) => plannedControls(program, one))
    .filter((one) => one.items.includes(item) && (form === undefined || one.form === form));
}

/** What the individual plans of all the students who are named ask for of an item that they change, and the plan does not. */
function ownControlsMeant(records: Records, program: Program, request: OpenRequest): PlannedControl[] {
  const { item, form, semester, students = [], date, today } = request;
  const plans = students.map((id) => individualPlanOn(records.students.get(id) ?? { events: [] }, date ?? today));
  if (plans.length === 0 || !plans.every((changes) => changes.some((one) => one.item === item))) return [];
  const all = plans.map((changes) => controlsFor(program, changes, item));
  return (all[0] ?? []).flatMap((one): PlannedControl[] => {
    const [asked, at] = [one.form ?? form, one.semester ?? semester];
    if (asked === undefined || at === undefined) return [];
    if ((form !== undefined && asked !== form) || (semester !== undefined && at !== semester)) return [];
    const isInPlan = plannedControls(program, at).some((two) => two.form === asked && two.items.includes(item));
    if (isInPlan || !plans.every((changes) => isPlannedFor(program, changes, item, asked, at))) return [];
    return [{ items: [item], form: asked, semester: at }];
  });
}

function semestersOf({ items }: Program): number[] {
  return [...new Set(items.flatMap(({ control = [] }) => control.map(({ semester }) => semester)))].sort(
    (a, b) => a - b,
  );
}

/** Of several the one that is meant, when that can be told: for a debt where it is, otherwise the one of these days. */
function narrowed(
  records: Records,
  request: OpenRequest,
  fitting: readonly PlannedControl[],
): readonly PlannedControl[] {
  const group = records.groups.get(request.group);
  if (fitting.length < 2 || !group) return fitting;
  const { attempt = "first", students, date, today } = request;
  const day = date ?? today;
  const likely = fitting.filter((control) => {
    if (attempt === "retake" || attempt === "commission") {
      const due = studentsDue(records, { group: group.id, ...control, items: [...control.items] }, attempt);
      return students ? students.some((id) => due.includes(id)) : due.length > 0;
    }
    const { from, to } = semesterPeriod(records.college, group, control.semester);
    return from <= day && day <= to;
  });
  return likely.length > 0 ? likely : fitting;
}

/** Who is meant: those who are named; for a retake without names everyone who owes it. */
function rosterOf(
  records: Records,
  { students, subgroup, date, today }: OpenRequest,
  attested: AttestedSubject,
  attempt: Attempt,
): Attestation["roster"] {
  if (students) return { students: [...new Set(students)] };
  if (attempt === "improvement") throw new UserError(text.whoImproves, text.nameStudents);
  if (attempt === "first")
    return subgroup === undefined ? "group" : { subgroup: knownSubgroup(records, attested, subgroup) };
  const members = new Set(rosterOn(records, attested.group, date ?? today).map(({ id }) => id));
  const due = studentsDue(records, attested, attempt).filter((id) => members.has(id));
  if (due.length === 0) throw new UserError(text.nobodyOwes(attested, attempt), text.nameStudents);
  return { students: due };
}

function knownSubgroup(records: Records, attested: AttestedSubject, subgroup: string): string {
  const known = [...new Set(teachingOf(records, attested).flatMap((line) => line.subgroup?.id ?? []))];
  if (!known.includes(subgroup)) throw new UserError(text.noSubgroup(attested, subgroup), text.subgroups(known));
  return subgroup;
}

const text = {
  opened: (number: string, group: string, items: readonly string[], form: string) =>
    `Открыта ведомость № ${number}: ${group}, ${items.join(", ")}, ${form}`,
  alreadyOpen: ({ number, group, items }: Attestation) =>
    `Ведомость «${group} ${items.join(", ")}» уже открыта под № ${number}.`,
  furtherSheets: ({ number, group, items, form, semester }: Attestation) =>
    [
      `Посмотреть: kpgt attestation show ${number}`,
      `Второй день или направление: kpgt attestation open ${group} ${items[0]} --form ${form} --semester ${semester} --students <кто>`,
      `Пересдача: kpgt attestation open ${group} ${items[0]} --form ${form} --semester ${semester} --attempt retake`,
    ].join("\n"),
  noItem: (item: string, program: string) => `В плане ${program} нет строки «${item}».`,
  notPlanned: ({ group, item, form, semester }: OpenRequest) =>
    `Аттестация «${group} ${item}»${form === undefined ? "" : `, ${formName(form)},`}${semester === undefined ? "" : ` в ${semester}-м семестре`} учебным планом не предусмотрена.`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
  several: (item: string, controls: readonly PlannedControl[]) =>
    `У строки «${item}» несколько аттестаций: ${controls.map(({ form, semester }) => `${formName(form)}, ${semester}-й семестр`).join("; ")}.`,
  sayWhich: ({ form, semester }: PlannedControl) => `Уточните, например: --semester ${semester} --form ${form}`,
  nobody: ({ group, roster }: Subject) =>
    roster !== "group" && "subgroup" in roster
      ? `В подгруппе ${roster.subgroup} группы ${group} на этот день нет студентов для ведомости.`
      : `В группе ${group} на этот день нет студентов для ведомости.`,
  seeRoster: (group: string) => `Состав группы: kpgt student list --group ${group}`,
  asGuest: ({ group, items }: Subject, student: string) =>
    `Если он сдаёт с группой ${group}, внесите его гостем в её ведомость «${items.join(", ")}»: kpgt attestation admit <ведомость> ${student} --guest "основание"`,
  smallCommission: (people: number, least: number) =>
    people === 0
      ? "Вторую пересдачу принимает комиссия (273-ФЗ, ст. 58 ч. 6), а её состав не назван."
      : `В комиссии ${plural(people, "человек", "человека", "человек")}, а нужно не меньше ${least}.`,
  appoint: (group: string, items: readonly string[]) =>
    `Назовите председателя и членов: kpgt attestation open ${group} ${items[0]} --attempt commission --chair <кто> --members <кто>,<кто> --commission-order <приказ>`,
  nobodyOwes: ({ group, items }: AttestedSubject, attempt: Attempt) =>
    `По «${group} ${items.join(", ")}» нет никого, кому открыть ведомость: ${attemptName(attempt)}.`,
  whoImproves: "Не сказано, кто сдаёт ради повышения оценки.",
  basisForWhom: "Основание указывают, когда ведомость открывают отдельным студентам.",
  nameStudents: "Назвать студентов: --students Жук,Кравец",
  noSubgroup: ({ group, items }: AttestedSubject, subgroup: string) =>
    `В нагрузке «${group} ${items.join(", ")}» нет подгруппы «${subgroup}».`,
  subgroups: (known: readonly string[]) =>
    known.length === 0 ? "Подгрупп там нет: ведомость открывают без --subgroup" : `Есть подгруппы: ${known.join(", ")}`,
};
