import { answersTo } from "../../model/answers-to.ts";
import { isPositive } from "../../model/grade.ts";
import type { Attestation, RecordBook, RecordBookEntry } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Attempted, isFilled } from "../../model/standing.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeShort, outcomeShort } from "../../text/grades.ts";
import { attemptsOf, type BookPage, type ExpectedEntry, earlierEntries, expectedBook } from "./expected-book.ts";

/** In what a line of a record book and the sheets differ. */
export type DifferenceKind =
  | "missing"
  | "without-sheet"
  | "sheet-open"
  | "repeated"
  | "grade"
  | "date"
  | "hours"
  | "examiner"
  | "theme"
  | "practice"
  | "page";

/** One difference between a record book and the sheets, printed; the book is what has to be mended. */
export interface BookDifference {
  readonly kind: DifferenceKind;
  readonly book: Stored<RecordBook>;
  readonly semester: number;
  readonly item: string;
  /** The entry's place in the book's list; none when it is missing. */
  readonly index: number | undefined;
  /** What stands in the book, empty when nothing does. */
  readonly stands: string;
  /** What should stand there, empty when nothing should. */
  readonly due: string;
  /** Who is to mend it: the examiner of the sheet, without one the name as it stands. */
  readonly examiner: string;
  readonly sheet: Stored<Attestation> | undefined;
}

/** Everything in which a student's record book and the closed sheets differ, line by line; what is missing comes last. */
export function bookDifferences(
  records: Records,
  book: Stored<RecordBook>,
  tries: readonly Attempted[] = attemptsOf(records, book.id),
): BookDifference[] {
  const student = records.students.get(book.id);
  if (!student) return [];
  const expected = expectedBook(records, student, tries);
  const accepted = [...expected, ...earlierEntries(records, tries)];
  const pairs = matched(book.entries, accepted, tries);
  const standing = book.entries.flatMap((entry, index) => {
    const due = pairs.get(index);
    return due ? differing(records, book, entry, index, due) : unmatched(book, entry, index, tries, accepted);
  });
  const found = new Set(pairs.values());
  const missing = expected.filter((due) => !found.has(due) && wasInspected(book, due) && !isElsewhere(due, found));
  return [...standing, ...missing.map((due) => missingEntry(book, due))];
}

/** The entries of a book with the lines they must mean, by their place in the list. */
export function entriesWithSheets(
  records: Records,
  book: Stored<RecordBook>,
  tries: readonly Attempted[] = attemptsOf(records, book.id),
): ReadonlyMap<number, ExpectedEntry> {
  const student = records.students.get(book.id);
  if (!student) return new Map();
  return matched(book.entries, [...expectedBook(records, student, tries), ...earlierEntries(records, tries)], tries);
}

/** Whether two lines stand for the same result. */
export function isSameLine(one: ExpectedEntry, other: ExpectedEntry): boolean {
  return one.sheet === other.sheet && one.item === other.item && one.page === other.page;
}

/** The page of a book and the semester it belongs to, as a person names it. */
export function pageName(page: BookPage, semester: number): string {
  return page === "credited" || page === "final" ? text.pages[page] : text.page(text.pages[page], semester);
}

/** The title of a page. */
export function pageTitle(page: BookPage): string {
  return text.pages[page];
}

/**
 * Each positive entry with the line it must mean: of the same item, the nearer the better. What nothing connects but the
 * item is no pair. A negative entry means a failed attempt, never the positive result after it.
 */
function matched(
  entries: readonly RecordBookEntry[],
  accepted: readonly ExpectedEntry[],
  tries: readonly Attempted[],
): Map<number, ExpectedEntry> {
  const pairs = entries.flatMap((entry, index) =>
    accepted
      .filter((due) => due.item === entry.item && isPositive(entry.grade) && mayBeMeant(entry, due, tries))
      .map((due, order) => ({ index, due, order, nearness: nearness(entry, due) })),
  );
  const found = new Map<number, ExpectedEntry>();
  const taken = new Set<ExpectedEntry>();
  for (const { index, due, nearness } of pairs.sort((a, b) => b.nearness - a.nearness || a.order - b.order)) {
    if (nearness < leastNearness || found.has(index) || taken.has(due)) continue;
    found.set(index, due);
    for (const one of accepted) if (isSameLine(one, due)) taken.add(one);
  }
  return found;
}

/** An item is attested in several semesters: an entry of one with a sheet means that one, unless the very day says otherwise. */
function mayBeMeant(entry: RecordBookEntry, due: ExpectedEntry, tries: readonly Attempted[]): boolean {
  if (due.semester === entry.semester || due.date === entry.date) return true;
  return !tries.some(({ item, semester }) => item === entry.item && semester === entry.semester);
}

const leastNearness = 2;

function nearness(entry: RecordBookEntry, due: ExpectedEntry): number {
  const points = [
    [entry.page === due.page || due.page === "credited", 4],
    [entry.semester === due.semester, 3],
    [entry.date === due.date, 3],
    [entry.grade === due.grade, 1],
  ] as const;
  return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0);
}

/** The entry may have been found among the earlier results, where the standing one is, too. */
function isElsewhere(due: ExpectedEntry, found: ReadonlySet<ExpectedEntry>): boolean {
  return [...found].some((one) => isSameLine(one, due));
}

/** A missing entry is known of only when somebody looked: at the inspection of the semester, after the day of the result. */
function wasInspected({ inspected = [] }: RecordBook, { semester, date }: ExpectedEntry): boolean {
  return inspected.some((one) => one.semester === semester && date <= one.date);
}

function differing(
  records: Records,
  book: Stored<RecordBook>,
  entry: RecordBookEntry,
  index: number,
  due: ExpectedEntry,
): BookDifference[] {
  const examiner = (due.sheet && due.examiner) || (entry.examiner ?? "");
  const about = { book, index, semester: entry.semester, item: entry.item, examiner, sheet: due.sheet };
  const one = (kind: DifferenceKind, stands: string, should: string): BookDifference[] => [
    { ...about, kind, stands, due: should },
  ];
  const { grade, date, hours } = entry;
  const hoursAgree = hours === undefined || due.hours.length === 0 || due.hours.includes(hours);
  const [dueHours] = due.hours;
  return [
    ...(isOnItsPage(entry, due)
      ? []
      : one("page", pageName(entry.page, entry.semester), pageName(due.page, due.semester))),
    ...(grade === due.grade ? [] : one("grade", gradeShort(grade), gradeShort(due.grade))),
    ...(date === due.date || !due.isDayKnown ? [] : one("date", formatDate(date), formatDate(due.date))),
    ...(hoursAgree ? [] : one("hours", String(hours), String(dueHours))),
    ...(mayHaveSigned(records, entry, due) ? [] : one("examiner", entry.examiner ?? "", due.examiner)),
    ...(isSameText(entry.theme, due.theme) ? [] : one("theme", entry.theme ?? "", due.theme ?? "")),
    ...(isSameText(entry.place, due.place) ? [] : one("practice", entry.place ?? "", due.place ?? "")),
    ...(isSameText(entry.mentor, due.mentor) ? [] : one("practice", entry.mentor ?? "", due.mentor ?? "")),
  ];
}

/** What is not written in one of the two is not compared; neither are quotes, stops and capitals. */
function isSameText(stands: string | undefined, due: string | undefined): boolean {
  return stands === undefined || due === undefined || lettersOf(stands) === lettersOf(due);
}

function lettersOf(words: string): string {
  const lowered = words.normalize("NFC").toLowerCase().replaceAll("ё", "е");
  return (lowered.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** What was credited is written on a page for it or where it would stand anyway; electives likewise. */
function isOnItsPage(entry: RecordBookEntry, due: ExpectedEntry): boolean {
  if (due.page === "credited") return true;
  if (due.page === "final") return entry.page === "final";
  const isPage = entry.page === due.page || (due.isElective && entry.page === "electives");
  return isPage && entry.semester === due.semester;
}

/** The name in the book, or one of several, is that of an examiner, written as one likes: Иванова, Иванова Н. В. One who cannot be read is not judged. */
function mayHaveSigned(records: Records, { examiner }: RecordBookEntry, { examiners }: ExpectedEntry): boolean {
  if (examiners.length === 0 || examiner === undefined) return true;
  const written = examiner.split(/[,;]/).map((name) => name.trim());
  return examiners.some((id) => {
    const member = records.staff.get(id);
    return !member || written.some((name) => answersTo(member.name, name));
  });
}

/** Why an entry has no line to mean: it is there twice, its sheet is open or says otherwise, or there is no sheet. */
function unmatched(
  book: Stored<RecordBook>,
  entry: RecordBookEntry,
  index: number,
  tries: readonly Attempted[],
  accepted: readonly ExpectedEntry[],
): BookDifference[] {
  const { semester, item, examiner, grade } = entry;
  const about = { book, index, semester, item, examiner: examiner ?? "", stands: standsThere(entry), due: "" };
  const own = tries.filter((one) => one.item === item && one.semester === semester && isFilled(one));
  const last = own.at(-1);
  const isTwice = isPositive(grade) && accepted.some((due) => due.item === item && due.semester === semester);
  if (isTwice) return [{ ...about, kind: "repeated", sheet: last?.attestation }];
  if (own.some((one) => one.grade === grade && (one.attestation.closed || one.form === "other"))) return [];
  const open = own.find(({ attestation }) => !attestation.closed);
  if (open) return [{ ...about, kind: "sheet-open", sheet: open.attestation }];
  if (last)
    return [{ ...about, kind: "grade", stands: gradeShort(grade), due: resultOf(last), sheet: last.attestation }];
  return [{ ...about, kind: "without-sheet", sheet: undefined }];
}

function missingEntry(book: Stored<RecordBook>, due: ExpectedEntry): BookDifference {
  const { semester, item, examiner, sheet } = due;
  return {
    kind: "missing",
    book,
    semester,
    item,
    examiner,
    sheet,
    index: undefined,
    stands: "",
    due: standsThere(due),
  };
}

function standsThere({ grade, date }: Pick<RecordBookEntry, "grade" | "date">): string {
  return `${gradeShort(grade)}, ${formatDate(date)}`;
}

function resultOf({ grade, outcome }: Attempted): string {
  if (grade !== null) return gradeShort(grade);
  return outcome === null ? "" : outcomeShort(outcome);
}

const text = {
  page: (title: string, semester: number) => `${title}, ${semester}-й семестр`,
  pages: {
    exams: "экзамены",
    credits: "зачёты",
    projects: "курсовые проекты (работы)",
    practice: "практика",
    credited: "перезачёты",
    electives: "факультативы",
    final: "итоговая аттестация",
  },
};
