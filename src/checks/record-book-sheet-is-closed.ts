import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** The sheet behind an entry of a record book is closed. */
export const recordBookSheetIsClosed: Check = {
  id: "record-book-sheet-is-closed",
  severity: "warning",
  title: "Ведомость за записью зачётной книжки закрыта",
  basis: ["kpgt-2026 2.11", "kpgt-2026 4.3"],
  explanation: "Пока ведомость открыта, результат ещё не окончательный и сверить с ним запись нельзя.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "sheet-open", undefined, ({ book, item, sheet }) => ({
      message: text.open(book.id, item, sheet?.number),
      fix: text.close(sheet?.number),
    })),
};

const text = {
  open: (student: string, item: string, number = "") =>
    `В зачётной книжке студента «${student}» есть запись по ${item}, а ведомость № ${number} ещё не закрыта.`,
  close: (number = "") => `Закрыть ведомость: kpgt attestation close ${number}`,
};
