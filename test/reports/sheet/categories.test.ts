import { describe, expect, test } from "vitest";
import type { Grade, Outcome } from "../../../src/model/kinds.ts";
import { categoryOf, type DueMark, studentAverage, summaryOf } from "../../../src/reports/sheet/categories.ts";

/** Marks as typed: a grade, an outcome, `null` for nothing yet. Words are credits, the rest are exams. */
function marks(...typed: (Grade | Outcome | null)[]): DueMark[] {
  return typed.map((one) => {
    if (isOutcome(one)) return { form: "exam", grade: null, outcome: one };
    return { form: typeof one === "string" ? "credit" : "exam", grade: one, outcome: null };
  });
}

function isOutcome(one: Grade | Outcome | null): one is Outcome {
  return ["absent", "excused", "not-admitted", "not-attested"].includes(String(one));
}

test.each([
  ["excellent", marks(5, 5, "зачтено")],
  ["good", marks(5, 4, "зачтено")],
  ["good", marks(4, 4)],
  ["oneThree", marks(5, 3, 4)],
  ["threes", marks(3, 3, 5)],
  ["failing", marks(5, 2)],
  ["failing", marks(5, "absent")],
  ["failing", marks(5, "не зачтено")],
  ["notAttested", marks(5, 3, "excused")],
  ["notAttested", marks(5, null)],
  ["failing", marks(2, "excused", null)], // a debt leads
  ["none", marks("зачтено")],
  ["none", []],
] as const)("%s", (category, due) => {
  expect(categoryOf(due)).toBe(category);
});

describe("the average of a student with gaps", () => {
  test("is of the grades there are", () => {
    expect(studentAverage(marks(5, 4, null, "absent", "зачтено"))).toBe("4,50");
  });

  test("is withheld where the college is strict", () => {
    expect(studentAverage(marks(5, 4, null), { averages: "strict" })).toBe("");
    expect(studentAverage(marks(5, 4, "absent"), { averages: "strict" })).toBe("н/а");
    expect(studentAverage(marks(5, 4, "зачтено"), { averages: "strict" })).toBe("4,50");
  });

  test("is «–» when there are credits only", () => {
    expect(studentAverage(marks("зачтено"))).toBe("–");
  });
});

describe("a group", () => {
  test("loses those who lack an excused result from N where the rules say so", () => {
    const group = [marks(5, 5), marks(4, "excused"), marks(2, "excused")];
    expect(summaryOf(group)).toMatchObject({ absolute: "33,3", quality: "33,3", notAttested: 1, failing: 1 });
    // The debtor stays, the excused one goes: 1 of 2.
    expect(summaryOf(group, { excusedCounts: false })).toMatchObject({ total: 3, absolute: "50,0", quality: "50,0" });
  });

  test("does not count one for whom nothing was due, nor the quality of credits", () => {
    expect(summaryOf([marks(5), marks("не зачтено"), marks("зачтено"), []])).toMatchObject({
      total: 4,
      absolute: "66,7", // 2 of 3
      quality: "100,0", // 1 of 1
    });
  });

  test("without any result has no figures", () => {
    expect(summaryOf([])).toMatchObject({ total: 0, absolute: "–", quality: "–", average: "–", sou: "–" });
  });
});
