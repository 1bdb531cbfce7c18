import { grouped } from "../../model/grouped.ts";
import type { IsoDate, RecordBook } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterRoster } from "../../model/roster.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { attempts } from "../../model/standing.ts";
import { nameOn } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { formatAcademicYear, formatDate } from "../../text/dates.ts";
import { gradeInWords } from "../../text/grades.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { lateMark } from "../attestation/late-notes.ts";
import { collegeOn, curatorOn, titleOn } from "../order/in-force.ts";
import { type Signature, signatureOf } from "../student/person.ts";
import { pageTitle } from "./book-differences.ts";
import { type ExpectedEntry, expectedBook } from "./expected-book.ts";

/** What should stand in the record books of a group for a semester: a row for each line of each book. */
export interface RecordBookPages {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  readonly group: { readonly id: string; readonly title: string };
  readonly semester: number;
  /** 2025/2026. */
  readonly year: string;
  readonly books: readonly BookSummary[];
  readonly rows: readonly BookPageRow[];
  readonly signatures: readonly Signature[];
}

export interface BookSummary {
  readonly student: string;
  readonly name: string;
  readonly number: string;
  /** The last day somebody looked through it for the semester; empty when nobody did. */
  readonly inspected: string;
  readonly lines: number;
}

export interface BookPageRow {
  readonly student: string;
  /** Only in the first row of a book, so that one sees where the next begins; `owner` is in each. */
  readonly name: string;
  readonly number: string;
  readonly owner: string;
  readonly page: string;
  readonly item: { readonly id: string; readonly name: string };
  readonly hours: string;
  /** 5 (отлично), зачтено. */
  readonly grade: string;
  readonly date: string;
  readonly examiner: string;
  /** The name of the item with the theme of a project, or the place and the mentor of a practice. */
  readonly subject: string;
  readonly theme: string;
  /** Where a practice was passed and under whom. */
  readonly place: string;
  readonly mentor: string;
  /** комплексный; the number of the sheet. */
  readonly note: string;
}

/** The lines of the books by student and page; of one student alone when one is named. */
export function recordBookPages(records: Records, groupId: string, semester: number, only?: string): RecordBookPages {
  const group = records.groups.get(groupId);
  if (!group) throw new UserError(text.noGroup(groupId), text.seeGroups);
  const { year, session } = semesterPeriod(records.college, group, semester);
  // One who came later has what was credited for the semesters before, too.
  const named = records.students.get(only ?? "");
  const members = named ? [named] : semesterRoster(records, groupId, semester).map(({ student }) => student);
  const students = members.map((student) => ({ ...student, name: nameOn(student, session.to) })).sort(compareNames);
  const tries = grouped(attempts(records), ({ student }) => student);
  const books = students.map((student) => ({
    student,
    lines: expectedBook(records, student, tries.get(student.id) ?? []).filter((due) => due.semester === semester),
  }));
  return {
    college: collegeOn(records, session.to),
    group: { id: groupId, title: titleOn(group, session.to) },
    semester,
    year: formatAcademicYear(year),
    books: books.map(({ student, lines }) => ({
      student: student.id,
      name: fullName(student.name),
      number: student.recordBook?.number ?? "",
      inspected: inspectedOn(records.recordBooks.get(student.id), semester),
      lines: lines.length,
    })),
    rows: books.flatMap(({ student, lines }) =>
      lines.map((due, i) => rowOf(due, student.id, fullName(student.name), student.recordBook?.number ?? "", i === 0)),
    ),
    signatures: [signatureOf(text.curator, curatorOn(records, group, session.to))],
  };
}

/** The last day on which a book was looked through for a semester. */
function inspectedOn(book: Stored<RecordBook> | undefined, semester: number): string {
  const days: IsoDate[] = (book?.inspected ?? []).flatMap((one) => (one.semester === semester ? [one.date] : []));
  const last = days.sort().at(-1);
  return last === undefined ? "" : formatDate(last);
}

function rowOf(due: ExpectedEntry, student: string, owner: string, number: string, isFirst: boolean): BookPageRow {
  const { page, item, name, hours, grade, date, examiner, theme = "", place = "", mentor = "", isComplex, sheet } = due;
  const more = [theme && text.theme(theme), place, mentor].filter((part) => part !== "");
  return {
    student,
    name: isFirst ? owner : "",
    number: isFirst ? number : "",
    owner,
    page: pageTitle(page),
    item: { id: item, name },
    hours: String(hours[0] ?? ""),
    grade: typeof grade === "number" ? `${grade} (${gradeInWords(grade)})` : gradeInWords(grade),
    date: formatDate(date),
    examiner,
    subject: more.length === 0 ? name : `${name}: ${more.join(", ")}`,
    theme,
    place,
    mentor,
    note: [isComplex ? text.complex : "", ...(sheet ? [text.sheet(sheet.number), lateMark(sheet, student)] : [])]
      .filter(Boolean)
      .join(", "),
  };
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  curator: "Куратор группы",
  theme: (theme: string) => `«${theme}»`,
  complex: "комплексный",
  sheet: (number: string) => `ведомость № ${number}`,
};
