import { isPositive } from "../../model/grade.ts";
import { grouped } from "../../model/grouped.ts";
import type {
  Attestation,
  ControlForm,
  Credited,
  Grade,
  Group,
  IsoDate,
  Item,
  RecordBookEntry,
  Student,
} from "../../model/kinds.ts";
import { hoursOf, itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { type Attempted, attempts, standing } from "../../model/standing.ts";
import { membershipOn, studyOf } from "../../model/study.ts";
import { formatDate } from "../../text/dates.ts";
import { personOf } from "../student/person.ts";

/** Страница зачётной книжки. */
export type BookPage = RecordBookEntry["page"];

/** One line that should stand in a student's record book: a positive result of a closed sheet, or one credited. */
export interface ExpectedEntry {
  readonly semester: number;
  readonly page: BookPage;
  readonly item: string;
  /** As the plan calls it. */
  readonly name: string;
  /** Of the semester first, of the whole item second: colleges write either. Projects have none. */
  readonly hours: readonly number[];
  readonly grade: Grade;
  readonly date: IsoDate;
  /** False where the sheet was made from a summary that knows no days: any day in the book is right. */
  readonly isDayKnown: boolean;
  /** Staff ids of whoever may have signed; none for what was credited. */
  readonly examiners: readonly string[];
  /** Иванова Н. В.; the protocol of what was credited; empty where the sheet names nobody. */
  readonly examiner: string;
  readonly theme: string | undefined;
  /** Where a practice was passed and under whom, by the sheet. */
  readonly place: string | undefined;
  readonly mentor: string | undefined;
  readonly isComplex: boolean;
  readonly isElective: boolean;
  readonly sheet: Stored<Attestation> | undefined;
}

/** The order of the pages in the book. */
export const bookPages: readonly BookPage[] = [
  "exams",
  "credits",
  "projects",
  "practice",
  "credited",
  "electives",
  "final",
];

/**
 * What should stand in a student's record book (domain: 5.12): every positive result once, as it stands now, with its
 * actual day. `tries` are the student's attempts, for whoever has them at hand already.
 */
export function expectedBook(
  records: Records,
  student: Stored<Student>,
  tries: readonly Attempted[] = attemptsOf(records, student.id),
): ExpectedEntry[] {
  const bySubject = grouped(enterable(tries), ({ item, form, semester }) => [item, form, semester].join("\n"));
  const passed = [...bySubject.values()].flatMap((one) => standing(one) ?? []);
  const credited = (student.credited ?? []).filter(({ grade }) => isPositive(grade));
  return [
    ...passed.flatMap((one) => entryOf(records, one) ?? []),
    ...credited.map((one) => creditedEntry(records, student, one)),
  ].sort(inBookOrder);
}

/** The lines for positive results that a better one has replaced: they may stand in the book beside it. */
export function earlierEntries(records: Records, tries: readonly Attempted[]): ExpectedEntry[] {
  return enterable(tries).flatMap((one) => entryOf(records, one) ?? []);
}

/** A student's attempts on every sheet that is not annulled. */
export function attemptsOf(records: Records, student: string): Attempted[] {
  return attempts(records).filter((one) => one.student === student);
}

/** The page for a form of control: practices have one of their own, whatever their form. */
export function pageFor(form: ControlForm, item: Item | undefined): BookPage {
  if (item?.kind === "practice") return "practice";
  switch (form) {
    case "exam":
    case "module-exam":
    case "qualification-exam":
      return "exams";
    case "graded-credit":
    case "credit":
    case "other":
      return "credits";
    case "course-project":
    case "course-work":
      return "projects";
    case "state-exam":
    case "demo-exam":
    case "thesis-defence":
      return "final";
  }
}

/** Positive results of closed sheets (zhhst 2.4); «другая форма контроля» has no page of its own. */
function enterable(tries: readonly Attempted[]): Attempted[] {
  return tries.filter(
    ({ attestation, grade, form }) => attestation.closed !== undefined && isPositive(grade) && form !== "other",
  );
}

function entryOf(records: Records, one: Attempted): ExpectedEntry | undefined {
  const { attestation, date, grade, result } = one;
  const group = records.groups.get(attestation.group);
  if (!group || date === undefined || grade === null) return undefined;
  const item = itemOfProgram(records, group, one.item);
  const page = pageFor(one.form, item);
  const examiners = examinersOf(one);
  return {
    semester: semesterOfEntry(records, group, one, date),
    page,
    item: one.item,
    name: item?.name ?? one.item,
    hours: page === "projects" || page === "final" ? [] : hoursAccepted(item, one.semester),
    grade,
    date,
    isDayKnown: attestation.takenFrom?.date !== date,
    examiners,
    examiner: examiners[0] === undefined ? "" : personOf(records, examiners[0]).name,
    theme: result.theme ?? undefined,
    place: result.place ?? undefined,
    mentor: result.mentor ?? undefined,
    isComplex: attestation.items.length > 1,
    isElective: item?.elective ?? false,
    sheet: attestation,
  };
}

/** A module exam stands on the page of the semester in which it is held; a retaken grade, on that of its item. */
function semesterOfEntry(records: Records, group: Stored<Group>, one: Attempted, date: IsoDate): number {
  if (one.form !== "module-exam" || one.attempt !== "first") return one.semester;
  const held = semesters.find((semester) => {
    const { from, to } = semesterPeriod(records.college, group, semester);
    return from <= date && date <= to;
  });
  return held ?? one.semester;
}

const semesters = Array.from({ length: 12 }, (_, i) => i + 1);

/** Whoever may have signed: the student's own examiner, the sheet's, its commission, the head of the work. */
function examinersOf({ attestation, result }: Attempted): string[] {
  const { examiners = [], commission } = attestation;
  const board = commission ? [commission.chair, ...commission.members] : [];
  const own = result.examiner === undefined ? [...examiners, ...board] : [result.examiner];
  return [...new Set([...own, ...(result.supervisor ? [result.supervisor] : [])])];
}

function creditedEntry(records: Records, student: Student, credited: Credited): ExpectedEntry {
  const { item: id, grade, protocol } = credited;
  const group = groupOn(records, student, protocol.date);
  const item = group && itemOfProgram(records, group, id);
  return {
    semester: credited.semester ?? item?.control?.at(-1)?.semester ?? 1,
    page: "credited",
    item: id,
    name: item?.name ?? id,
    hours: credited.hours === undefined ? [] : [credited.hours, ...hoursAccepted(item, credited.semester)],
    grade,
    date: protocol.date,
    isDayKnown: true,
    examiners: [],
    examiner: text.protocol(protocol.number, formatDate(protocol.date)),
    theme: undefined,
    place: undefined,
    mentor: undefined,
    isComplex: false,
    isElective: item?.elective ?? false,
    sheet: undefined,
  };
}

function groupOn(records: Records, student: Student, day: IsoDate): Stored<Group> | undefined {
  const membership = membershipOn(student, day) ?? studyOf(student).memberships.at(-1);
  return records.groups.get(membership?.group ?? "");
}

function itemOfProgram(records: Records, group: Group, id: string): Item | undefined {
  const program = records.programs.get(group.program);
  return program && itemOf(program, id);
}

function hoursAccepted(item: Item | undefined, semester: number | undefined): number[] {
  if (!item) return [];
  const hours = [semester === undefined ? undefined : hoursOf(item, semester), item.hours?.total].filter(
    (one) => one !== undefined,
  );
  return [...new Set(hours)];
}

function inBookOrder(a: ExpectedEntry, b: ExpectedEntry): number {
  return (
    a.semester - b.semester ||
    bookPages.indexOf(a.page) - bookPages.indexOf(b.page) ||
    compare(a.date, b.date) ||
    compare(a.item, b.item)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const text = { protocol: (number: string, date: string) => `перезачтено, протокол № ${number} от ${date}` };
