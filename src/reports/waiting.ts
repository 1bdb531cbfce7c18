import { academicYearOf } from "../model/academic-year.ts";
import { promotionToLift } from "../model/conditional-promotion.ts";
import { debtsOf } from "../model/debt.ts";
import type { Attestation, Group, IsoDate, Student, StudentEvent } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { semesterOn, semesterPeriod } from "../model/semester.ts";
import { isConditionalOn, nameOn, studyOf } from "../model/study.ts";
import { formatDate } from "../text/dates.ts";
import { compareNames, fullName } from "../text/names.ts";
import { plural } from "../text/plural.ts";
import { openYearOn } from "./archive/closed-years.ts";
import { attestationState, dayOf } from "./attestation/attestation-state.ts";
import { sessionStatus } from "./attestation/session-status.ts";
import { attemptsOf } from "./book/expected-book.ts";
import { titleOn } from "./order/in-force.ts";

/** One thing that waits to be done, and what to type. */
export interface WaitingMatter {
  readonly kind:
    | "overdue-sheet"
    | "unopened-sheets"
    | "ended-leave"
    | "conditional-promotion"
    | "reattestation"
    | "overdue-debts"
    | "student-without-group"
    | "group-without-program";
  readonly message: string;
  readonly command: string;
}

/** What waits to be done on a day, the most urgent first. */
export function waiting(records: Records, today: IsoDate): WaitingMatter[] {
  const groups = [...records.groups.values()];
  const students = [...records.students.values()].sort((a, b) => compareNames(a, b));
  return [
    ...overdueSheets(records, today),
    ...groups.flatMap((group) => unopenedSheets(records, group, today)),
    ...overdueDebts(records, today),
    ...students.flatMap((student) => endedLeave(student, today)),
    ...students.flatMap((student) => conditionToLift(records, student, today)),
    ...students.flatMap((student) => reattestations(records, student)),
    ...students.flatMap((student) => withoutGroup(records, student, today)),
    ...groups.flatMap((group) => withoutProgram(records, group)),
  ];
}

function overdueSheets(records: Records, today: IsoDate): WaitingMatter[] {
  return [...records.attestations.values()]
    .filter((sheet) => !sheet.closed && !sheet.annulled)
    .map((sheet) => ({ sheet, day: dayOf(records, sheet) }))
    .filter(({ day }) => day < today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ sheet, day }) => ({
      kind: "overdue-sheet",
      message: text.overdue(sheet.number, sheet.group, sheet.items.join(", "), formatDate(day)),
      command: nextStep(records, sheet),
    }));
}

function nextStep(records: Records, sheet: Stored<Attestation>): string {
  const { filled, total } = attestationState(records, sheet);
  return filled < total ? `kpgt grade enter ${sheet.number}` : `kpgt attestation close ${sheet.number}`;
}

/** Of the semester that goes on, once its session has begun, and of the one before. */
function unopenedSheets(records: Records, group: Stored<Group>, today: IsoDate): WaitingMatter[] {
  const current = semesterOn(group, today) ?? 0;
  return [current - 1, current]
    .filter((semester) => semester > 0 && semesterPeriod(records.college, group, semester).session.from <= today)
    .flatMap((semester) => {
      const unopened = sessionStatus(records, group.id, semester, today).rows.filter(({ file }) => file === "");
      if (unopened.length === 0) return [];
      const items = unopened.map((row) => row.items.map(({ id }) => id).join(" + "));
      return [
        {
          kind: "unopened-sheets" as const,
          message: text.unopened(titleOn(group, today), semester, items),
          command: openingCommand(records, group, semester, items[0] ?? "", today),
        },
      ];
    });
}

/** A semester of a closed year is opened sheet by sheet, for a day of the year that is open. */
function openingCommand(
  records: Records,
  group: Stored<Group>,
  semester: number,
  first: string,
  today: IsoDate,
): string {
  const ended = semesterPeriod(records.college, group, semester).session.to;
  const open = openYearOn(records, ended);
  if (open === academicYearOf(ended)) return `kpgt session open ${group.id} ${semester}`;
  const begin = `${open.slice(0, 4)}-09-01`;
  const item = first.split(" + ")[0] ?? "";
  const day = formatDate(today < begin ? begin : today);
  return `kpgt attestation open ${group.id} ${item} --semester ${semester} --date ${day}`;
}

/** Not liquidated within the year: the law has such a student expelled (273-ФЗ, article 58 part 11). */
function overdueDebts(records: Records, today: IsoDate): WaitingMatter[] {
  const overdue = debtsOf(records, today).filter(({ isOverdue }) => isOverdue);
  const students = new Set(overdue.map(({ student }) => student.id)).size;
  if (students === 0) return [];
  return [
    {
      kind: "overdue-debts",
      message: text.overdueDebts(students, overdue.length),
      command: "kpgt debt list --overdue",
    },
  ];
}

function endedLeave(student: Stored<Student>, today: IsoDate): WaitingMatter[] {
  const { status, leaves } = studyOf({ events: student.events.filter(({ date }) => date <= today) });
  const until = leaves.at(-1)?.until;
  if (status !== "leave" || until === undefined || until >= today) return [];
  const message = text.endedLeave(named(student, today), formatDate(until));
  return [{ kind: "ended-leave", message, command: orderFor("returned", student) }];
}

/** Promoted conditionally, and the debts are gone. */
function conditionToLift(records: Records, student: Stored<Student>, today: IsoDate): WaitingMatter[] {
  if (!isConditionalOn(student, today)) return [];
  const lifted = promotionToLift(records, student, attemptsOf(records, student.id), today);
  if (!lifted) return [];
  const message = text.conditional(named(student, today), lifted.studyYear);
  const command = `kpgt order apply <номер> --kind promoted --study-year ${lifted.studyYear} --students ${student.id}`;
  return [{ kind: "conditional-promotion", message, command }];
}

/** What a protocol ordered to attest here, and no sheet is opened for yet. */
function reattestations(records: Records, student: Stored<Student>): WaitingMatter[] {
  const ordered = (student.prescribed ?? []).filter(({ decision }) => decision === "attest");
  const { status, memberships } = studyOf(student);
  if (ordered.length === 0 || status !== "active") return [];
  const tries = attemptsOf(records, student.id);
  return ordered
    .filter(
      ({ item, semester }) => !tries.some((one) => one.item === item && (semester ?? one.semester) === one.semester),
    )
    .map(({ item, semester, protocol: { number, date } }) => ({
      kind: "reattestation",
      message: text.reattestation(named(student, date), item, number),
      command: `kpgt attestation open ${memberships.at(-1)?.group ?? ""} ${item}${semester === undefined ? "" : ` --semester ${semester}`} --students ${student.id} --basis "протокол № ${number} от ${formatDate(date)}"`,
    }));
}

/** Not enrolled by any order, or into a group that the records do not have. */
function withoutGroup(records: Records, student: Stored<Student>, today: IsoDate): WaitingMatter[] {
  const { memberships, status } = studyOf(student);
  const group = memberships.at(-1)?.group;
  if (status !== "none" && (status !== "active" || (group !== undefined && records.groups.has(group)))) return [];
  const message = text.noGroup(named(student, today));
  return [{ kind: "student-without-group", message, command: orderFor("enrolled", student) }];
}

function orderFor(kind: StudentEvent["kind"], { id }: Stored<Student>): string {
  return `kpgt order apply <номер> --kind ${kind} --students ${id} --group <группа>`;
}

function withoutProgram(records: Records, { id, program }: Stored<Group>): WaitingMatter[] {
  if (records.programs.has(program)) return [];
  return [
    { kind: "group-without-program", message: text.noProgram(id, program), command: "kpgt program import <файл>" },
  ];
}

function named(student: Stored<Student>, day: IsoDate): string {
  return `${fullName(nameOn(student, day))} (${student.id})`;
}

const text = {
  overdue: (number: string, group: string, items: string, day: string) =>
    `Ведомость № ${number} (${group}, ${items}) не закрыта, её день ${day} прошёл.`,
  unopened: (group: string, semester: number, items: readonly string[]) =>
    `${group}, ${semester}-й семестр: не ${items.length === 1 ? "открыта" : "открыто"} ${plural(items.length, "ведомость", "ведомости", "ведомостей")}: ${items.join(", ")}.`,
  overdueDebts: (students: number, debts: number) =>
    `Срок ликвидации вышел у ${plural(students, "студента", "студентов", "студентов")}: ${plural(debts, "задолженность", "задолженности", "задолженностей")}.`,
  endedLeave: (student: string, until: string) => `${student}: отпуск кончился ${until}, приказа о выходе нет.`,
  conditional: (student: string, studyYear: number) =>
    `${student}: переведён на ${studyYear}-й курс условно, задолженностей больше нет, условие не снято.`,
  reattestation: (student: string, item: string, protocol: string) =>
    `${student}: протоколом № ${protocol} велено переаттестовать ${item}, ведомости ещё нет.`,
  noGroup: (student: string) => `${student}: нет группы.`,
  noProgram: (group: string, program: string) => `У группы «${group}» нет учебного плана «${program}».`,
};
