import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** Whoever signed in the record book examined by the sheet. */
export const recordBookExaminerIsOnSheet: Check = {
  id: "record-book-examiner-is-on-sheet",
  severity: "error",
  title: "В зачётной книжке расписался тот, кто принимал",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "Годится любой экзаменатор ведомости, член комиссии, руководитель проекта. Имя пишут как угодно: Иванова, Иванова Н. В.; из нескольких достаточно одного.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Лисин П. А.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "examiner", "examiner", ({ book, item, stands, due, sheet }) => ({
      message: text.differs(book.id, item, stands, due, sheet?.number),
      fix: text.mend(book.id, item),
    })),
};

const text = {
  differs: (student: string, item: string, stands: string, due: string, number = "") =>
    `В зачётной книжке студента «${student}» по ${item} записан преподаватель «${stands}», а в ведомости № ${number} — «${due}».`,
  mend: (student: string, item: string) =>
    `Сверьте подпись в книжке; если это описка при вводе: kpgt book enter ${student} ${item}`,
};
