import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** An entry stands on the page of its form of control and of the semester to which the item belongs. */
export const recordBookEntryStandsOnItsPage: Check = {
  id: "record-book-entry-stands-on-its-page",
  severity: "error",
  title: "Запись зачётной книжки стоит на своей странице",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "Экзамены, зачёты, курсовые проекты и практика — на разных страницах. Пересданное пишут на странице того семестра, к которому оно относится, экзамен по модулю — того, в котором он прошёл. Перезачтённое годится на любой странице, факультативы — и на своей.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: credits, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "page", "page", ({ book, item, stands, due }) => ({
      message: text.misplaced(book.id, item, stands, due),
      fix: text.mend(book.id, item),
    })),
};

const text = {
  misplaced: (student: string, item: string, stands: string, due: string) =>
    `В зачётной книжке студента «${student}» ${item} записано не на той странице: «${stands}», а надо «${due}».`,
  mend: (student: string, item: string) =>
    `Запись переносит преподаватель; если это описка при вводе: kpgt book enter ${student} ${item}`,
};
