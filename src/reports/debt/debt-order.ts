import { type Debt, debtsOf } from "../../model/debt.ts";
import type { IsoDate } from "../../model/kinds.ts";
import { itemOf } from "../../model/plan.ts";
import type { Records } from "../../model/records.ts";
import { attempts } from "../../model/standing.ts";
import { nameOn, studyOf } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { formName } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { collegeOn, titleOn } from "../order/in-force.ts";
import { personOf, type Signature, signatureOf } from "../student/person.ts";

/** Распоряжение о ликвидации задолженности: when who retakes what, by the teacher and by a commission (domain: 5.11). */
export interface DebtOrder {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  /** «группы ИС-24», «студента группы ИС-24». */
  readonly whose: string;
  readonly date: string;
  readonly teacher: readonly DebtOrderRow[];
  readonly commission: readonly DebtOrderRow[];
  /** Whoever signs that they are acquainted. */
  readonly students: readonly { readonly index: number; readonly name: string }[];
  readonly signatures: readonly Signature[];
}

export interface DebtOrderRow {
  readonly index: number;
  readonly name: string;
  /** ОП.04 Основы алгоритмизации. */
  readonly item: string;
  /** экзамен, 3 сем. */
  readonly form: string;
  /** 20.01.2026; empty, to be written by hand, while no sheet is opened. */
  readonly date: string;
  /** The teacher, or the composition of the commission with its chair first. */
  readonly takenBy: string;
  /** The last day of the year given for it. */
  readonly deadline: string;
}

/** Whose debts: of one student, or of everyone in a group. */
export interface DebtOrderQuery {
  readonly group: string;
  readonly student?: string;
}

/** The schedule of the retakes still left to those who owe; what is only a difference between plans is left out. */
export function debtOrder(records: Records, { group: groupId, student }: DebtOrderQuery, today: IsoDate): DebtOrder {
  const group = records.groups.get(groupId);
  if (!group) throw new UserError(text.noGroup(groupId), text.seeGroups);
  const tries = attempts(records).filter((one) => student === undefined || one.student === student);
  const debts = debtsOf(records, today, tries)
    .filter(({ kind, left, passed }) => kind === "debt" && left > 0 && !passed)
    .filter((debt) => studyOf(debt.student).memberships.at(-1)?.group === groupId)
    .map((debt) => ({ debt, id: debt.student.id, name: nameOn(debt.student, today) }))
    .sort((a, b) => compareNames(a, b) || a.debt.semester - b.debt.semester);
  if (debts.length === 0)
    throw new UserError(student === undefined ? text.none(groupId) : text.noneOf(student), text.seeDebts(groupId));
  const names = new Map(debts.map(({ id, name }) => [id, fullName(name)]));
  const rows = (attempt: "retake" | "commission") =>
    debts
      .filter(({ debt }) => attempt === "commission" || debt.next === "retake")
      .map(({ debt, name }, i) => rowOf(records, debt, fullName(name), attempt, i + 1));
  return {
    college: collegeOn(records, today),
    whose: text.whose(titleOn(group, today), student !== undefined),
    date: formatDate(today),
    teacher: rows("retake"),
    commission: rows("commission"),
    students: [...names.values()].map((name, i) => ({ index: i + 1, name })),
    signatures: [signatureOf(text.head, undefined), signatureOf(text.subjectCommission, undefined)],
  };
}

function rowOf(
  records: Records,
  debt: Debt,
  name: string,
  attempt: "retake" | "commission",
  index: number,
): DebtOrderRow {
  const program = records.programs.get(records.groups.get(debt.group)?.program ?? "");
  const item = program && itemOf(program, debt.item);
  const planned = debt.planned?.attempt === attempt ? debt.planned : undefined;
  const sheet = planned?.attestation ?? (attempt === "retake" ? debt.last.attestation : undefined);
  const { examiners = [], commission } = sheet ?? {};
  const people = commission ? [commission.chair, ...commission.members] : examiners;
  return {
    index,
    name,
    item: item ? `${item.id} ${item.name}` : debt.item,
    form: text.form(formName(debt.form), debt.semester),
    date: planned?.date === undefined ? "" : formatDate(planned.date),
    takenBy: people.map((id) => personOf(records, id).name).join(", "),
    deadline: debt.deadline === undefined ? "" : formatDate(debt.deadline),
  };
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  none: (group: string) => `Назначать нечего: в группе ${group} нет задолженностей, по которым остались попытки.`,
  noneOf: (student: string) =>
    `Назначать нечего: у студента ${student} нет задолженностей, по которым остались попытки.`,
  seeDebts: (group: string) => `Кто что должен: kpgt debt list ${group}`,
  whose: (group: string, isOne: boolean) => (isOne ? `студентом группы ${group}` : `студентами группы ${group}`),
  form: (form: string, semester: number) => `${form}, ${semester} сем.`,
  head: "Заведующий отделением",
  subjectCommission: "Председатель цикловой комиссии",
};
