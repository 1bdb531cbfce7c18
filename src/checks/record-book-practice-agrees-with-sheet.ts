import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** The place of a practice and the mentor in the record book are those of the sheet. */
export const recordBookPracticeAgreesWithSheet: Check = {
  id: "record-book-practice-agrees-with-sheet",
  severity: "warning",
  title: "Место практики и руководитель от организации в зачётной книжке те же, что в ведомости",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "Организацию в книжке часто пишут короче, поэтому это предупреждение. Кавычки и заглавные буквы не сравниваются; чего в записи или в ведомости нет, то не проверяется.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ПП.01.01, name: Производственная практика, kind: practice, hours: {total: 108}, control: [{semester: 3, form: graded-credit}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ПП.01.01-graded-credit: {date: 2025-12-15, examiners: [ivanova-nv], closed: {date: 2025-12-15, by: petrova-en, seal: x}, results: {"2024-0117": {grade: 5, place: ООО «Вектор», mentor: Сидоров А. В.}}}
record-books/2024-0117: {entries: [{semester: 3, page: practice, item: ПП.01.01, hours: 108, grade: 5, date: 2025-12-15, examiner: Иванова Н. В., place: АО «Полюс»}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ПП.01.01, name: Производственная практика, kind: practice, hours: {total: 108}, control: [{semester: 3, form: graded-credit}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ПП.01.01-graded-credit: {date: 2025-12-15, examiners: [ivanova-nv], closed: {date: 2025-12-15, by: petrova-en, seal: x}, results: {"2024-0117": {grade: 5, place: ООО «Вектор», mentor: Сидоров А. В.}}}
record-books/2024-0117: {entries: [{semester: 3, page: practice, item: ПП.01.01, hours: 108, grade: 5, date: 2025-12-15, examiner: Иванова Н. В., place: ООО "Вектор"}]}`,
  },
  find: (records) =>
    bookFaults(records, "practice", undefined, ({ book, item, stands, due, sheet }) => ({
      message: text.differs(book.id, item, stands, due, sheet?.number),
      fix: text.mend(book.id, item),
    })),
};

const text = {
  differs: (student: string, item: string, stands: string, due: string, number = "") =>
    `В зачётной книжке студента «${student}» по ${item} записано «${stands}», а в ведомости № ${number} — «${due}».`,
  mend: (student: string, item: string) =>
    `Сверьте с договором о практике; если это описка при вводе: kpgt book enter ${student} ${item} --place "…" --mentor "…"`,
};
