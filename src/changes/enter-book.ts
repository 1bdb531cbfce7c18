import type { Change, Edit } from "../model/change.ts";
import type { Grade, IsoDate, RecordBook, RecordBookEntry, Student } from "../model/kinds.ts";
import { itemOf } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { entriesWithSheets, isSameLine, pageName } from "../reports/book/book-differences.ts";
import { type BookPage, type ExpectedEntry, expectedBook, pageFor } from "../reports/book/expected-book.ts";
import { formatDate } from "../text/dates.ts";
import { gradeShort } from "../text/grades.ts";
import { putValue } from "./put-value.ts";

/** One line of a paper record book as a person types it; what is left out is as it should stand. */
export interface BookLineRequest {
  readonly student: Stored<Student>;
  readonly item: string;
  readonly semester?: number;
  readonly page?: BookPage;
  readonly grade?: Grade;
  readonly date?: IsoDate;
  readonly hours?: number;
  readonly examiner?: string;
  readonly theme?: string;
  readonly place?: string;
  readonly mentor?: string;
}

/** Writes down one line of a paper record book; a line that is there already is written anew. */
export function enterBook(records: Records, request: BookLineRequest): Change {
  const { student, item } = request;
  const due = dueLine(records, request);
  const entry = due ? { ...entryAsDue(due), ...said(request) } : wholeEntry(records, request);
  const book = records.recordBooks.get(student.id);
  const summary = text.entered(student.id, item, entry);
  return { summary, edits: bookEdits(student.id, book, [{ entry, index: indexOf(records, book, entry, due) }]) };
}

/** An entry with its place in the book's list; none when it is new. */
export interface PlacedEntry {
  readonly entry: RecordBookEntry;
  readonly index: number | undefined;
}

/** The edits that write entries into a book: a new file, the values that changed, new lines at the end. */
export function bookEdits(
  student: string,
  book: Stored<RecordBook> | undefined,
  placed: readonly PlacedEntry[],
): Edit[] {
  if (!book) return [{ create: bookFile(student), record: { entries: placed.map(({ entry }) => entry) } }];
  return placed.flatMap(({ entry, index }): Edit[] => {
    const now = index === undefined ? undefined : book.entries[index];
    if (index === undefined || now === undefined)
      return [{ append: { file: book.file, path: ["entries"] }, value: entry }];
    return keys.flatMap((key) => {
      const value = entry[key];
      return value === undefined || value === now[key] ? [] : [putValue(book, ["entries", index], key, value)];
    });
  });
}

/** Where a student's book is recorded. */
export function bookFile(student: string): string {
  return `record-books/${student}.yaml`;
}

/** A line written as it should stand. */
export function entryAsDue(due: ExpectedEntry): RecordBookEntry {
  const [hours] = due.hours;
  return {
    semester: due.semester,
    page: due.page,
    item: due.item,
    ...(hours === undefined ? {} : { hours }),
    grade: due.grade,
    date: due.date,
    ...(due.examiner === "" ? {} : { examiner: due.examiner.replaceAll("\u00a0", " ") }), // as a person would type it
    ...(due.theme === undefined ? {} : { theme: due.theme }),
    ...(due.place === undefined ? {} : { place: due.place }),
    ...(due.mentor === undefined ? {} : { mentor: due.mentor }),
  };
}

const keys = ["semester", "page", "item", "hours", "grade", "date", "examiner", "theme", "place", "mentor"] as const;

/** The one line that should stand in the book for what was asked; several have to be told apart. */
function dueLine(records: Records, { student, item, semester, page }: BookLineRequest): ExpectedEntry | undefined {
  const lines = expectedBook(records, student).filter((due) => due.item === item);
  const fitting = lines.filter(
    (due) => (semester === undefined || due.semester === semester) && (page === undefined || due.page === page),
  );
  if (fitting.length > 1) throw new UserError(text.several(item, fitting), text.sayWhich);
  // What stands on another page than it should is still that line, unless the plan has another for that page.
  const isOther = page !== undefined && pagesOfPlan(records, student, item, semester).includes(page);
  return fitting[0] ?? (lines.length === 1 && !isOther ? lines[0] : undefined);
}

/** An entry that no closed sheet speaks of has to be told whole. */
function wholeEntry(records: Records, request: BookLineRequest): RecordBookEntry {
  const { item, semester, grade, date, examiner } = request;
  const page = request.page ?? pageOfPlan(records, request);
  if (semester === undefined || page === undefined || grade === undefined || date === undefined || !examiner)
    throw new UserError(text.noSheet(item), text.tellWhole(request.student.id, item));
  return { semester, page, item, grade, date, examiner, ...said(request) };
}

/** The page for an item as the plan of the student's group has it. */
function pageOfPlan(records: Records, { student, item: id, semester }: BookLineRequest): BookPage | undefined {
  const pages = pagesOfPlan(records, student, id, semester);
  return pages.length === 1 ? pages[0] : undefined;
}

/** The pages on which the plan of the student's group has a line for an item, of one semester or of all. */
function pagesOfPlan(records: Records, student: Stored<Student>, id: string, semester: number | undefined): BookPage[] {
  const group = records.groups.get(studyOf(student).memberships.at(-1)?.group ?? "");
  const program = records.programs.get(group?.program ?? "");
  const item = program && itemOf(program, id);
  if (!item) throw new UserError(text.noItem(id), text.seePlan(group?.program ?? ""));
  const forms = (item.control ?? []).filter((control) => semester === undefined || control.semester === semester);
  return [...new Set(forms.map(({ form }) => pageFor(form, item)))];
}

function said(request: BookLineRequest): Partial<RecordBookEntry> {
  const { semester, page, grade, date, hours, examiner, theme, place, mentor } = request;
  const all = { semester, page, hours, grade, date, examiner, theme, place, mentor };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The place of the line in the book: where the sheet's line is found, otherwise the same item on the same page. */
function indexOf(
  records: Records,
  book: Stored<RecordBook> | undefined,
  entry: RecordBookEntry,
  due: ExpectedEntry | undefined,
): number | undefined {
  if (!book) return undefined;
  const pair = due && [...entriesWithSheets(records, book)].find(([, line]) => isSameLine(line, due));
  if (pair) return pair[0];
  const index = book.entries.findIndex(
    (one) => one.item === entry.item && one.semester === entry.semester && one.page === entry.page,
  );
  return index === -1 ? undefined : index;
}

const text = {
  entered: (student: string, item: string, { semester, page, grade, date, examiner }: RecordBookEntry) =>
    `Зачётная книжка ${student}: ${item}, ${pageName(page, semester)} — ${gradeShort(grade)}, ${formatDate(date)}${examiner === undefined ? "" : `, ${examiner}`}`,
  several: (item: string, lines: readonly ExpectedEntry[]) =>
    `По ${item} в книжке несколько записей: ${lines.map((due) => pageName(due.page, due.semester)).join("; ")}.`,
  sayWhich: "Уточните: --semester 3 или --page экзамены",
  noSheet: (item: string) => `По ${item} нет закрытой ведомости с положительной оценкой: запись нужно назвать целиком.`,
  tellWhole: (student: string, item: string) =>
    `Например: kpgt book enter ${student} ${item} 4 --semester 3 --page экзамены --date 24.12.2025 --examiner "Иванова Н. В."`,
  noItem: (item: string) => `В учебном плане нет строки «${item}».`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
};
