import { describe, expect, test } from "vitest";
import type { Result } from "../../src/model/kinds.ts";
import { attempts, creditedFor, resultAsOf, standing } from "../../src/model/standing.ts";
import { records } from "../records.ts";

describe("a corrected result", () => {
  const basis = { kind: "служебная записка", date: "2026-01-12" };
  const who = { basis, by: "petrova-en", permitted: "sidorov-av" };

  test("is the old one until the day of the correction", () => {
    const result: Result = {
      grade: 4,
      outcome: null,
      corrections: [{ was: { grade: 3 }, date: "2026-01-12", ...who }],
    };
    expect(resultAsOf(result, "2026-01-11")).toEqual({ grade: 3, outcome: null });
    expect(resultAsOf(result, "2026-01-12")).toEqual({ grade: 4, outcome: null });
    expect(resultAsOf(result)).toEqual({ grade: 4, outcome: null });
  });

  test("that was a grade and became an absence is the grade alone before", () => {
    const result: Result = {
      grade: null,
      outcome: "absent",
      corrections: [{ was: { grade: 4 }, date: "2026-01-12", ...who }],
    };
    expect(resultAsOf(result, "2025-12-31")).toEqual({ grade: 4, outcome: null });
  });

  test("that was corrected twice goes back step by step", () => {
    const result: Result = {
      grade: 5,
      outcome: null,
      corrections: [
        { was: { grade: null, outcome: "absent" }, date: "2026-01-12", ...who },
        { was: { grade: 3 }, date: "2026-02-01", ...who },
      ],
    };
    expect(resultAsOf(result, "2025-12-31")).toEqual({ grade: null, outcome: "absent" });
    expect(resultAsOf(result, "2026-01-20")).toEqual({ grade: 3, outcome: null });
  });

  test("keeps the parts that a correction of one part does not name", () => {
    const result: Result = {
      grades: { "ОП.02": 5, "ОП.03": 4 },
      outcome: null,
      corrections: [{ was: { grades: { "ОП.02": 3 } }, date: "2026-01-12", ...who }],
    };
    expect(resultAsOf(result, "2025-12-31").grades).toEqual({ "ОП.02": 3, "ОП.03": 4 });
  });
});

test("an absence is excused from the day of the certificate, not before", () => {
  const excused = { date: "2026-01-15", basis: { kind: "справка", date: "2026-01-14" } };
  const result: Result = { grade: null, outcome: "absent", excused };
  expect(resultAsOf(result, "2026-01-14").outcome).toBe("absent");
  expect(resultAsOf(result, "2026-01-15").outcome).toBe("excused");
});

describe("the attempt that counts", () => {
  const standingOf = (college: ReturnType<typeof records>, asOf?: string) => {
    const stands = standing(attempts(college, asOf));
    return [stands?.grade, stands?.outcome];
  };

  test("is the positive one after failures, and the last failure before it", () => {
    const college = records`
      attestations/2025-2026/ИС-24/3-ОП.04-exam: { date: 2025-12-24, results: { "2024-0117": absent } }
      attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-20: { date: 2026-01-20, attempt: retake, results: { "2024-0117": 2 } }
      attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-02-20: { date: 2026-02-20, attempt: commission, results: { "2024-0117": 3 } }
    `;
    expect(standingOf(college, "2025-12-31")).toEqual([null, "absent"]);
    expect(standingOf(college, "2026-01-31")).toEqual([2, null]);
    expect(standingOf(college)).toEqual([3, null]);
  });

  test("is the better one when raising a grade went wrong", () => {
    const college = records`
      attestations/2025-2026/ИС-24/3-ОП.04-exam: { date: 2025-12-24, results: { "2024-0117": 4 } }
      attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-05-20: { date: 2026-05-20, attempt: improvement, results: { "2024-0117": 3 } }
    `;
    expect(standingOf(college)).toEqual([4, null]);
  });

  test("is not on an annulled sheet, unless asked for a day before it was annulled", () => {
    const college = records`
      attestations/2025-2026/ИС-24/3-ОП.04-exam:
        date: 2025-12-24
        annulled: { date: 2026-01-10, by: petrova-en, basis: { kind: приказ, date: 2026-01-10 } }
        results: { "2024-0117": 4 }
    `;
    expect(standingOf(college)).toEqual([undefined, undefined]);
    expect(standingOf(college, "2026-01-09")).toEqual([4, null]);
  });

  test("stays a failure while the retake's sheet is blank", () => {
    const college = records`
      attestations/2025-2026/ИС-24/3-ОП.04-exam: { date: 2025-12-24, results: { "2024-0117": 2 } }
      attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-20: { attempt: retake, results: { "2024-0117": } }
    `;
    expect(standingOf(college)).toEqual([2, null]);
  });

  test("takes attempt and date from the student's block where it has its own", () => {
    const college = records`
      attestations/2025-2026/ИС-24/3-ОП.04-exam:
        date: 2025-12-24
        results: { "2024-0117": { grade: 4, attempt: improvement, date: 2025-12-26 } }
    `;
    expect(attempts(college)).toMatchObject([{ attempt: "improvement", date: "2025-12-26" }]);
    expect(attempts(college, "2025-12-25")).toEqual([]);
    expect(attempts(college, "2025-12-26")).toHaveLength(1);
  });
});

test("each part of a complex sheet is an attempt, with the common grade or its own", () => {
  const college = records`
    attestations/2025-2026/ИС-24/3-ОП.02-exam: { items: [ОП.02, ОП.03], results: { "2024-0117": 4 } }
    attestations/2025-2026/ИС-24/3-ОП.05-exam:
      items: [ОП.05, ОП.06]
      results: { "2024-0117": { grades: { ОП.05: 5, ОП.06: 3 } } }
  `;
  expect(attempts(college).map(({ item, grade }) => [item, grade])).toEqual([
    ["ОП.02", 4],
    ["ОП.03", 4],
    ["ОП.05", 5],
    ["ОП.06", 3],
  ]);
});

test("a credited item stands for its attestations, but a course project is defended here", () => {
  const protocol = { number: "3", date: "2025-10-01" };
  const student = {
    credited: [
      { item: "ОП.01", grade: 4 as const, from: "ОТК", protocol },
      { item: "ОП.02", grade: 5 as const, from: "ОТК", semester: 2, protocol },
    ],
  };
  expect(creditedFor(student, "ОП.01", "exam", 3)?.grade).toBe(4);
  expect(creditedFor(student, "ОП.01", "course-project", 3)).toBeUndefined();
  expect(creditedFor(student, "ОП.02", "exam", 2)?.grade).toBe(5);
  expect(creditedFor(student, "ОП.02", "exam", 3)).toBeUndefined();
});
