import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** One result stands in the record book once. */
export const recordBookEntryIsSingle: Check = {
  id: "record-book-entry-is-single",
  severity: "error",
  title: "Результат записан в зачётной книжке один раз",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "Пересданное записывают один раз, с днём пересдачи. Две записи допустимы, когда положительную оценку повысили: за каждой есть своя ведомость.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}, {semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "repeated", undefined, ({ book, item, semester, stands }) => ({
      message: text.repeated(book.id, item, semester, stands),
      fix: text.mend,
    })),
};

const text = {
  repeated: (student: string, item: string, semester: number, stands: string) =>
    `В зачётной книжке студента «${student}» за ${semester}-й семестр лишняя запись по ${item} (${stands}).`,
  mend: "Лишнюю запись в книжке зачёркивает и заверяет преподаватель; если её ввели дважды, уберите её из файла.",
};
