import { expect, test } from "vitest";
import { planKeepsYearlyLimits } from "../../src/checks/plan-keeps-yearly-limits.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(planKeepsYearlyLimits);

test("eight exams a year pass, nine are too many", () => {
  expect(found`programs/09.02.07-2024: {items: [${exams(8)}]}`).toEqual([]);
  expect(found`programs/09.02.07-2024: {items: [${exams(9)}]}`).toEqual([
    "items: На 2-м курсе 9 экзаменов, а допустимо не больше 8.",
  ]);
});

test("a complex exam counts once; physical training, electives and other forms do not count", () => {
  expect(found`
    programs/09.02.07-2024:
      complex: [{items: [ОП.01, ОП.02], form: exam, semester: 3}]
      items: [${exams(9)},
        {id: ОГСЭ.05, name: Физическая культура, kind: discipline, control: [{semester: 3, form: exam}]},
        {id: ОП.21, name: Психология, kind: discipline, elective: true, control: [{semester: 4, form: exam}]},
        {id: ОП.22, name: Экология, kind: discipline, control: [{semester: 4, form: other}]}]
  `).toEqual([]);
});

/** Exams of the second year, by turns in its two semesters; the first two in the third. */
function exams(n: number): string {
  const row = (i: number) =>
    `{id: ОП.${String(i + 1).padStart(2, "0")}, name: Дисциплина ${i + 1}, kind: discipline, control: [{semester: ${i < 2 ? 3 : 3 + (i % 2)}, form: exam}]}`;
  return Array.from({ length: n }, (_, i) => row(i)).join(", ");
}
