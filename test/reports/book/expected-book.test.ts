import { expect, test } from "vitest";
import { expectedBook } from "../../../src/reports/book/expected-book.ts";
import { records } from "../../records.ts";

const year = "attestations/2025-2026/ИС-24";
const closed = "closed: {date: 2025-12-30, by: petrova-en, seal: x}";

function lines(college: string) {
  const all = records`${college}`;
  const student = all.students.get("2024-0117");
  if (!student) throw new Error("the student of the test is missing");
  return expectedBook(all, student).map(({ semester, page, item, hours, grade, date, examiner, isComplex }) =>
    [
      semester,
      page,
      item,
      hours.join("/"),
      grade,
      date,
      examiner.replaceAll("\u00a0", " "),
      ...(isComplex ? ["к"] : []),
    ].join(" "),
  );
}

test("positive results of closed sheets, each on the page of its form", () => {
  expect(
    lines(`
    programs/09.02.07-2024:
      items:
        - {id: ОП.04, name: Основы, kind: discipline, hours: {total: 264, semesters: [{semester: 3, total: 120}]}, control: [{semester: 3, form: exam}]}
        - {id: УП.01, name: Учебная практика, kind: practice, hours: {total: 72}, control: [{semester: 3, form: graded-credit}]}
    students/2024-0117: {}
    ${year}/3-ОП.04-exam: {date: 2025-12-24, examiners: [ivanova-nv], ${closed}, results: {"2024-0117": 4}}
    ${year}/3-ОП.04-course-project: {date: 2025-12-22, examiners: [ivanova-nv], ${closed}, results: {"2024-0117": {grade: 5, theme: Учёт заявок}}}
    ${year}/3-УП.01-graded-credit: {date: 2025-12-23, examiners: [ivanova-nv], ${closed}, results: {"2024-0117": 3}}
    ${year}/3-СГ.04-credit: {date: 2025-12-20, ${closed}, results: {"2024-0117": не зачтено}}
    ${year}/3-СГ.02-graded-credit: {date: 2025-12-20, results: {"2024-0117": 5}}
    ${year}/3-СГ.05-other: {date: 2025-12-20, ${closed}, results: {"2024-0117": 5}}
    ${year}/3-СГ.06-credit: {date: 2025-12-20, ${closed}, annulled: {date: 2025-12-21, by: petrova-en, basis: {kind: приказ, date: 2025-12-21}}, results: {"2024-0117": зачтено}}
    `),
  ).toEqual([
    "3 exams ОП.04 120/264 4 2025-12-24 Иванова Н. В.",
    "3 projects ОП.04  5 2025-12-22 Иванова Н. В.",
    "3 practice УП.01 72 3 2025-12-23 Иванова Н. В.",
  ]);
});

test("a retaken grade stands once, with its own day, on the page of the item's semester; an improved one replaces it", () => {
  const retake = `
    students/2024-0117: {}
    ${year}/3-ОП.04-exam: {date: 2025-12-24, ${closed}, results: {"2024-0117": 2}}
    attestations/2026-2027/ИС-24/3-ОП.04-exam: {attempt: retake, roster: {students: ["2024-0117"]}, date: 2026-09-10, closed: {date: 2026-09-10, by: petrova-en, seal: x}, results: {"2024-0117": 3}}`;
  expect(lines(retake)).toEqual(["3 exams ОП.04  3 2026-09-10 "]);
  const improved = `${retake}
    attestations/2026-2027/ИС-24/3-ОП.04-exam-2: {attempt: improvement, roster: {students: ["2024-0117"]}, date: 2026-10-10, closed: {date: 2026-10-10, by: petrova-en, seal: x}, results: {"2024-0117": 5}}`;
  expect(lines(improved)).toEqual(["3 exams ОП.04  5 2026-10-10 "]);
});

test("a complex result stands in each part; a module exam in the semester in which it is held; what is credited by its protocol", () => {
  expect(
    lines(`
    students/2024-0117: {credited: [{item: ОП.01, grade: 4, hours: 48, from: Колледж, semester: 3, protocol: {number: "3", date: 2025-10-01}}]}
    ${year}/3-ЕН.01-exam: {items: [ЕН.01, ЕН.03], date: 2025-12-24, ${closed}, results: {"2024-0117": {grades: {ЕН.01: 5, ЕН.03: 2}}}}
    ${year}/3-ЕН.04-exam: {items: [ЕН.04, ЕН.05], date: 2025-12-25, ${closed}, results: {"2024-0117": 4}}
    ${year}/3-ПМ.01-module-exam: {date: 2026-02-10, commission: {chair: petrova-en, members: [ivanova-nv]}, closed: {date: 2026-02-10, by: petrova-en, seal: x}, results: {"2024-0117": 5}}
    `),
  ).toEqual([
    "3 exams ЕН.01  5 2025-12-24  к",
    "3 exams ЕН.04  4 2025-12-25  к",
    "3 exams ЕН.05  4 2025-12-25  к",
    "3 credited ОП.01 48 4 2025-10-01 перезачтено, протокол № 3 от 01.10.2025",
    "4 exams ПМ.01  5 2026-02-10 Петрова Н. В.",
  ]);
});
