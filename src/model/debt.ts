import { deadlineOf, type Suspension, suspensionsOf, suspensionsWithin } from "./deadline.ts";
import { isDebt, isPositive } from "./grade.ts";
import { grouped } from "./grouped.ts";
import type { Attempt, ControlForm, IsoDate, Student } from "./kinds.ts";
import { individualPlanOn } from "./plan.ts";
import type { Records, Stored } from "./records.ts";
import { semesterPeriod } from "./semester.ts";
import { type Attempted, attempts, creditedFor, isFilled } from "./standing.ts";

/**
 * What a student still has to pass. A `debt` is an unsatisfactory result or an absence without good reason; after an
 * excused absence there is none, a new date is to be set (`postponed`); a `difference` between plans has terms of its own.
 */
export interface Debt {
  readonly kind: "debt" | "postponed" | "difference";
  readonly student: Stored<Student>;
  /** The group on whose sheet it arose. */
  readonly group: string;
  readonly item: string;
  readonly form: ControlForm;
  readonly semester: number;
  /** The day of the failed or missed attestation; the end of the session when the sheet has none. */
  readonly since: IsoDate;
  /** The attempt that made it. */
  readonly first: Attempted;
  /** The latest attempt with a result. */
  readonly last: Attempted;
  /** Retakes taken, excused absences aside, and how many are left of the two. */
  readonly used: number;
  readonly left: number;
  /** Who takes the next one: the teacher, then a commission; nobody after two retakes. */
  readonly next: Extract<Attempt, "first" | "retake" | "commission"> | undefined;
  /** The last day to liquidate it; what is no debt has none. */
  readonly deadline: IsoDate | undefined;
  readonly suspensions: readonly Suspension[];
  readonly isOverdue: boolean;
  /** An attempt with a sheet and no result yet. */
  readonly planned: Attempted | undefined;
  /** A positive result that counts as soon as its sheet is closed: only a closed sheet liquidates a debt. */
  readonly passed: Attempted | undefined;
}

/**
 * Everything owed on a day, by student, semester and item (273-ФЗ, article 58; domain: 7.3). `tries` are the attempts
 * of those who are asked about, everybody's by default.
 */
export function debtsOf(records: Records, today: IsoDate, tries: readonly Attempted[] = attempts(records)): Debt[] {
  const bySubject = grouped(tries.filter(isInterim), ({ student, item, form, semester }) =>
    [student, semester, item, form].join("\n"),
  );
  const debts = [...bySubject.values()].flatMap((tries) => debtAmong(records, tries, today) ?? []);
  return debts.sort(byStudent);
}

/** Retakes of a debt at most: the first by the teacher, the second by a commission. */
const retakesAllowed = 2;

function debtAmong(records: Records, all: readonly Attempted[], today: IsoDate): Debt | undefined {
  const [any] = all;
  const student = records.students.get(any?.student ?? "");
  if (!any || !student || creditedFor(student, any.item, any.form, any.semester)) return undefined;
  const leftOn = lastLeaving(student, today);
  if (leftOn !== undefined && !isBackSince(student, leftOn)) return undefined;
  const dated = all.map((one) => ({ ...one, day: one.date ?? sessionEnd(records, one) }));
  const tries = dated.filter(({ day }) => day <= today && (leftOn === undefined || day > leftOn)).sort(byDay);
  const filled = tries.filter(isFilled);
  const positive = filled.filter(({ grade }) => isPositive(grade));
  const isOwed = filled.some(({ grade, outcome }) => isDebt(grade, outcome));
  if (positive.some(({ attestation }) => attestation.closed) || (positive.length > 0 && !isOwed)) return undefined;
  const [passed] = positive;
  const without = filled.filter((one) => !positive.includes(one));
  const last = without.at(-1);
  const first = without.find(({ grade, outcome }) => isDebt(grade, outcome)) ?? last;
  if (!first || !last) return undefined;

  const planned = dated.find((one) => !isFilled(one) && !one.attestation.closed);
  const about = { student, group: first.attestation.group, item: first.item, form: first.form };
  const owed = { ...about, semester: first.semester, since: first.day, first, last, planned, passed };
  const used = without.filter((one) => isRetake(one) && one.outcome !== "excused").length;
  const clock = { used, left: Math.max(0, retakesAllowed - used), next: nextAttempt(used) };
  if (!isDebt(first.grade, first.outcome)) return { ...owed, ...clock, ...noClock, kind: "postponed", next: "first" };
  if (isDifference(student, first, first.day)) return { ...owed, ...clock, ...noClock, kind: "difference" };
  const suspensions = suspensionsWithin(first.day, suspensionsOf(student, without, today));
  const deadline = deadlineOf(first.day, suspensions);
  return { ...owed, ...clock, kind: "debt", deadline, suspensions, isOverdue: deadline < today && !passed };
}

const noClock = { deadline: undefined, suspensions: [], isOverdue: false } as const;

/** Государственная итоговая аттестация has rules of its own: failing it is no academic debt. */
function isInterim({ form, attempt }: Attempted): boolean {
  return !["state-exam", "demo-exam", "thesis-defence"].includes(form) && attempt !== "improvement";
}

function isRetake({ attempt }: Attempted): boolean {
  return attempt === "retake" || attempt === "commission";
}

function nextAttempt(used: number): Debt["next"] {
  if (used >= retakesAllowed) return undefined;
  return used === 0 ? "retake" : "commission";
}

/** What an individual plan adds after a transfer, a restoration or a leave is the difference between plans. */
function isDifference(student: Student, { item, semester }: Attempted, day: IsoDate): boolean {
  const changes = individualPlanOn(student, day).filter((one) => one.item === item && one.change === "added");
  return changes.some((one) => one.semester === undefined || one.semester === semester);
}

/** The last day on which the student left the college: debts of before are closed by it, also for whoever comes back. */
function lastLeaving({ events }: Student, today: IsoDate): IsoDate | undefined {
  const leavings = events.filter(({ kind, date }) => leaving.includes(kind) && date <= today);
  return leavings
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

const leaving: readonly string[] = ["expelled", "transferred-out", "graduated"];

function isBackSince({ events }: Student, leftOn: IsoDate): boolean {
  return events.some(({ kind, date }) => date > leftOn && entering.includes(kind));
}

const entering: readonly string[] = ["enrolled", "restored", "transferred-in"];

function sessionEnd(records: Records, { attestation, semester }: Attempted): IsoDate {
  const group = records.groups.get(attestation.group);
  return group ? semesterPeriod(records.college, group, semester).session.to : (attestation.issued?.on ?? "");
}

const attemptOrder: readonly Attempt[] = ["first", "retake", "commission", "improvement"];

function byDay(a: Dated, b: Dated): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return attemptOrder.indexOf(a.attempt) - attemptOrder.indexOf(b.attempt);
}

interface Dated extends Attempted {
  readonly day: IsoDate;
}

function byStudent(a: Debt, b: Debt): number {
  const [one, other] = [a, b].map(({ student, item }) => `${student.id}\n${item}`);
  return a.student.id === b.student.id ? a.semester - b.semester || compare(one, other) : compare(one, other);
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
