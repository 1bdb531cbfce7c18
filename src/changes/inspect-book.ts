import type { Change, Edit } from "../model/change.ts";
import type { IsoDate, RecordBook } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { plural } from "../text/plural.ts";
import { bookEdits, bookFile, type PlacedEntry } from "./enter-book.ts";

/** A paper record book as somebody has just seen it, for one semester. */
export interface SeenBook {
  readonly student: string;
  /** What stands in it. */
  readonly entries: readonly PlacedEntry[];
  /** Recorded entries that are not there: their places in the list. */
  readonly gone: readonly number[];
}

/** Records an inspection: what stands in the books, and that they have been looked through, in one change. */
export function inspectBooks(
  records: Records,
  request: {
    readonly group: string;
    readonly semester: number;
    readonly by: string;
    readonly date: IsoDate;
    readonly books: readonly SeenBook[];
  },
): Change {
  const { group, semester, by, date, books } = request;
  if (books.length === 0) throw new UserError(text.nothing(group), text.again(group, semester));
  const inspection = { date, by, semester };
  const edits = books.flatMap((seen): Edit[] => {
    const book = records.recordBooks.get(seen.student);
    if (book) return [...entryEdits(book, seen), ...inspectedEdits(book, inspection)];
    const entries = seen.entries.map(({ entry }) => entry);
    return [{ create: bookFile(seen.student), record: { inspected: [inspection], entries } }];
  });
  return { summary: text.inspected(group, semester, books.length), edits };
}

/** Only what changed is written; a line that is gone takes the whole list to be written anew. */
function entryEdits(book: Stored<RecordBook>, { student, entries, gone }: SeenBook): Edit[] {
  if (gone.length === 0) return bookEdits(student, book, entries);
  const seen = new Map(entries.flatMap(({ entry, index }) => (index === undefined ? [] : [[index, entry] as const])));
  const kept = book.entries.flatMap((entry, index) => (gone.includes(index) ? [] : [seen.get(index) ?? entry]));
  const added = entries.flatMap(({ entry, index }) => (index === undefined ? [entry] : []));
  return [{ replace: { file: book.file, path: ["entries"] }, value: [...kept, ...added] }];
}

type Inspection = NonNullable<RecordBook["inspected"]>[number];

function inspectedEdits(book: Stored<RecordBook>, inspection: Inspection): Edit[] {
  const { file, inspected } = book;
  if (!inspected)
    return [{ insert: { file, path: [] }, key: "inspected", value: [inspection], at: { before: "entries" } }];
  const isKnown = inspected.some(
    (one) => one.date === inspection.date && one.by === inspection.by && one.semester === inspection.semester,
  );
  return isKnown ? [] : [{ append: { file, path: ["inspected"] }, value: inspection }];
}

const text = {
  nothing: (group: string) => `Ни одной зачётной книжки группы ${group} не сверено.`,
  again: (group: string, semester: number) => `Сверить: kpgt book inspect ${group} --semester ${semester}`,
  inspected: (group: string, semester: number, books: number) =>
    `Сверены зачётные книжки ${group} за ${semester}-й семестр: ${plural(books, "книжка", "книжки", "книжек")}`,
};
