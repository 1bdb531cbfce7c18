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
