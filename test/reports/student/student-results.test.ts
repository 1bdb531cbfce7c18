import { expect, test } from "vitest";
import { studentResults } from "../../../src/reports/student/student-results.ts";
import { records } from "../../records.ts";

test("every attempt by semester and day, with what was credited", () => {
  const college = records`
    students/2024-0117:
      credited: [{ item: ОП.02, grade: 4, from: ГБПОУ «ОТК», protocol: { number: "3", date: 2025-10-01 } }]
    attestations/2025-2026/ИС-24/3-ОП.01-exam:
      { number: "17", date: 2025-12-24, examiners: [ivanova-nv], results: { "2024-0117": 2, "2024-0118": 5 } }
    attestations/2025-2026/ИС-24/3-ОП.01-exam-2026-01-20:
      { number: "40", date: 2026-01-20, attempt: retake, results: { "2024-0117": 3 } }
    attestations/2024-2025/ИС-24/2-СГ.01-credit: { number: "9", date: 2025-06-20, results: { "2024-0117": зачтено } }
    attestations/2025-2026/ИС-24/4-ОП.05-exam: { number: "50", results: { "2024-0117": } }   # nothing yet
  `;
  const student = college.students.get("2024-0117");
  if (!student) throw new Error("the test has its student");
  const lines = (asOf?: string) =>
    studentResults(college, student, asOf).map(({ semester, rows }) => [
      semester,
      ...rows.map(({ item, grade, attempt, number, date }) => `${item} ${grade}, ${attempt} ${date} № ${number}`),
    ]);
  expect(lines()).toEqual([
    [0, "ОП.02 4, перезачёт 01.10.2025 № 3"],
    [2, "СГ.01 зач., первая сдача 20.06.2025 № 9"],
    [3, "ОП.01 2, первая сдача 24.12.2025 № 17", "ОП.01 3, пересдача 20.01.2026 № 40"],
  ]);
  expect(lines("2025-09-30")).toEqual([[2, "СГ.01 зач., первая сдача 20.06.2025 № 9"]]);
  expect(studentResults(college, student)[2]?.rows[0]?.examiner).toBe("Иванова\u00a0Н.\u00a0В.");
});
