import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** The theme of a course project in the record book is the one on the sheet. */
export const recordBookThemeAgreesWithSheet: Check = {
  id: "record-book-theme-agrees-with-sheet",
  severity: "error",
  title: "Тема курсового проекта в зачётной книжке та же, что в ведомости",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "Тема переходит из ведомости в приложение к диплому, поэтому в книжке она должна быть той же. Кавычки, точки и заглавные буквы не сравниваются; запись, в которой темы нет, не проверяется.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: МДК.01.01, name: Разработка модулей, kind: course, control: [{semester: 3, form: course-project}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-МДК.01.01-course-project: {date: 2025-12-10, examiners: [ivanova-nv], closed: {date: 2025-12-10, by: petrova-en, seal: x}, results: {"2024-0117": {grade: 5, theme: Учёт заявок в мастерской}}}
record-books/2024-0117: {entries: [{semester: 3, page: projects, item: МДК.01.01, grade: 5, date: 2025-12-10, examiner: Иванова Н. В., theme: Учёт товаров на складе}]}`,
    good: `programs/09.02.07-2024: {items: [{id: МДК.01.01, name: Разработка модулей, kind: course, control: [{semester: 3, form: course-project}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-МДК.01.01-course-project: {date: 2025-12-10, examiners: [ivanova-nv], closed: {date: 2025-12-10, by: petrova-en, seal: x}, results: {"2024-0117": {grade: 5, theme: Учёт заявок в мастерской}}}
record-books/2024-0117: {entries: [{semester: 3, page: projects, item: МДК.01.01, grade: 5, date: 2025-12-10, examiner: Иванова Н. В., theme: «Учёт заявок в мастерской».}]}`,
  },
  find: (records) =>
    bookFaults(records, "theme", "theme", ({ book, item, stands, due, sheet }) => ({
      message: text.differs(book.id, item, stands, due, sheet?.number),
      fix: text.mend(book.id, item),
    })),
};

const text = {
  differs: (student: string, item: string, stands: string, due: string, number = "") =>
    `В зачётной книжке студента «${student}» по ${item} тема «${stands}», а в ведомости № ${number} — «${due}».`,
  mend: (student: string, item: string) =>
    `Тему в книжке исправляет руководитель; если это описка при вводе: kpgt book enter ${student} ${item} --page курсовые --theme "…"`,
};
