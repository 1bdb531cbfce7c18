import { expect, test } from "vitest";
import { gradesOf, isDebt, isPositive } from "../../src/model/grade.ts";

test("a credit has its own two grades, every other form of the session 5 to 2", () => {
  expect(gradesOf("credit")).toEqual(["зачтено", "не зачтено"]);
  expect(gradesOf("graded-credit")).toEqual([5, 4, 3, 2]);
  expect(gradesOf("other")).toHaveLength(6);
});

test.each([
  [5, true],
  [3, true],
  ["зачтено", true],
  [2, false],
  ["не зачтено", false],
  [null, false],
] as const)("%s is positive: %s", (grade, positive) => {
  expect(isPositive(grade)).toBe(positive);
});

test.each([
  [2, null, true],
  ["не зачтено", null, true],
  [null, "absent", true],
  [null, "not-admitted", true],
  [null, "not-attested", true],
  [null, "excused", false], // 273-ФЗ, article 58 part 2
  [null, null, false],
  [3, null, false],
] as const)("%s, %s is a debt: %s", (grade, outcome, debt) => {
  expect(isDebt(grade, outcome)).toBe(debt);
});
