import { isDebt, isPositive } from "./grade.ts";
import { grouped } from "./grouped.ts";
import type { ControlForm, IsoDate, Student } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";
import { type Attempted, attempts, creditedFor, isFilled } from "./standing.ts";
import { eventsInForce } from "./study.ts";

/** A debt from the day it arose to the day it was closed, if it was: every attempt at it in order. */
export interface DebtHistory {
  readonly student: Stored<Student>;
  readonly group: string;
  readonly item: string;
  readonly form: ControlForm;
  readonly semester: number;
  /** The attempt that made it. */
  readonly first: Attempted;
  /** Retakes with a result: by the teacher, then by a commission; absences with a good reason among them. */
  readonly retakes: readonly Attempted[];
  /** How it was closed: by a positive attempt on a closed sheet, by what was credited, by leaving the college; none while it is owed. */
  readonly closed: { readonly by: "passed" | "credited" | "left"; readonly date: IsoDate | undefined } | undefined;
}

/** Every debt that ever arose up to a day, by student, semester and item. The difference between plans is among them. */
export function debtHistories(records: Records, today: IsoDate): DebtHistory[] {
  const tries = attempts(records).filter(
    (one) => isFilled(one) && !final.includes(one.form) && one.attempt !== "improvement" && (one.date ?? "") <= today,
  );
  const bySubject = grouped(tries, ({ student, item, form, semester }) => [student, semester, item, form].join("\n"));
  return [...bySubject.values()].flatMap((some) => historyOf(records, some.toSorted(byTime), today) ?? []);
}

const final: readonly ControlForm[] = ["state-exam", "demo-exam", "thesis-defence"];

function historyOf(records: Records, tries: readonly Attempted[], today: IsoDate): DebtHistory | undefined {
  const at = tries.findIndex(({ grade, outcome }) => isDebt(grade, outcome));
  const first = tries[at];
  const student = records.students.get(first?.student ?? "");
  if (!first || !student) return undefined;
  const retakes = tries.slice(at + 1);
  const { item, form, semester, attestation } = first;
  const closed = closing(student, first, retakes, today);
  return { student, group: attestation.group, item, form, semester, first, retakes, closed };
}

function closing(
  student: Stored<Student>,
  { item, form, semester, date: since = "" }: Attempted,
  retakes: readonly Attempted[],
  today: IsoDate,
): DebtHistory["closed"] {
  const passed = retakes.find(({ grade, attestation }) => isPositive(grade) && attestation.closed);
  if (passed) return { by: "passed", date: passed.date };
  const credited = creditedFor(student, item, form, semester);
  if (credited && credited.protocol.date <= today) return { by: "credited", date: credited.protocol.date };
  const left = eventsInForce(student).find(
    ({ kind, date }) => leaving.includes(kind) && date >= since && date <= today,
  );
  return left && { by: "left", date: left.date };
}

const leaving: readonly string[] = ["expelled", "transferred-out", "graduated"];

const attemptOrder = ["first", "retake", "commission"];

function byTime(a: Attempted, b: Attempted): number {
  const order = attemptOrder.indexOf(a.attempt) - attemptOrder.indexOf(b.attempt);
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return a.date < b.date ? -1 : 1;
  return order;
}
