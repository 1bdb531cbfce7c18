import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** The hours in the record book are those of the plan: of the semester or of the whole item. */
export const recordBookHoursAgreeWithPlan: Check = {
  id: "record-book-hours-agree-with-plan",
  severity: "error",
  title: "Часы в зачётной книжке те же, что в учебном плане",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "Пишут часы за семестр или за всю дисциплину: принимается и то и другое. У курсовых проектов часов в книжке нет.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 66, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "hours", "hours", ({ book, item, stands, due }) => ({
      message: text.differs(book.id, item, stands, due),
      fix: text.mend(book.id, item),
    })),
};

const text = {
  differs: (student: string, item: string, stands: string, due: string) =>
    `В зачётной книжке студента «${student}» по ${item} часов ${stands}, а по учебному плану ${due}.`,
  mend: (student: string, item: string) =>
    `Часы в книжке исправляет преподаватель; если это описка при вводе: kpgt book enter ${student} ${item}`,
};
