import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** The day in the record book is the day of the sheet. */
export const recordBookDateAgreesWithSheet: Check = {
  id: "record-book-date-agrees-with-sheet",
  severity: "error",
  title: "Дата в зачётной книжке та же, что в ведомости",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation:
    "В книжке стоит день, когда студент сдал: дата ведомости или его собственная дата в ней. После пересдачи — её день.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-25, examiner: Иванова Н. В.}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "date", "date", ({ book, item, stands, due, sheet }) => ({
      message: text.differs(book.id, item, stands, due, sheet?.number),
      fix: text.mend(book.id, item),
    })),
};

const text = {
  differs: (student: string, item: string, stands: string, due: string, number: string | undefined) =>
    `В зачётной книжке студента «${student}» по ${item} дата ${stands}, а ${number === undefined ? "в протоколе перезачёта" : `в ведомости № ${number}`} — ${due}.`,
  mend: (student: string, item: string) =>
    `Дату в книжке исправляет преподаватель; если это описка при вводе: kpgt book enter ${student} ${item}`,
};
