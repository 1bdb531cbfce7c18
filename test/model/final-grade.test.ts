import { expect, test } from "vitest";
import { finalGrade } from "../../src/model/final-grade.ts";
import { attempts } from "../../src/model/standing.ts";
import { records } from "../records.ts";

/** What one student of an item over three semesters gets, by the item's rule and the grades of the semesters. */
function final(rule: string, grades: readonly (string | number)[], credited = "") {
  const college = records`
    programs/09.02.07-2024:
      items: [{id: ОП.04, name: Алгоритмы, kind: discipline, final: ${rule}, control: [{semester: 1, form: other}, {semester: 2, form: exam}, {semester: 3, form: graded-credit}, {semester: 3, form: course-work}]}]
    students/2024-0117: {credited: [${credited}]}
    attestations/2024-2025/ИС-24/1-ОП.04-other: {results: {"2024-0117": ${grades[0] ?? ""}}}
    attestations/2024-2025/ИС-24/2-ОП.04-exam: {results: {"2024-0117": ${grades[1] ?? ""}}}
    attestations/2025-2026/ИС-24/3-ОП.04-graded-credit: {results: {"2024-0117": ${grades[2] ?? ""}}}
    attestations/2025-2026/ИС-24/3-ОП.04-course-work: {results: {"2024-0117": 5}}
  `;
  const program = college.programs.get("09.02.07-2024");
  const item = program?.items[0];
  const student = college.students.get("2024-0117");
  return program && item && student && finalGrade(program, item, student, attempts(college));
}

test.each([
  ["last", [5, 3, 4], 4],
  ["exam", [5, 3, 4], 3],
  ["average", [5, 3, 4], 4], // 3.5, half up; «другая форма» does not count
  ["average", [5, 3, 3], 3],
  ["explicit", [5, 3, 4], undefined], // a protocol sets it
  ["last", [5, 2, 4], undefined], // a debt of before is still a debt
  ["last", [5, 3, 2], undefined], // the last one is failed
  ["last", [5, 3], undefined], // the last one is still to come
])("by the rule %s of %j", (rule, grades, grade) => {
  expect(final(rule, grades)).toBe(grade);
});

test("what was credited for the whole study is the grade; for a semester, only its own", () => {
  const credited = (semester: string) =>
    `{item: ОП.04, grade: 4, from: Колледж, ${semester} protocol: {number: "3", date: 2025-10-01}}`;
  expect(final("last", [], credited(""))).toBe(4);
  expect(final("last", [], credited("semester: 2,"))).toBeUndefined();
  expect(final("last", ["", "", 5], credited("semester: 2,"))).toBe(5);
});

/** A student's final grade of one item, by hand: the plan, the sheets, the rest of the student's record. */
function gradeOf(id: string, items: string, sheets: string, student = "", examWeight?: number) {
  const college = records`
    programs/09.02.07-2024: {items: [${items}]}
    students/2024-0117: {${student}}
    ${sheets}
  `;
  const program = college.programs.get("09.02.07-2024");
  const item = program?.items.find((one) => one.id === id);
  const found = college.students.get("2024-0117");
  return program && item && found && finalGrade(program, item, found, attempts(college), [], examWeight);
}

const overTwo =
  "{id: ОП.04, name: Алгоритмы, kind: discipline, final: average, control: [{semester: 1, form: graded-credit}, {semester: 2, form: exam}]}";
const sheetsOf = (
  credit: number | string,
  exam: number,
) => `attestations/2024-2025/ИС-24/1-ОП.04-graded-credit: {results: {"2024-0117": ${credit}}}
    attestations/2024-2025/ИС-24/2-ОП.04-exam: {results: {"2024-0117": ${exam}}}`;

test.each([
  [3, 4, 1, 4], // (3 + 4) : 2 = 3.5 → 4
  [5, 4, 1, 5], // (5 + 4) : 2 = 4.5 → 5
  [4, 3, 2, 3], // (4 + 3·2) : 3 = 3.33 → 3
  [5, 3, 2, 4], // (5 + 3 + 3) : 3 = 3.67 → 4
  [5, 3, 3, 4], // (5 + 3·3) : 4 = 3.5 → 4
  [5, 3, 4, 3], // (5 + 3·4) : 5 = 3.4 → 3
  [4, 5, 2, 5], // (4 + 5·2) : 3 = 4.67 → 5
])("the average of %i and of an exam %i that weighs %i is %i", (credit, exam, weight, grade) => {
  expect(gradeOf("ОП.04", overTwo, sheetsOf(credit, exam), "", weight)).toBe(grade);
});

test("a credit in the first semester and an exam at the end: the exam; in an average «зачтено» weighs nothing", () => {
  const credited = overTwo.replace("graded-credit", "credit");
  const sheets = sheetsOf("зачтено", 4).replace("1-ОП.04-graded-credit", "1-ОП.04-credit");
  expect(gradeOf("ОП.04", credited.replace("final: average, ", ""), sheets)).toBe(4);
  expect(gradeOf("ОП.04", credited, sheets)).toBe(4);
});

test("physical training: credits each semester, a graded credit last", () => {
  const plan =
    "{id: СГ.04, name: Физическая культура, kind: discipline, control: [{semester: 1, form: credit}, {semester: 2, form: graded-credit}]}";
  const sheets = `attestations/2024-2025/ИС-24/1-СГ.04-credit: {results: {"2024-0117": зачтено}}
    attestations/2024-2025/ИС-24/2-СГ.04-graded-credit: {results: {"2024-0117": 5}}`;
  expect(gradeOf("СГ.04", plan, sheets)).toBe(5);
});

test("a module has the grade of its exam, also where the exam is a row of its own; a course has its part of a complex sheet", () => {
  const rows = `{id: ПМ.01, name: Модуль, kind: module}, {id: МДК.01.01, name: Курс, kind: course, module: ПМ.01, control: [{semester: 3, form: exam}]},
      {id: МДК.01.02, name: Курс, kind: course, module: ПМ.01, control: [{semester: 3, form: exam}]}, {id: ПМ.01.ЭК, name: Экзамен, kind: control, module: ПМ.01, control: [{semester: 4, form: module-exam}]}`;
  const sheets = `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {items: [МДК.01.01, МДК.01.02], results: {"2024-0117": {grades: {МДК.01.01: 5, МДК.01.02: 3}}}}
    attestations/2025-2026/ИС-24/4-ПМ.01.ЭК-module-exam: {results: {"2024-0117": {grade: 4, mastered: true}}}`;
  expect(["ПМ.01", "ПМ.01.ЭК", "МДК.01.01", "МДК.01.02"].map((id) => gradeOf(id, rows, sheets))).toEqual([4, 4, 5, 3]);
});

test("an explicit grade is the protocol's; a debt that is credited is none", () => {
  const explicit = `finals: [{item: ОП.04, grade: 5, protocol: {number: "8", date: 2027-05-20}}]`;
  expect(gradeOf("ОП.04", overTwo.replace("average", "explicit"), sheetsOf(3, 3), explicit)).toBe(5);
  const credited = `credited: [{item: ОП.04, grade: 4, semester: 1, from: Колледж, protocol: {number: "3", date: 2025-10-01}}]`;
  expect(gradeOf("ОП.04", overTwo, sheetsOf(2, 3), credited)).toBe(4); // 3.5
});
