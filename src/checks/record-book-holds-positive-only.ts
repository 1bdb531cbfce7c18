import type { Check } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import { placeOf } from "../model/place.ts";

/** Only positive results stand in a record book. */
export const recordBookHoldsPositiveOnly: Check = {
  id: "record-book-holds-positive-only",
  severity: "error",
  title: "В зачётной книжке только положительные результаты",
  basis: ["zhhst 2.4", "kpgt-2026 4.3"],
  explanation:
    "Порядок железноводского техникума прямо говорит: в зачётных книжках отражаются только положительные результаты. Положение КПГТ требует записывать результаты аттестации и об отрицательных молчит, поэтому с профилем kpgt-2026 это предупреждение. Неудовлетворительные остаются в ведомостях.",
  example: {
    bad: `record-books/2024-0117: {entries: [{semester: 3, page: exams, item: МДК.01.01, grade: 2, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
    good: `record-books/2024-0117: {entries: [{semester: 3, page: exams, item: МДК.01.01, grade: 3, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  *find(records) {
    const severity = records.college.profile === "zhhst" ? "error" : "warning";
    for (const book of records.recordBooks.values())
      for (const [i, { item, grade }] of book.entries.entries())
        if (!isPositive(grade))
          yield {
            severity,
            place: placeOf(book, "entries", i, "grade"),
            message: text.negative(book.id, item, String(grade)),
            fix: text.compare,
          };
  },
};

const text = {
  negative: (student: string, item: string, grade: string) =>
    `В зачётной книжке студента «${student}» по ${item} стоит «${grade}».`,
  compare: "Сверьте запись с книжкой; если так и записано, исправление в книжке заверяют подписью.",
};
