import type { Change, Edit } from "../model/change.ts";
import type { IsoDate, PersonName, Student, StudentEvent } from "../model/kinds.ts";
import type { StudentRow } from "../model/list-rows.ts";
import type { Records, Stored } from "../model/records.ts";
import { membershipOn, studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { fullName } from "../text/names.ts";
import { plural } from "../text/plural.ts";
import { type RowProblem, refuseRows } from "./refuse-rows.ts";
import { type OrderRequest, registerOrder } from "./register-order.ts";

/** What all the people of a list have in common. */
export interface Enrolment {
  /** The file's name as the person gave it: problems are told by it. A row typed as a command has none. */
  readonly source?: string;
  /** The group of every row that does not name its own. */
  readonly group?: string;
  /** From when they study. */
  readonly from: IsoDate;
  readonly order: OrderRequest;
  /** Where they come from, when it is another college: they are enrolled in the order of transfer. */
  readonly organisation?: string;
}

/** Enrols the people of a list into a group by one order. Those who are recorded already are left as they are. */
export function importStudents(records: Records, rows: readonly StudentRow[], enrolment: Enrolment): Change {
  if (enrolment.group !== undefined && !records.groups.has(enrolment.group))
    throw new UserError(text.noGroup(enrolment.group), text.addGroup);
  const order = registerOrder(records, enrolment.order);
  const list: List = { records, enrolment, order: order.id, taken: new Set(), ids: idsOf(records, rows, enrolment) };
  const problems = [...repeatedRows(rows)];
  const edits: Edit[] = [];
  let enrolled = 0;
  for (const row of rows) {
    const outcome = enrolRow(list, row);
    if ("problem" in outcome) problems.push({ line: row.line, message: outcome.problem });
    else {
      edits.push(...outcome.edits);
      if (outcome.isNew) enrolled++;
    }
  }
  refuseRows(enrolment.source, problems);
  const groups = new Set(rows.map((row) => row.group ?? enrolment.group ?? ""));
  return {
    summary: summarise([...groups].join(", "), enrolment, { enrolled, edits: edits.length, rows: rows.length }),
    edits: edits.length > 0 ? [...order.edits, ...edits] : [],
  };
}

interface List {
  readonly records: Records;
  readonly enrolment: Enrolment;
  readonly order: string;
  /** Students that a row was found to mean. */
  readonly taken: Set<string>;
  readonly ids: Iterator<string>;
}

/** A row of which the group is known. */
type GroupedRow = StudentRow & { readonly group: string };

type RowOutcome = { readonly edits: Edit[]; readonly isNew: boolean } | { readonly problem: string };

function enrolRow(list: List, given: StudentRow): RowOutcome {
  const group = given.group ?? list.enrolment.group;
  if (group === undefined) return { problem: text.groupUnsaid };
  if (!list.records.groups.has(group)) return { problem: text.noGroup(group) };
  if (list.enrolment.group !== undefined && group !== list.enrolment.group)
    return { problem: text.otherGroup(group, list.enrolment.group) };
  const row = { ...given, group };
  const known = byRequisites(list, row) ?? byNameInOrder(list, row);
  if (known === undefined) return enrolNew(list, row);
  list.taken.add(known.id);
  if (!hasName(known, row.name)) return { problem: text.otherPerson(known.id) };
  if (known.recordBook && row.recordBook && known.recordBook.number !== row.recordBook)
    return { problem: text.otherBook(known.id, known.recordBook.number) };
  const edits: Edit[] = row.recordBook && !known.recordBook ? [giveBook(known, row.recordBook)] : [];
  if (isEnrolledBy(known, list, row.group)) return { edits, isNew: false };
  const { status } = studyOf(known);
  if (status === "active" || status === "leave") {
    const group = membershipOn(known, list.enrolment.from)?.group;
    return { problem: text.studiesAlready(known.id, group) };
  }
  return { edits: [...edits, { append: eventsOf(known), value: enrolledEvent(list, row) }], isNew: true };
}

function enrolNew(list: List, row: GroupedRow): RowOutcome {
  const namesake = [...list.records.students.values()].find((student) => hasName(student, row.name));
  if (namesake && row.id === undefined && row.recordBook === undefined) return { problem: text.namesake(namesake.id) };
  const id = row.id ?? list.ids.next().value;
  const record: Student = {
    name: row.name,
    sex: row.sex,
    ...(row.recordBook === undefined ? {} : { recordBook: { number: row.recordBook } }),
    events: [enrolledEvent(list, row)],
  };
  return { edits: [{ create: `students/${id}.yaml`, record }], isNew: true };
}

function byRequisites({ records }: List, row: StudentRow): Stored<Student> | undefined {
  if (row.id !== undefined) return records.students.get(row.id);
  if (row.recordBook === undefined) return undefined;
  return [...records.students.values()].find(({ recordBook }) => recordBook?.number === row.recordBook);
}

/** Whoever came by this very order under this name: a name alone means nobody else. */
function byNameInOrder(list: List, row: GroupedRow): Stored<Student> | undefined {
  if (row.id !== undefined) return undefined;
  return [...list.records.students.values()].find(
    (student) =>
      !list.taken.has(student.id) &&
      hasName(student, row.name) &&
      isEnrolledBy(student, list, row.group) &&
      (row.recordBook === undefined || student.recordBook === undefined),
  );
}

function isEnrolledBy(student: Student, { order }: List, group: string): boolean {
  return student.events.some(
    (event) =>
      (event.kind === "enrolled" || event.kind === "transferred-in") && event.order === order && event.group === group,
  );
}

function enrolledEvent({ enrolment, order }: List, row: GroupedRow): StudentEvent {
  const { from: date, organisation } = enrolment;
  const place = { group: row.group, ...(row.funding ? { funding: row.funding } : {}), order };
  if (organisation === undefined) return { date, kind: "enrolled", ...place };
  return { date, kind: "transferred-in", organisation, ...place };
}

function giveBook(student: Stored<Student>, number: string): Edit {
  return { insert: { file: student.file, path: [] }, key: "recordBook", value: { number }, at: { before: "events" } };
}

function eventsOf(student: Stored<Student>) {
  return { file: student.file, path: ["events"] };
}

/** Two rows of one list that cannot be told apart, or that claim one number. */
function* repeatedRows(rows: readonly StudentRow[]): Generator<RowProblem> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const anonymous = row.id === undefined && row.recordBook === undefined;
    const marks = [
      ...(row.id === undefined ? [] : [{ key: `id ${row.id}`, message: text.sameId }]),
      ...(row.recordBook === undefined ? [] : [{ key: `book ${row.recordBook}`, message: text.sameBook }]),
      ...(anonymous ? [{ key: `name ${folded(row.name)}`, message: text.sameName }] : []),
    ];
    for (const { key, message } of marks) {
      const earlier = seen.get(key);
      if (earlier !== undefined) yield { line: row.line, message: message(earlier) };
      else seen.set(key, row.line);
    }
  }
}

/** Free ids, 2024-0118 after 2024-0117: the year is the one of enrolment. */
function* idsOf(records: Records, rows: readonly StudentRow[], { from }: Enrolment): Generator<string, string> {
  const year = from.slice(0, 4);
  const given = [...records.students.keys(), ...rows.flatMap(({ id }) => id ?? [])];
  const numbers = given.flatMap((id) => (/^\d{4}-\d+$/.test(id) && id.startsWith(year) ? [Number(id.slice(5))] : []));
  for (let next = Math.max(0, ...numbers) + 1; ; next++) yield `${year}-${String(next).padStart(4, "0")}`;
}

function hasName(student: Student, name: PersonName): boolean {
  const names = [student.name, ...student.events.flatMap((event) => (event.kind === "renamed" ? [event.name] : []))];
  return names.some((one) => folded(one) === folded(name));
}

function folded(name: PersonName): string {
  return fullName(name).normalize("NFC").toLowerCase().replaceAll("ё", "е");
}

function summarise(
  groups: string,
  { order }: Enrolment,
  counts: { readonly enrolled: number; readonly edits: number; readonly rows: number },
): string {
  if (counts.enrolled > 0) return text.enrolled(groups, counts.enrolled, order.number);
  return counts.edits > 0 ? text.booksGiven(groups, counts.edits) : text.nothingNew(groups, counts.rows);
}

const people = (n: number) => plural(n, "человек", "человека", "человек");

const text = {
  noGroup: (group: string) => `Группы «${group}» нет.`,
  groupUnsaid: "Не сказано, в какую группу: добавьте столбец «группа» или укажите --group.",
  otherGroup: (row: string, asked: string) => `В строке группа ${row}, а команда о группе ${asked}.`,
  addGroup: "Добавьте её: kpgt group add <группа> --program <план>. Список групп: kpgt group list",
  otherPerson: (id: string) => `Под этим номером записан другой человек, студент ${id}.`,
  otherBook: (id: string, book: string) => `У студента ${id} записана зачётная книжка № ${book}, в файле другая.`,
  studiesAlready: (id: string, group: string | undefined) =>
    `Студент ${id} уже учится${group ? ` в группе ${group}` : ""}. Перевод в другую группу: kpgt order apply … --kind moved`,
  namesake: (id: string) =>
    `В записях уже есть человек с таким именем, студент ${id}. Если это он, впишите его номер, если однофамилец — номер зачётной книжки.`,
  sameId: (line: number) => `Тот же номер студента, что в строке ${line}.`,
  sameBook: (line: number) => `Тот же номер зачётной книжки, что в строке ${line}.`,
  sameName: (line: number) =>
    `То же имя, что в строке ${line}. Если это однофамильцы, впишите обоим номера зачётных книжек, если повтор, уберите строку.`,
  enrolled: (group: string, n: number, order: string) =>
    `Группа ${group}: ${plural(n, "человек зачислен", "человека зачислены", "человек зачислено")}, приказ № ${order}`,
  booksGiven: (group: string, n: number) => `Группа ${group}: записаны номера зачётных книжек, ${people(n)}`,
  nothingNew: (group: string, n: number) => `Группа ${group}: все ${people(n)} из файла уже записаны`,
};
