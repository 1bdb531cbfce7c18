import { daysSuspended, type Suspension } from "../../model/deadline.ts";
import { type Debt, debtsOf } from "../../model/debt.ts";
import type { IsoDate, Student } from "../../model/kinds.ts";
import { itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import type { Attempted } from "../../model/standing.ts";
import { isConditionalOn, nameOn, studyOf } from "../../model/study.ts";
import { bySex } from "../../text/by-sex.ts";
import { compareTexts } from "../../text/compare-texts.ts";
import { formName } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeShort, outcomeShort } from "../../text/grades.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { plural } from "../../text/plural.ts";
import { titleOn } from "../order/in-force.ts";

/** What one student owes, as printed. */
export interface DebtRow {
  readonly kind: Debt["kind"];
  readonly student: string;
  readonly name: string;
  /** The group the student is in, or was last. */
  readonly group: { readonly id: string; readonly title: string };
  readonly item: { readonly id: string; readonly name: string };
  readonly form: string;
  readonly semester: number;
  /** 24.12.2025. */
  readonly since: string;
  /** The latest result: «2», «н/я». */
  readonly result: string;
  readonly used: number;
  readonly left: number;
  /** пересдача, комиссия; сдача after an excused absence; empty when no attempt is left. */
  readonly next: string;
  readonly deadline: string;
  readonly overdue: boolean;
  /** What stops the clock, what is planned, how the student was promoted. */
  readonly notes: readonly string[];
}

/** Whose debts are asked for; nothing is everybody's. */
export interface DebtQuery {
  readonly group?: string;
  readonly student?: string;
  readonly overdue?: boolean;
}

/** Who owes what, by group and name; what only looks like a debt stands last. */
export function debts(records: Records, today: IsoDate, query: DebtQuery = {}): DebtRow[] {
  return debtsOf(records, today)
    .map((debt) => ({ debt, group: groupOf(debt.student), id: debt.student.id, name: nameOn(debt.student, today) }))
    .filter(({ group }) => query.group === undefined || group === query.group)
    .filter(({ id }) => query.student === undefined || id === query.student)
    .filter(({ debt }) => !query.overdue || debt.isOverdue)
    .sort(
      (a, b) =>
        kinds.indexOf(a.debt.kind) - kinds.indexOf(b.debt.kind) || compareTexts(a.group, b.group) || compareNames(a, b),
    )
    .map(({ debt, group, name }) => rowOf(records, debt, group, fullName(name), today));
}

const kinds: readonly Debt["kind"][] = ["debt", "postponed", "difference"];

function groupOf(student: Pick<Student, "events">): string {
  return studyOf(student).memberships.at(-1)?.group ?? "";
}

function rowOf(records: Records, debt: Debt, groupId: string, name: string, today: IsoDate): DebtRow {
  const group = records.groups.get(groupId);
  const program = records.programs.get(records.groups.get(debt.group)?.program ?? "");
  return {
    kind: debt.kind,
    student: debt.student.id,
    name,
    group: { id: groupId, title: group ? titleOn(group, today) : groupId },
    item: { id: debt.item, name: (program && itemOf(program, debt.item)?.name) ?? debt.item },
    form: formName(debt.form),
    semester: debt.semester,
    since: formatDate(debt.since),
    result: resultOf(debt.last),
    used: debt.used,
    left: debt.left,
    next: debt.next === undefined || debt.passed ? "" : text.next[debt.next],
    deadline: debt.deadline === undefined ? "" : formatDate(debt.deadline),
    overdue: debt.isOverdue,
    notes: notesOn(debt, today),
  };
}

function resultOf({ grade, outcome }: Attempted): string {
  if (grade !== null) return gradeShort(grade);
  return outcome === null ? "" : outcomeShort(outcome);
}

function notesOn(debt: Debt, today: IsoDate): string[] {
  const { kind, student, since, suspensions, last, planned, passed, left } = debt;
  return [
    ...(kind === "postponed" && !planned ? [text.setDate] : []),
    ...(kind === "difference" ? [text.difference] : []),
    ...(kind === "debt" && left === 0 && !passed ? [text.noneLeft] : []),
    ...suspensions.map((one) => suspended(one, since)),
    ...(planned && !isSuspendedOn(planned.date, suspensions)
      ? [text.planned(planned.attestation.number, planned.date)]
      : []),
    ...(passed ? [text.passed(passed.attestation.number)] : []),
    ...(last.attestation.closed ? [] : [text.open(last.attestation.number)]),
    ...(isConditionalOn(student, today) ? [conditionally(student)] : []),
  ];
}

/** Whoever is on leave by then will not come. */
function isSuspendedOn(day: IsoDate | undefined, suspensions: readonly Suspension[]): boolean {
  return suspensions.some(({ from, to }) => day !== undefined && from <= day && day <= to);
}

function suspended(suspension: Suspension, since: IsoDate): string {
  const days = plural(daysSuspended(suspension, since), "день", "дня", "дней");
  return text.suspended[suspension.why](formatDate(suspension.from), formatDate(suspension.to), days);
}

function conditionally({ sex }: Stored<Student>): string {
  return bySex(sex, text.conditional, text.conditionalFeminine);
}

const text = {
  next: { first: "сдача", retake: "пересдача", commission: "комиссия" },
  setDate: "неявка уважительная, назначьте новую дату",
  difference: "академическая разница, срок по индивидуальному плану",
  noneLeft: "обе пересдачи использованы",
  planned: (number: string, date: IsoDate | undefined) =>
    `${date === undefined ? "открыта" : `назначена на ${formatDate(date)}`}, ведомость № ${number}`,
  passed: (number: string) => `сдано в незакрытой ведомости № ${number}`,
  open: (number: string) => `ведомость № ${number} ещё не закрыта`,
  suspended: {
    leave: (from: string, to: string, days: string) => `срок продлён: отпуск с ${from} по ${to} (${days})`,
    illness: (from: string, to: string, days: string) => `срок продлён: болезнь с ${from} по ${to} (${days})`,
  },
  conditional: "переведён условно",
  conditionalFeminine: "переведена условно",
};
