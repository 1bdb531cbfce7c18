import { entryAsDue, type PlacedEntry } from "../../changes/enter-book.ts";
import type { SeenBook } from "../../changes/inspect-book.ts";
import { grouped } from "../../model/grouped.ts";
import type { RecordBook, RecordBookEntry } from "../../model/kinds.ts";
import { itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterRoster } from "../../model/roster.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { attempts } from "../../model/standing.ts";
import { nameOn, studyOf } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { entriesWithSheets, isSameLine, pageTitle } from "../../reports/book/book-differences.ts";
import { type ExpectedEntry, expectedBook, pageFor } from "../../reports/book/expected-book.ts";
import type { BookAnswers } from "../../terminal/book-screen.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeShort } from "../../text/grades.ts";
import { compareNames, fullName } from "../../text/names.ts";

/** A book to go through: its lines as they should stand, each with what is recorded of it. */
export interface BookToInspect {
  readonly student: string;
  readonly heading: string;
  readonly lines: readonly LineToInspect[];
}

export interface LineToInspect {
  readonly key: string;
  /** None where the recorded entry has no sheet: it is asked whether it is still there. */
  readonly due: ExpectedEntry | undefined;
  /** The place of the recorded entry; none while nothing is recorded. */
  readonly index: number | undefined;
  readonly recorded: RecordBookEntry | undefined;
}

/** The books of those who studied in the group at the session's end; of one student alone when one is named. */
export function booksToInspect(records: Records, groupId: string, semester: number, only?: string): BookToInspect[] {
  const group = records.groups.get(groupId);
  if (!group) throw new UserError(text.noGroup(groupId), text.seeGroups);
  const { session } = semesterPeriod(records.college, group, semester);
  const tries = grouped(attempts(records), ({ student }) => student);
  // One who came later has what was credited for the semesters before, too.
  const named = records.students.get(only ?? "");
  const members = named
    ? [named]
    : semesterRoster(records, groupId, semester).flatMap(({ student, counted }) => (counted ? [student] : []));
  return members
    .map((student) => ({ student, id: student.id, name: nameOn(student, session.to) }))
    .sort(compareNames)
    .map(({ student, id, name }) => {
      const own = tries.get(id) ?? [];
      const book = records.recordBooks.get(id);
      const pairs = book ? [...entriesWithSheets(records, book, own)] : [];
      const lines = expectedBook(records, student, own).filter((due) => due.semester === semester);
      return {
        student: id,
        heading: text.heading(fullName(name), student.recordBook?.number),
        lines: [...lines.map((due) => lineOf(due, book, pairs)), ...surplusLines(book, pairs, semester)],
      };
    });
}

/** How a line is shown: the page, the item and everything that should stand in it. */
export function labelOf({ due, recorded }: LineToInspect): string {
  if (!due) return recorded ? surplusLabel(recorded) : "";
  const [hours] = due.hours;
  const differs = recorded && (recorded.grade !== due.grade || recorded.date !== due.date);
  return [
    pageTitle(due.page),
    `${due.item} ${due.name}`,
    ...(hours === undefined ? [] : [text.hours(hours)]),
    gradeShort(due.grade),
    ...(due.isDayKnown ? [formatDate(due.date)] : [text.anyDay(formatDate(due.date))]),
    ...[due.examiner, due.theme && text.theme(due.theme), due.place, due.mentor].filter((part) => part),
    ...(differs ? [text.before(gradeShort(recorded.grade), formatDate(recorded.date))] : []),
  ].join(" · ");
}

/** What the answers say of one book, as it is to be recorded. */
export function seenBook(records: Records, book: BookToInspect, said: BookAnswers, semester: number): SeenBook {
  const entries: PlacedEntry[] = [];
  const gone: number[] = [];
  for (const { key, due, index, recorded } of book.lines) {
    const answer = said.lines.get(key);
    const entry = due ? entryAsDue(due) : recorded;
    if (answer === "no" && index !== undefined) gone.push(index);
    if (answer === undefined || answer === "no" || !entry) continue;
    entries.push({ entry: { ...entry, ...(answer === "yes" ? {} : answer) }, index });
  }
  const others = said.others.flatMap((other) => otherEntry(records, book.student, other, semester) ?? []);
  return {
    student: book.student,
    entries: [...entries, ...others.map((entry) => ({ entry, index: undefined }))],
    gone,
  };
}

function lineOf(
  due: ExpectedEntry,
  book: Stored<RecordBook> | undefined,
  pairs: readonly (readonly [number, ExpectedEntry])[],
): LineToInspect {
  const index = pairs.find(([, line]) => isSameLine(line, due))?.[0];
  const recorded = index === undefined ? undefined : book?.entries[index];
  return { key: `${due.page}:${due.item}`, due, index, recorded };
}

/** Recorded entries of the semester that no sheet speaks of. */
function surplusLines(
  book: Stored<RecordBook> | undefined,
  pairs: readonly (readonly [number, ExpectedEntry])[],
  semester: number,
): LineToInspect[] {
  const known = new Set(pairs.map(([index]) => index));
  return (book?.entries ?? []).flatMap((recorded, index) =>
    known.has(index) || recorded.semester !== semester
      ? []
      : [{ key: `surplus:${index}`, due: undefined, index, recorded }],
  );
}

function surplusLabel({ page, item, grade, date, examiner }: RecordBookEntry): string {
  return [text.surplus, pageTitle(page), item, gradeShort(grade), formatDate(date), examiner ?? ""].join(" · ");
}

/** An entry that no sheet speaks of, on the page that the plan gives the item, exams where it gives none. */
function otherEntry(
  records: Records,
  studentId: string,
  { item, grade, date, examiner, ...rest }: Partial<RecordBookEntry>,
  semester: number,
): RecordBookEntry | undefined {
  if (item === undefined || grade === undefined || date === undefined || examiner === undefined) return undefined;
  const student = records.students.get(studentId);
  const group = records.groups.get((student && studyOf(student).memberships.at(-1)?.group) ?? "");
  const program = records.programs.get(group?.program ?? "");
  const planned = program && itemOf(program, item);
  const control = planned?.control?.find((one) => one.semester === semester);
  const page = control ? pageFor(control.form, planned) : "exams";
  return { semester, page, item, grade, date, examiner, ...rest };
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  heading: (name: string, number: string | undefined) =>
    `${name}, зачётная книжка ${number === undefined ? "без номера" : `№ ${number}`}`,
  surplus: "лишняя запись, ещё стоит?",
  hours: (hours: number) => `${hours} ч`,
  anyDay: (day: string) => `день по сводной неизвестен (${day})`,
  theme: (theme: string) => `«${theme}»`,
  before: (grade: string, date: string) => `в прошлый раз: ${grade}, ${date}`,
};
