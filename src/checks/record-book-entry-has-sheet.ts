import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** What stands in the record book stands on a sheet. */
export const recordBookEntryHasSheet: Check = {
  id: "record-book-entry-has-sheet",
  severity: "error",
  title: "За записью зачётной книжки есть ведомость",
  basis: ["kpgt-2026 2.11", "kpgt-2026 2.18"],
  explanation:
    "Книжка повторяет ведомости, а не заменяет их: запись без ведомости ничего не подтверждает. Перезачтённое записывают с протоколом в файле студента (credited).",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.04, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "without-sheet", undefined, ({ book, item, semester, stands }) => ({
      message: text.without(book.id, item, semester, stands),
      fix: text.find,
    })),
};

const text = {
  without: (student: string, item: string, semester: number, stands: string) =>
    `В зачётной книжке студента «${student}» за ${semester}-й семестр записано ${item} (${stands}), а ведомости нет.`,
  find: "Найдите ведомость (kpgt attestation list) или уберите запись, если её внесли по ошибке.",
};
