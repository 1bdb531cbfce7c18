import type { Fault } from "../../model/check.ts";
import { grouped } from "../../model/grouped.ts";
import { placeOf } from "../../model/place.ts";
import type { Records } from "../../model/records.ts";
import { attempts } from "../../model/standing.ts";
import { type BookDifference, bookDifferences, type DifferenceKind } from "../../reports/book/book-differences.ts";
import { once } from "./once.ts";

/** The faults of one kind in record books: at a key of the entry, with the sheet beside it. */
export function* bookFaults(
  records: Records,
  kind: DifferenceKind,
  key: string | undefined,
  say: (difference: BookDifference) => Pick<Fault, "message" | "fix">,
): Iterable<Fault> {
  for (const difference of differences(records)) {
    if (difference.kind !== kind) continue;
    const { book, index, sheet } = difference;
    yield {
      needs: "attestations/",
      place: placeOf(book, "entries", ...(index === undefined ? [] : [index]), ...(key === undefined ? [] : [key])),
      ...(sheet && { related: placeOf(sheet, "results", book.id) }),
      ...say(difference),
    };
  }
}

/** Everything in which the record books and the sheets differ, by book. */
const differences = once((records): readonly BookDifference[] => {
  const byStudent = grouped(records.recordBooks.size === 0 ? [] : attempts(records), ({ student }) => student);
  return [...records.recordBooks.values()].flatMap((book) =>
    bookDifferences(records, book, byStudent.get(book.id) ?? []),
  );
});
