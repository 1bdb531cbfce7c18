import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** The grade in the record book is the one on the sheet. */
export const recordBookGradeAgreesWithSheet: Check = {
  id: "record-book-grade-agrees-with-sheet",
  severity: "error",
  title: "Оценка в зачётной книжке та же, что в ведомости",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "Сверяются ведомости закрытые, с учётом исправлений и пересдач. Подлинник — ведомость: неверную запись в книжке исправляет и заверяет преподаватель.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 5, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "grade", "grade", ({ book, item, stands, due, sheet }) => ({
      message: text.differs(book.id, item, stands, due, sheet?.number),
      fix: text.mend(book.id, item),
    })),
};

const text = {
  differs: (student: string, item: string, stands: string, due: string, number = "") =>
    `В зачётной книжке студента «${student}» по ${item} стоит «${stands}», а в ведомости № ${number} — «${due}».`,
  mend: (student: string, item: string) =>
    `Запись в книжке исправляет преподаватель; если это описка при вводе: kpgt book enter ${student} ${item}`,
};
