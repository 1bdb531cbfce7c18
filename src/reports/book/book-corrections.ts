import { grouped } from "../../model/grouped.ts";
import type { IsoDate } from "../../model/kinds.ts";
import { itemOf } from "../../model/plan.ts";
import type { Records } from "../../model/records.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { attempts } from "../../model/standing.ts";
import { nameOn, studyOf } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { compareTexts } from "../../text/compare-texts.ts";
import { formatDate } from "../../text/dates.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { lateMark } from "../attestation/late-notes.ts";
import { collegeOn, curatorOn, titleOn } from "../order/in-force.ts";
import { type Signature, signatureOf } from "../student/person.ts";
import { type BookDifference, bookDifferences, type DifferenceKind } from "./book-differences.ts";

/** What has to be mended in the paper record books of a group, by the teacher who has to do it. */
export interface BookCorrections {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  readonly group: { readonly id: string; readonly title: string };
  /** «за 3-й семестр», or «за всё время обучения». */
  readonly period: string;
  /** The day it was made for. */
  readonly date: string;
  readonly rows: readonly CorrectionRow[];
  readonly signatures: readonly Signature[];
}

export interface CorrectionRow {
  /** Only in the first row of a teacher; `teacher` is in each. */
  readonly examiner: string;
  readonly teacher: string;
  readonly student: string;
  readonly name: string;
  readonly number: string;
  readonly semester: number;
  readonly item: { readonly id: string; readonly name: string };
  /** нет записи, оценка, дата, часы. */
  readonly what: string;
  readonly stands: string;
  readonly due: string;
}

/** Whose books are asked for. */
export interface CorrectionsQuery {
  readonly group: string;
  readonly semester?: number;
  readonly student?: string;
  readonly today: IsoDate;
}

/** The list of corrections by teacher, student and semester. An open sheet is no fault of the book and is left out. */
export function bookCorrections(records: Records, query: CorrectionsQuery): BookCorrections {
  const group = records.groups.get(query.group);
  if (!group) throw new UserError(text.noGroup(query.group), text.seeGroups);
  const day = query.semester ? semesterPeriod(records.college, group, query.semester).session.to : query.today;
  const rows = differencesOf(records, query)
    .map((difference) => rowOf(records, difference, day))
    .sort(
      (a, b) =>
        compareTexts(a.teacher, b.teacher) ||
        compareNames(byName(records, a), byName(records, b)) ||
        a.semester - b.semester,
    );
  return {
    college: collegeOn(records, day),
    group: { id: group.id, title: titleOn(group, day) },
    period: query.semester === undefined ? text.always : text.semester(query.semester),
    date: formatDate(query.today),
    rows: rows.map((row, i) => (rows[i - 1]?.teacher === row.teacher ? { ...row, examiner: "" } : row)),
    signatures: [signatureOf(text.curator, curatorOn(records, group, day))],
  };
}

function differencesOf(records: Records, { group, semester, student }: CorrectionsQuery): BookDifference[] {
  const tries = grouped(attempts(records), (one) => one.student);
  return [...records.recordBooks.values()]
    .filter(({ id }) => (student === undefined ? isOf(records, id, group) : id === student))
    .flatMap((book) => bookDifferences(records, book, tries.get(book.id) ?? []))
    .filter((one) => one.kind !== "sheet-open" && (semester === undefined || one.semester === semester));
}

function isOf(records: Records, id: string, group: string): boolean {
  const student = records.students.get(id);
  return student !== undefined && studyOf(student).memberships.at(-1)?.group === group;
}

function rowOf(records: Records, difference: BookDifference, day: IsoDate): CorrectionRow {
  const { book, item, kind, stands, due, semester, examiner, sheet } = difference;
  const student = records.students.get(book.id);
  const group = student && studyOf(student).memberships.at(-1)?.group;
  const program = records.programs.get(records.groups.get(group ?? "")?.program ?? "");
  return {
    examiner,
    teacher: examiner,
    student: book.id,
    name: student ? fullName(nameOn(student, day)) : book.id,
    number: student?.recordBook?.number ?? "",
    semester,
    item: { id: item, name: (program && itemOf(program, item)?.name) ?? "" },
    what: text.what[kind],
    stands,
    due: [due, ...(kind === "grade" && sheet ? [lateMark(sheet, book.id)] : [])].filter(Boolean).join(", "),
  };
}

function byName(records: Records, { student: id }: CorrectionRow) {
  return { id, name: records.students.get(id)?.name ?? { last: id, first: "" } };
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  curator: "Куратор группы",
  semester: (semester: number) => `за ${semester}-й семестр`,
  always: "за всё время обучения",
  what: {
    missing: "нет записи",
    "without-sheet": "нет ведомости",
    "sheet-open": "ведомость открыта",
    repeated: "лишняя запись",
    grade: "оценка",
    date: "дата",
    hours: "часы",
    examiner: "преподаватель",
    theme: "тема",
    practice: "место практики, руководитель",
    page: "страница",
  } satisfies Readonly<Record<DifferenceKind, string>>,
};
