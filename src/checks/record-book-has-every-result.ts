import type { Check } from "../model/check.ts";
import { bookFaults } from "./facts/books.ts";

/** Every positive result stands in the record book by the time somebody has looked. */
export const recordBookHasEveryResult: Check = {
  id: "record-book-has-every-result",
  severity: "warning",
  title: "В зачётной книжке есть каждый положительный результат",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3", "zhhst 2.4"],
  explanation:
    "Сверяется только проверенный семестр и только то, что было сдано ко дню проверки: чего никто не смотрел, о том ничего не известно.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {inspected: [{date: 2026-01-25, by: petrova-en, semester: 3}], entries: []}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: exam}]}]}
students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
record-books/2024-0117: {inspected: [{date: 2026-01-25, by: petrova-en, semester: 3}], entries: [{semester: 3, page: exams, item: ОП.01, hours: 60, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}]}`,
  },
  find: (records) =>
    bookFaults(records, "missing", undefined, ({ book, item, semester, due, sheet }) => ({
      message: text.missing(book.id, item, semester, due, sheet?.number),
      fix: text.write(book.id, item),
    })),
};

const text = {
  missing: (student: string, item: string, semester: number, due: string, number: string | undefined) =>
    `В зачётной книжке студента «${student}» за ${semester}-й семестр нет записи по ${item} (${due}${number === undefined ? "" : `, ведомость № ${number}`}).`,
  write: (student: string, item: string) =>
    `Запись делает преподаватель; когда она появится: kpgt book enter ${student} ${item}`,
};
