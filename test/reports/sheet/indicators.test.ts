import { describe, expect, test } from "vitest";
import type { Grade, Outcome } from "../../../src/model/kinds.ts";
import { countMarks, indicatorsOf, type Mark } from "../../../src/reports/sheet/indicators.ts";

/** So many times the same mark. */
function times(n: number, grade: Grade | null, outcome: Outcome | null = null): Mark[] {
  return Array.from({ length: n }, () => ({ grade, outcome }));
}

// domain.md 6.2: 25 on the roster, 5×5, 8×4, 9×3, 2×2 and one who did not come.
const exam = [...times(5, 5), ...times(8, 4), ...times(9, 3), ...times(2, 2)];

test("V1: an absence counts among those without a grade", () => {
  const counts = countMarks([...exam, ...times(1, null, "absent")]);
  expect(counts).toMatchObject({ excellent: 5, good: 8, satisfactory: 9, unsatisfactory: 2, absent: 1, total: 25 });
  expect(indicatorsOf(counts, "exam")).toEqual({ absolute: "88,0", quality: "52,0", sou: "55,0", average: "3,67" });
});

describe("V2: an excused absence", () => {
  const counts = countMarks([...exam, ...times(1, null, "excused")]);

  test("is taken out of N where the college's rules say so", () => {
    expect(indicatorsOf(counts, "exam", { excusedCounts: false })).toEqual({
      absolute: "91,7",
      quality: "54,2",
      sou: "57,0",
      average: "3,67",
    });
  });

  test("counts like any other where they do not", () => {
    expect(indicatorsOf(counts, "exam")).toMatchObject({ absolute: "88,0", sou: "55,0" });
  });
});

test("V3: a credit sheet has no quality, СОУ and average", () => {
  const counts = countMarks([...times(20, "зачтено"), ...times(3, "не зачтено"), ...times(2, null, "absent")]);
  expect(indicatorsOf(counts, "credit")).toEqual({ absolute: "80,0", quality: "–", sou: "–", average: "–" });
});

test("every outcome that is no excuse counts among those without a grade", () => {
  const counts = countMarks([...times(1, 5), ...times(1, null, "not-admitted"), ...times(2, null, "not-attested")]);
  // One of four; (100 + 3·7) / 4 = 30,25
  expect(indicatorsOf(counts, "exam")).toMatchObject({ absolute: "25,0", sou: "30,3" });
});

test("whoever has no result yet is listed and not counted", () => {
  const counts = countMarks([...times(1, 5), ...times(3, null)]);
  expect(counts.total).toBe(4);
  expect(indicatorsOf(counts, "exam")).toMatchObject({ absolute: "100,0", average: "5,00" });
});

test("nothing to divide by is «–», never NaN", () => {
  const nothing = { absolute: "–", quality: "–", sou: "–", average: "–" };
  expect(indicatorsOf(countMarks([]), "exam")).toEqual(nothing);
  expect(indicatorsOf(countMarks(times(2, null, "excused")), "exam", { excusedCounts: false })).toEqual(nothing);
});

test("an exam that nobody took has percentages and no average", () => {
  const counts = countMarks([
    ...times(1, null, "not-admitted"),
    ...times(1, null, "not-attested"),
    ...times(1, null, "absent"),
  ]);
  expect(indicatorsOf(counts, "exam")).toEqual({ absolute: "0,0", quality: "0,0", sou: "7,0", average: "–" });
});

test("another form of control is judged by what was put", () => {
  expect(indicatorsOf(countMarks(times(2, "зачтено")), "other")).toMatchObject({ absolute: "100,0", quality: "–" });
  expect(indicatorsOf(countMarks([...times(1, 4), ...times(1, 3)]), "other")).toMatchObject({ quality: "50,0" });
});

test("the college's own coefficients, fractions too", () => {
  const sou = { "5": 100, "4": 64.5, "3": 36, "2": 16, none: 0 };
  // (100 + 64,5 + 0) / 3 = 54,833…
  const counts = countMarks([...times(1, 5), ...times(1, 4), ...times(1, null, "absent")]);
  expect(indicatorsOf(counts, "exam", { sou }).sou).toBe("54,8");
});

test("a half is rounded up: 1 of 16 is 6,25 % and prints 6,3", () => {
  expect(indicatorsOf(countMarks([...times(1, 5), ...times(15, 2)]), "exam").quality).toBe("6,3");
});
