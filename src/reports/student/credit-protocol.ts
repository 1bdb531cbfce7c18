import type { Credited, Grade, IsoDate, Item, Prescribed, Program, Student } from "../../model/kinds.ts";
import { hoursOf, itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { membershipOn, nameOn, studyOf } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { bySex } from "../../text/by-sex.ts";
import { formName } from "../../text/control-forms.ts";
import { formatDate, formatLongDate } from "../../text/dates.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { collegeOn, officialOn, titleOn } from "../order/in-force.ts";
import { type PrintedProgram, printedProgram } from "../printed-program.ts";
import { type Signature, signatureOf } from "./person.ts";
import { gradeWritten } from "./student-results.ts";

/** Протокол перезачёта и переаттестации: what a commission decided of results of other organisations (domain: 7.4). */
export interface CreditProtocol {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  readonly number: string;
  /** 01.10.2025. */
  readonly date: string;
  /** «01» октября 2025 г. */
  readonly longDate: string;
  readonly students: readonly ProtocolStudent[];
  readonly signatures: readonly Signature[];
  /** The day of the protocol. */
  readonly on: IsoDate;
}

export interface ProtocolStudent {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly program: PrintedProgram;
  /** Where the results are from. */
  readonly from: string;
  readonly rows: readonly ProtocolRow[];
  /** ознакомлена, согласна. */
  readonly acquainted: string;
  /** Whether «зачтено» was taken for a grade with the student's consent. */
  readonly hasConsent: boolean;
}

export interface ProtocolRow {
  readonly index: number;
  /** Операционные системы и среды, as it was called there. */
  readonly there: string;
  readonly hoursThere: string;
  /** ОП.01 Операционные системы. */
  readonly here: string;
  readonly hoursHere: string;
  /** экзамен; by the plan. */
  readonly form: string;
  readonly gradeThere: string;
  /** перезачесть: 4 (хорошо); переаттестовать; изучить. */
  readonly decision: string;
}

/** Number and day of a protocol. */
export interface ProtocolName {
  readonly number: string;
  readonly date: IsoDate;
}

/** A protocol with the rows of every student whom it is about. */
export function creditProtocol(records: Records, { number, date }: ProtocolName): CreditProtocol {
  const isOf = ({ protocol }: Credited | Prescribed) => protocol.number === number && protocol.date === date;
  const students = [...records.students.values()]
    .filter((student) => decisionsOf(student).some(isOf))
    .map((student) => ({ id: student.id, student, name: nameOn(student, date) }))
    .sort(compareNames)
    .map(({ student }) => studentOf(records, student, decisionsOf(student).filter(isOf), date));
  if (students.length === 0) throw new UserError(text.none(number, date), text.seeStudents);
  return {
    college: collegeOn(records, date),
    number,
    date: formatDate(date),
    longDate: formatLongDate(date),
    students,
    signatures: [
      signatureOf(text.chair, officialOn(records, "deputy-academic", date)),
      ...Array.from({ length: 2 }, () => signatureOf(text.member, undefined)),
    ],
    on: date,
  };
}

/** The protocols of a student, or of everybody, each once, by day and number. */
export function protocolsOf(students: Iterable<Student>): ProtocolName[] {
  const all = [...students].flatMap(decisionsOf).map(({ protocol: { number, date } }) => ({ number, date }));
  const each = new Map(all.map((one) => [`${one.date} ${one.number}`, one]));
  return [...each].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

function decisionsOf({ credited = [], prescribed = [] }: Student): (Credited | Prescribed)[] {
  return [...credited, ...prescribed];
}

function studentOf(
  records: Records,
  student: Stored<Student>,
  decisions: readonly (Credited | Prescribed)[],
  day: IsoDate,
): ProtocolStudent {
  const membership = membershipOn(student, day) ?? studyOf(student).memberships.at(-1);
  const group = records.groups.get(membership?.group ?? "");
  const program = group && records.programs.get(group.program);
  const order = new Map((program?.items ?? []).map(({ id }, place) => [id, place]));
  const place = ({ item }: Credited | Prescribed) => order.get(item) ?? order.size;
  return {
    id: student.id,
    name: fullName(nameOn(student, day)),
    group: group ? titleOn(group, day) : "",
    program: printedProgram(records, group?.program ?? ""),
    from: [...new Set(decisions.map(({ from }) => from))].join("; "),
    rows: decisions.toSorted((a, b) => place(a) - place(b)).map((one, i) => rowOf(program, one, i + 1)),
    acquainted: bySex(student.sex, text.acquainted, text.acquaintedFeminine),
    hasConsent: decisions.some((one) => "grade" in one && one.originalGrade === "зачтено" && one.grade !== "зачтено"),
  };
}

function rowOf(program: Program | undefined, one: Credited | Prescribed, index: number): ProtocolRow {
  const item = program && itemOf(program, one.item);
  const gradeThere = one.originalGrade ?? ("grade" in one ? one.grade : undefined);
  return {
    index,
    there: one.originalName ?? item?.name ?? one.item,
    hoursThere: String(one.hours ?? ""),
    here: item ? `${item.id} ${item.name}` : one.item,
    hoursHere: item ? hoursHere(item, one.semester) : "",
    form: item ? formHere(item, one.semester) : "",
    gradeThere: gradeThere === undefined ? text.noGrade : gradeWritten(gradeThere),
    decision: "grade" in one ? text.credit(one.grade) : text[one.decision],
  };
}

function hoursHere(item: Item, semester: number | undefined): string {
  const hours = semester === undefined ? item.hours?.total : hoursOf(item, semester);
  return hours === undefined ? "" : String(hours);
}

/** The forms by which the plan ends the item, or the semester of it. */
function formHere({ control = [] }: Item, semester: number | undefined): string {
  const forms = control.filter((one) => semester === undefined || one.semester === semester);
  return [...new Set(forms.map(({ form }) => formName(form)))].join(", ");
}

const text = {
  none: (number: string, date: IsoDate) =>
    `По протоколу № ${number} от ${formatDate(date)} никому ничего не перезачтено и не предписано.`,
  seeStudents: "Что перезачтено студенту: kpgt student show <кто>; записать протокол: kpgt student credit",
  credit: (grade: Grade) => `перезачесть: ${gradeWritten(grade)}`,
  attest: "переаттестовать",
  study: "изучить",
  noGrade: "—",
  acquainted: "ознакомлен, согласен",
  acquaintedFeminine: "ознакомлена, согласна",
  chair: "Председатель комиссии",
  member: "Член комиссии",
};
