import type { Check } from "../model/check.ts";
import type { IsoDate } from "../model/kinds.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";
import { formatDate } from "../text/dates.ts";

/** Entries that replace one another stand from the earliest to the latest, one for a day. */
export const datedEntriesAreInOrder: Check = {
  id: "dated-entries-are-in-order",
  severity: "error",
  title: "Записи с датой начала идут от ранней к поздней",
  basis: [],
  explanation:
    "Название группы, куратор, курс, название колледжа действуют со своей даты до следующей. Если порядок нарушен или две записи начинаются в один день, на прошлую дату попадёт не то значение.",
  example: {
    bad: `groups/ИС-24: {titles: [{from: 2025-09-01, title: ИС-34}, {from: 2024-09-01, title: ИС-24}]}`,
    good: `groups/ИС-24: {titles: [{from: 2024-09-01, title: ИС-24}, {from: 2025-09-01, title: ИС-34}]}`,
  },
  *find(records) {
    for (const [entries, place] of series(records))
      for (const [i, { from }] of entries.entries()) {
        const before = entries[i - 1]?.from;
        if (before !== undefined && from <= before)
          yield { place: place(i, "from"), message: text.notAfter(from, before), fix: text.sort };
      }
  },
};

type Series = [entries: readonly { readonly from: IsoDate }[], place: (...path: (string | number)[]) => Place];

function* series({ college, groups }: Records): Iterable<Series> {
  yield [college.names, (...path) => placeOf(college, "names", ...path)];
  yield [college.nomenclature ?? [], (...path) => placeOf(college, "nomenclature", ...path)];
  for (const group of groups.values()) {
    yield [group.titles, (...path) => placeOf(group, "titles", ...path)];
    yield [group.studyYears, (...path) => placeOf(group, "studyYears", ...path)];
    yield [group.curators, (...path) => placeOf(group, "curators", ...path)];
  }
}

const text = {
  notAfter: (from: IsoDate, before: IsoDate) =>
    `Запись с ${formatDate(from)} стоит после записи с ${formatDate(before)}.`,
  sort: "Расставьте записи по дате, а из двух с одной датой оставьте одну.",
};
