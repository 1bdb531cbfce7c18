import { describe, expect, test } from "vitest";
import type { StudentEvent } from "../../src/model/kinds.ts";
import { fundingOn, isConditionalOn, membershipOn, nameOn, studyOf } from "../../src/model/study.ts";

const enrolled: StudentEvent = { date: "2024-09-01", kind: "enrolled", group: "ИС-24", funding: "budget" };

/** Groups with their days, `to` being the first day outside. */
function stretches(events: StudentEvent[]) {
  return studyOf({ events }).memberships.map(({ group, from, to }) => [group, from, to]);
}

describe("memberships", () => {
  test("a move ends one group and begins the other on the same day", () => {
    expect(stretches([enrolled, { date: "2026-02-02", kind: "moved", group: "ИС-24-2" }])).toEqual([
      ["ИС-24", "2024-09-01", "2026-02-02"],
      ["ИС-24-2", "2026-02-02", undefined],
    ]);
  });

  test("a leave interrupts, a return may be into another group", () => {
    const events: StudentEvent[] = [
      enrolled,
      { date: "2025-10-01", kind: "leave", until: "2026-09-30" },
      { date: "2026-09-15", kind: "returned", group: "ИС-25" },
    ];
    expect(stretches(events)).toEqual([
      ["ИС-24", "2024-09-01", "2025-10-01"],
      ["ИС-25", "2026-09-15", undefined],
    ]);
    expect(studyOf({ events }).leaves).toEqual([{ from: "2025-10-01", to: "2026-09-15", until: "2026-09-30" }]);
    expect(membershipOn({ events }, "2026-01-01")).toBeUndefined();
  });

  test("the day of leaving is the first one outside", () => {
    const events: StudentEvent[] = [
      enrolled,
      { date: "2025-11-15", kind: "expelled", ground: "по собственному желанию" },
    ];
    expect(membershipOn({ events }, "2025-11-14")?.group).toBe("ИС-24");
    expect(membershipOn({ events }, "2025-11-15")).toBeUndefined();
  });

  test("events count by their days, not by the order in which they are written", () => {
    expect(stretches([{ date: "2026-02-02", kind: "moved", group: "ИС-24-2" }, enrolled])).toHaveLength(2);
  });
});

test.each<[string, StudentEvent[], string]>([
  ["nothing", [], "none"],
  ["enrolled", [enrolled], "active"],
  ["on leave", [enrolled, { date: "2025-10-01", kind: "leave", until: "2026-09-30" }], "leave"],
  [
    "expelled on leave",
    [
      enrolled,
      { date: "2025-10-01", kind: "leave", until: "2026-09-30" },
      { date: "2026-03-01", kind: "expelled", ground: "по собственному желанию" },
    ],
    "left",
  ],
  ["graduated", [enrolled, { date: "2028-06-30", kind: "graduated", qualification: "Программист" }], "graduated"],
])("status: %s", (_, events, status) => {
  expect(studyOf({ events }).status).toBe(status);
});

test.each<[string, StudentEvent[], number]>([
  ["a move of one who was never enrolled", [{ date: "2026-02-02", kind: "moved", group: "ИС-24-2" }], 0],
  ["a second enrolment", [enrolled, { ...enrolled, date: "2025-09-01" }], 1],
  ["a return of one who is not on leave", [enrolled, { date: "2025-09-01", kind: "returned", group: "ИС-24" }], 1],
  [
    "a leave after expulsion",
    [
      enrolled,
      { date: "2025-10-01", kind: "expelled", ground: "неуспеваемость" },
      { date: "2025-11-01", kind: "leave", until: "2026-11-01" },
    ],
    2,
  ],
])("impossible: %s", (_, events, index) => {
  expect(studyOf({ events }).impossible.map((one) => one.index)).toEqual([index]);
});

test("a name and a funding are those of the day", () => {
  const student = {
    name: { last: "Грачёва", first: "Анна" },
    events: [
      enrolled,
      { date: "2026-01-10", kind: "renamed", name: { last: "Жук", first: "Анна" } },
      { date: "2026-02-01", kind: "funding", funding: "contract" },
    ] satisfies StudentEvent[],
  };
  expect(nameOn(student, "2026-01-09").last).toBe("Грачёва");
  expect(nameOn(student, "2026-01-10").last).toBe("Жук");
  expect(fundingOn(student, "2026-01-31")).toBe("budget");
  expect(fundingOn(student, "2026-02-01")).toBe("contract");
});

test("what an order cancelled never was, and the event after it is judged without it", () => {
  const expelled: StudentEvent = {
    date: "2025-11-15",
    kind: "expelled",
    ground: "за долги",
    cancelled: "2025-2026/9-к",
  };
  const renamed: StudentEvent = {
    date: "2025-12-01",
    kind: "renamed",
    name: { last: "Жук", first: "Анна" },
    cancelled: "2025-2026/9-к",
  };
  const events: StudentEvent[] = [enrolled, expelled, renamed, { date: "2026-02-02", kind: "moved", group: "ИС-24-2" }];
  expect(stretches(events)).toEqual([
    ["ИС-24", "2024-09-01", "2026-02-02"],
    ["ИС-24-2", "2026-02-02", undefined],
  ]);
  expect(studyOf({ events }).impossible).toEqual([]);
  expect(nameOn({ name: { last: "Грачёва", first: "Анна" }, events }, "2026-01-01").last).toBe("Грачёва");
});

test("a conditional promotion is lifted by a later one without the condition", () => {
  const events: StudentEvent[] = [
    enrolled,
    { date: "2025-09-01", kind: "promoted", studyYear: 2, conditional: true },
    { date: "2025-12-10", kind: "promoted", studyYear: 2 },
  ];
  const days = ["2025-08-31", "2025-09-01", "2025-12-09", "2025-12-10"];
  expect(days.map((day) => isConditionalOn({ events }, day))).toEqual([false, true, true, false]);
});
