import { type DebtHistory, debtHistories } from "../../model/debt-history.ts";
import { isPositive } from "../../model/grade.ts";
import type { IsoDate } from "../../model/kinds.ts";
import { itemOf } from "../../model/plan.ts";
import type { Records } from "../../model/records.ts";
import type { Attempted } from "../../model/standing.ts";
import { nameOn, studyOf } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { compareTexts } from "../../text/compare-texts.ts";
import { formName } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeShort, outcomeShort } from "../../text/grades.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { collegeOn, titleOn } from "../order/in-force.ts";
import { type Signature, signatureOf } from "../student/person.ts";

/** Ведомость учёта задолженностей группы: every debt with its attempts, the closed ones too (domain: 5.11). */
export interface DebtRegister {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  readonly group: { readonly id: string; readonly title: string };
  readonly date: string;
  readonly rows: readonly DebtRegisterRow[];
  readonly open: number;
  readonly signatures: readonly Signature[];
}

export interface DebtRegisterRow {
  readonly index: number;
  readonly student: string;
  readonly name: string;
  readonly group: { readonly id: string; readonly title: string };
  readonly item: { readonly id: string; readonly name: string };
  readonly form: string;
  readonly semester: number;
  /** 24.12.2025. */
  readonly since: string;
  /** 2, н/я: what made the debt. */
  readonly first: string;
  /** 2 (20.01.2026); empty while there was none. An absence with a good reason uses no attempt and stands in `notes`. */
  readonly retake: string;
  readonly commission: string;
  /** The day it was closed; empty while it is owed. */
  readonly closed: string;
  /** пересдача, комиссия, перезачёт, отчисление. */
  readonly closedBy: string;
  readonly notes: string;
}

/** Which debts are asked for; nothing is everything. */
export interface DebtRegisterQuery {
  readonly group?: string;
  readonly student?: string;
  /** Only those that are closed. */
  readonly closed?: boolean;
}

/** The debts that ever arose, by group, student, semester and item. */
export function debtRegisterRows(records: Records, today: IsoDate, query: DebtRegisterQuery = {}): DebtRegisterRow[] {
  return debtHistories(records, today)
    .map((history) => {
      const { student } = history;
      const group = studyOf(student).memberships.at(-1)?.group ?? history.group;
      return { history, group, id: student.id, name: nameOn(student, today) };
    })
    .filter(({ group }) => query.group === undefined || group === query.group)
    .filter(({ id }) => query.student === undefined || id === query.student)
    .filter(({ history }) => !query.closed || history.closed !== undefined)
    .sort((a, b) => compareTexts(a.group, b.group) || compareNames(a, b) || bySubject(a.history, b.history))
    .map(({ history, group, name }, i) => rowOf(records, history, group, fullName(name), today, i + 1));
}

/** The register of a group as a form. */
export function debtRegister(records: Records, groupId: string, today: IsoDate): DebtRegister {
  const group = records.groups.get(groupId);
  if (!group) throw new UserError(text.noGroup(groupId), text.seeGroups);
  const rows = debtRegisterRows(records, today, { group: groupId });
  return {
    college: collegeOn(records, today),
    group: { id: groupId, title: titleOn(group, today) },
    date: formatDate(today),
    rows,
    open: rows.filter(({ closed }) => closed === "").length,
    signatures: [signatureOf(text.head, undefined)],
  };
}

function bySubject(a: DebtHistory, b: DebtHistory): number {
  return a.semester - b.semester || compareTexts(a.item, b.item);
}

function rowOf(
  records: Records,
  history: DebtHistory,
  groupId: string,
  name: string,
  today: IsoDate,
  index: number,
): DebtRegisterRow {
  const { student, item, form, semester, first, retakes, closed } = history;
  const group = records.groups.get(groupId);
  const program = records.programs.get(records.groups.get(history.group)?.program ?? "");
  const counted = retakes.filter(({ outcome }) => outcome !== "excused");
  const excused = retakes.filter(({ outcome }) => outcome === "excused");
  const unclosed = retakes.filter(({ grade, attestation }) => isPositive(grade) && !attestation.closed);
  const [retake, ...rest] = counted;
  return {
    index,
    student: student.id,
    name,
    group: { id: groupId, title: group ? titleOn(group, today) : groupId },
    item: { id: item, name: (program && itemOf(program, item)?.name) ?? item },
    form: formName(form),
    semester,
    since: first.date === undefined ? "" : formatDate(first.date),
    first: resultOf(first),
    retake: retake ? dated(retake) : "",
    commission: rest.map(dated).join("; "),
    closed: closed ? (closed.date === undefined ? text.closed : formatDate(closed.date)) : "",
    closedBy: closedBy(history),
    notes: [
      ...excused.map((one) => text.excused(one.date === undefined ? "" : formatDate(one.date))),
      ...(closed ? [] : unclosed.map(({ attestation }) => text.unclosed(attestation.number))),
    ].join("; "),
  };
}

function closedBy({ closed, retakes }: DebtHistory): string {
  if (closed?.by !== "passed") return closed ? text.by[closed.by] : "";
  return retakes.at(-1)?.attempt === "commission" ? text.by.commission : text.by.retake;
}

function dated(one: Attempted): string {
  return one.date === undefined ? resultOf(one) : `${resultOf(one)} (${formatDate(one.date)})`;
}

function resultOf({ grade, outcome }: Attempted): string {
  if (grade !== null) return gradeShort(grade);
  return outcome === null ? "" : outcomeShort(outcome);
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  head: "Заведующий отделением",
  closed: "да",
  by: { credited: "перезачёт", left: "уход из колледжа", retake: "пересдача", commission: "комиссия" },
  unclosed: (number: string) => `сдано в незакрытой ведомости № ${number}`,
  excused: (day: string) => `н/я ув. ${day}`,
};
