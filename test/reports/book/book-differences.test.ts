import { expect, test } from "vitest";
import { bookDifferences } from "../../../src/reports/book/book-differences.ts";
import { records } from "../../records.ts";

const closed = "closed: {date: 2025-12-30, by: petrova-en, seal: x}";
const sheets = `
    programs/09.02.07-2024:
      items:
        - {id: СГ.04, name: Физкультура, kind: discipline, hours: {total: 120, semesters: [{semester: 3, total: 60}, {semester: 4, total: 60}]}, control: [{semester: 3, form: credit}, {semester: 4, form: credit}]}
        - {id: ОП.04, name: Основы, kind: discipline, hours: {total: 264, semesters: [{semester: 3, total: 120}]}, control: [{semester: 3, form: exam}]}
    students/2024-0117: {credited: [{item: ОП.01, grade: 4, from: Колледж, protocol: {number: "3", date: 2025-10-01}}]}
    attestations/2025-2026/ИС-24/3-СГ.04-credit: {date: 2025-12-20, examiners: [smirnova-nv], ${closed}, results: {"2024-0117": зачтено}}
    attestations/2025-2026/ИС-24/4-СГ.04-credit: {date: 2026-06-20, examiners: [smirnova-nv], results: {"2024-0117": зачтено}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, examiners: [ivanova-nv], commission: {chair: petrova-en, members: [ivanova-nv]}, ${closed}, results: {"2024-0117": 4}}`;

const credit =
  "{semester: 3, page: credits, item: СГ.04, hours: 60, grade: зачтено, date: 2025-12-20, examiner: Смирнова}";
const exam = "{semester: 3, page: exams, item: ОП.04, hours: 264, grade: 4, date: 2025-12-24, examiner: Иванова Н. В.}";

function found(entries: readonly string[], inspected = "[{date: 2026-01-25, by: petrova-en, semester: 3}]") {
  const all = records`${sheets}
    record-books/2024-0117: {inspected: ${inspected}, entries: [${entries.join(", ")}]}`;
  const book = all.recordBooks.get("2024-0117");
  if (!book) throw new Error("the book of the test is missing");
  return bookDifferences(all, book).map(({ kind, item, index, stands, due }) =>
    [kind, item, index ?? "-", stands, "→", due].join(" ").replaceAll("\u00a0", " "),
  );
}

test("entries that agree are no differences, however the hours and the name are written", () => {
  expect(found([credit, exam])).toEqual([]);
  expect(found([credit.replace("60", "120"), exam.replace("Иванова Н. В.", "петрова")])).toEqual([]);
});

test.each([
  ["grade: 4", "grade: 5", "grade ОП.04 1 5 → 4"],
  ["2025-12-24", "2025-12-23", "date ОП.04 1 23.12.2025 → 24.12.2025"],
  ["hours: 264", "hours: 246", "hours ОП.04 1 246 → 120"],
  ["Иванова Н. В.", "Смирнова", "examiner ОП.04 1 Смирнова → Иванова Н. В."],
  ["page: exams", "page: credits", "page ОП.04 1 зачёты, 3-й семестр → экзамены, 3-й семестр"],
  ["semester: 3", "semester: 5", "page ОП.04 1 экзамены, 5-й семестр → экзамены, 3-й семестр"],
])("%s written as %s", (right, wrong, difference) => {
  expect(found([credit, exam.replace(right, wrong)])).toEqual([difference]);
});

test("an entry without a sheet, one of an open sheet, one that is there twice", () => {
  const other = exam.replace("ОП.04", "ОП.02");
  const open = credit.replace("semester: 3", "semester: 4").replace("2025-12-20", "2026-06-20");
  expect(found([credit, exam, other])).toEqual(["without-sheet ОП.02 2 4, 24.12.2025 → "]);
  expect(found([credit, exam, open])).toEqual(["sheet-open СГ.04 2 зач., 20.06.2026 → "]);
  expect(found([credit, exam, exam])).toEqual(["repeated ОП.04 2 4, 24.12.2025 → "]);
});

test("what is missing is known only after an inspection of the semester, and only if it was there to be written", () => {
  expect(found([exam])).toEqual(["missing СГ.04 -  → зач., 20.12.2025"]);
  expect(found([exam], "[]")).toEqual([]);
  expect(found([exam], "[{date: 2026-01-25, by: petrova-en, semester: 4}]")).toEqual([]);
  expect(found([exam], "[{date: 2025-12-19, by: petrova-en, semester: 3}]")).toEqual([]);
  expect(found([exam], "[{date: 2025-12-20, by: petrova-en, semester: 3}]")).toHaveLength(1);
});

test("a negative entry means the failed sheet, not the positive one; what is credited may stand on any page", () => {
  expect(found([credit, exam, exam.replace("grade: 4", "grade: 2")])).toEqual(["grade ОП.04 2 2 → 4"]);
  const credited = "{semester: 2, page: exams, item: ОП.01, grade: 4, date: 2025-10-01, examiner: протокол № 3}";
  expect(found([credit, exam, credited])).toEqual([]);
  expect(found([credit, exam, credited.replace("grade: 4", "grade: 5")])).toEqual(["grade ОП.01 2 5 → 4"]);
});

// A project of 10.12.2025 with its theme and a practice with its place; the book may leave either out.
const works = (book: string) => {
  const all = records`
    programs/09.02.07-2024:
      items:
        - {id: МДК.01.01, name: Разработка, kind: course, control: [{semester: 3, form: course-project}]}
        - {id: ПП.01, name: Практика, kind: practice, hours: {total: 108}, control: [{semester: 3, form: graded-credit}]}
    students/2024-0117: {}
    attestations/2025-2026/ИС-24/3-МДК.01.01-course-project: {date: 2025-12-10, examiners: [ivanova-nv], ${closed}, results: {"2024-0117": {grade: 5, theme: Учёт заявок (веб)}}}
    attestations/2025-2026/ИС-24/3-ПП.01-graded-credit: {date: 2025-12-15, examiners: [ivanova-nv], ${closed}, results: {"2024-0117": {grade: 4, place: ООО «Вектор», mentor: Сидоров А. В.}}}
    record-books/2024-0117: {entries: [${book}]}`;
  const stored = all.recordBooks.get("2024-0117");
  if (!stored) throw new Error("the book of the test is missing");
  return bookDifferences(all, stored).map(({ kind, stands, due }) => `${kind} ${stands} → ${due}`);
};
const project = (theme: string) =>
  `{semester: 3, page: projects, item: МДК.01.01, grade: 5, date: 2025-12-10, examiner: Иванова, ${theme}}`;
const practice = (place: string) =>
  `{semester: 3, page: practice, item: ПП.01, hours: 108, grade: 4, date: 2025-12-15, examiner: Иванова, ${place}}`;

test.each([
  [project("theme: учет заявок «веб»."), []],
  [project("hours: 1"), []],
  [project("theme: Учёт заказов"), ["theme Учёт заказов → Учёт заявок (веб)"]],
  [practice('place: ООО "Вектор", mentor: Сидоров А.В.'), []],
  [practice("place: АО Полюс"), ["practice АО Полюс → ООО «Вектор»"]],
  [practice("mentor: Лисин"), ["practice Лисин → Сидоров А. В."]],
])("themes and practices: %s", (entry, differences) => {
  expect(works(entry)).toEqual(differences);
});

test("a sheet made from a summary names nobody and, where the summary says no days, no day either", () => {
  const past = (sheet: string, entry: string) => {
    const all = records`
      programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы, kind: discipline, control: [{semester: 1, form: exam}]}]}
      students/2024-0117: {}
      attestations/2024-2025/ИС-24/1-ОП.04-exam: {semester: 1, ${sheet}, takenFrom: {kind: сводная ведомость, date: 2025-01-25}, closed: {date: 2025-09-01, by: petrova-en, seal: x}, results: {"2024-0117": 4}}
      record-books/2024-0117: {entries: [{semester: 1, page: exams, item: ОП.04, grade: 4, ${entry}}]}`;
    const book = all.recordBooks.get("2024-0117");
    return book && bookDifferences(all, book).map(({ kind, due }) => `${kind} ${due}`);
  };
  expect(past("date: 2025-01-25", "date: 2024-12-24, examiner: Лисин П. А.")).toEqual([]);
  expect(past("date: 2025-01-25", "date: 2024-12-24")).toEqual([]);
  // Here the summary did say the day.
  expect(past("date: 2024-12-23", "date: 2024-12-24")).toEqual(["date 23.12.2024"]);
});
