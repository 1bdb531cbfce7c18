import type { IsoDate, Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { type Attempted, isFilled } from "../../model/standing.ts";
import { nameOn, studyOf } from "../../model/study.ts";
import { awardLevel, awardName } from "../../text/award-names.ts";
import { formatAcademicYear, formatDate, formatLongDate } from "../../text/dates.ts";
import { eventName } from "../../text/event-names.ts";
import { fullName } from "../../text/names.ts";
import { ordinalSemester, ordinalStudyYear } from "../../text/ordinals.ts";
import { attemptsOf } from "../book/expected-book.ts";
import { eventDetails, orderInWords } from "../order/event-details.ts";
import { collegeOn, officialOn, titleOn } from "../order/in-force.ts";
import { type PrintedProgram, printedProgram } from "../printed-program.ts";
import { type FinalGradeOf, finalGrades } from "./final-grades.ts";
import { type Signature, signatureOf } from "./person.ts";
import { statusName } from "./student-list.ts";
import { gradeWritten, type StudentResult, studentResults } from "./student-results.ts";

/** Учебная карточка: everything a college holds of one student's study, on one form (domain: 5.19). */
export interface StudentCard {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  readonly student: {
    readonly id: string;
    readonly name: string;
    /** The names before, the earliest first; empty when it was never changed. */
    readonly formerNames: string;
    readonly recordBook: string;
    /** «учится», «окончила обучение». */
    readonly status: string;
  };
  readonly group: string;
  readonly program: PrintedProgram;
  /** «очная». */
  readonly study: string;
  readonly events: readonly CardEvent[];
  /** Closed sheets alone: what stands on an open one is not yet a result. */
  readonly semesters: readonly CardSemester[];
  readonly final: readonly CardFinal[];
  /** The rows of the plan that a diploma has a line for and that have no final grade yet: ОП.04, МДК.01.01. */
  readonly unfinished: readonly string[];
  readonly awards: readonly CardAward[];
  /** The day of the last thing the card tells of, so that the same records give the same card. */
  readonly on: IsoDate;
  readonly date: string;
  readonly longDate: string;
  readonly signatures: readonly Signature[];
}

export interface CardEvent {
  readonly date: string;
  readonly name: string;
  readonly details: string;
  readonly order: string;
}

export interface CardSemester {
  /** 3-й семестр, 2-й курс, 2025/2026 учебный год, группа ИС-24. */
  readonly title: string;
  readonly rows: readonly StudentResult[];
}

export interface CardFinal {
  readonly item: string;
  readonly name: string;
  readonly hours: string;
  readonly grade: string;
}

export interface CardAward {
  readonly date: string;
  readonly name: string;
  readonly for: string;
  readonly order: string;
}

/** The card of a student as of a day. */
export function studentCard(records: Records, student: Stored<Student>, today: IsoDate): StudentCard {
  const events = eventsUntil(student, today);
  const study = studyOf({ events });
  const group = records.groups.get(study.memberships.at(-1)?.group ?? "");
  const tries = attemptsOf(records, student.id).filter((one) => isSettled(one, today));
  const awards = (student.awards ?? []).filter(({ date }) => date <= today).toSorted(byDate);
  const on = lastDay(student, events, tries, awards, today);
  const name = fullName(nameOn(student, on));
  return {
    college: collegeOn(records, on),
    student: {
      id: student.id,
      name,
      formerNames: formerNames(student, on).join(", "),
      recordBook: student.recordBook?.number ?? "",
      status: statusName(study.status, student.sex),
    },
    group: group ? titleOn(group, on) : "",
    program: printedProgram(records, group?.program ?? ""),
    study: group ? text.study[group.study] : "",
    events: events.map((event) => ({
      date: formatDate(event.date),
      name: eventName(event.kind),
      details: eventDetails(records, event),
      order: orderInWords(records, event.order),
    })),
    semesters: semestersOf(records, student, tries, today),
    ...finals(group ? finalGrades(records, student, group, tries, on) : []),
    awards: awards.map(({ date, kind, level, for: reason, order }) => ({
      date: formatDate(date),
      name: [awardName(kind), ...(level === undefined ? [] : [awardLevel(level)])].join(", "),
      for: reason,
      order: orderInWords(records, order),
    })),
    on,
    date: formatDate(on),
    longDate: formatLongDate(on),
    signatures: [
      signatureOf(text.deputy, officialOn(records, "deputy-academic", on)),
      signatureOf(text.registrar, officialOn(records, "registrar", on)),
    ],
  };
}

function eventsUntil(student: Student, day: IsoDate) {
  return student.events.filter(({ date }) => date <= day).toSorted(byDate);
}

/** A result of a sheet closed by the day. */
function isSettled(one: Attempted, day: IsoDate): boolean {
  const { closed } = one.attestation;
  return closed !== undefined && closed.date <= day && (one.date ?? closed.date) <= day && isFilled(one);
}

function lastDay(
  { credited = [] }: Student,
  events: Student["events"],
  tries: readonly Attempted[],
  awards: readonly { readonly date: IsoDate }[],
  today: IsoDate,
): IsoDate {
  const days = [
    ...events.map(({ date }) => date),
    ...tries.flatMap(({ attestation: { closed } }) => (closed ? [closed.date] : [])),
    ...tries.flatMap(({ result: { corrections = [], excused } }) =>
      [...corrections, ...(excused ? [excused] : [])].map(({ date }) => date),
    ),
    ...credited.map(({ protocol }) => protocol.date),
    ...awards.map(({ date }) => date),
  ];
  return (
    days
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? today
  );
}

function formerNames(student: Student, day: IsoDate): string[] {
  const renamed = eventsUntil(student, day).filter(
    ({ kind, cancelled }) => kind === "renamed" && cancelled === undefined,
  );
  const names = [student.name, ...renamed.flatMap((event) => (event.kind === "renamed" ? [event.name] : []))];
  return names.slice(0, -1).map(fullName);
}

function semestersOf(
  records: Records,
  student: Stored<Student>,
  tries: readonly Attempted[],
  today: IsoDate,
): CardSemester[] {
  return studentResults(records, student, today)
    .map(({ semester, rows }) => ({ semester, rows: rows.filter(({ isOpen }) => !isOpen) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ semester, rows }) => ({ title: semesterTitle(records, student, tries, semester), rows }));
}

/** The group is that of the semester's own sheets; a guest's sheet is of another one. */
function semesterTitle(records: Records, student: Student, tries: readonly Attempted[], semester: number): string {
  if (semester === 0) return text.credited;
  const own = tries.findLast((one) => one.semester === semester && one.result.guest === undefined);
  const group = records.groups.get(own?.attestation.group ?? studyOf(student).memberships.at(-1)?.group ?? "");
  if (!group) return ordinalSemester(semester);
  const { year, studyYear, session } = semesterPeriod(records.college, group, semester);
  return text.semester(semester, studyYear, year, titleOn(group, session.to));
}

/** The rows of the plan that are finished, and those that are not. */
function finals(rows: readonly FinalGradeOf[]): Pick<StudentCard, "final" | "unfinished"> {
  return {
    final: rows.flatMap(({ item, grade }) =>
      grade === undefined
        ? []
        : [{ item: item.id, name: item.name, hours: String(item.hours?.total ?? ""), grade: gradeWritten(grade) }],
    ),
    unfinished: rows.flatMap(({ item, grade }) => (grade === undefined ? [item.id] : [])),
  };
}

function byDate(a: { readonly date: IsoDate }, b: { readonly date: IsoDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

const text = {
  study: { "full-time": "очная", "part-time": "заочная", mixed: "очно-заочная" },
  credited: "Перезачтено за всё время обучения",
  semester: (semester: number, studyYear: number, year: string, group: string) =>
    `${ordinalSemester(semester)}, ${ordinalStudyYear(studyYear)}, ${formatAcademicYear(year)} учебный год, группа ${group}`,
  deputy: "Заместитель директора по учебной работе",
  registrar: "Секретарь учебной части",
};
