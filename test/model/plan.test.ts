import { describe, expect, test } from "vitest";
import type { ControlForm, IndividualItem, StudentEvent } from "../../src/model/kinds.ts";
import { hoursOf, individualPlanOn, isPlannedFor, itemOf, plannedControls } from "../../src/model/plan.ts";
import { records } from "../records.ts";

const program = records`
  groups/ИС-24: {}
  programs/09.02.07-2024:
    items:
      - { id: ОП.02, name: Архитектура, kind: discipline, control: [{ semester: 3, form: exam }] }
      - { id: ОП.03, name: Сети, kind: discipline, control: [{ semester: 3, form: exam }] }
      - id: МДК.01.01
        name: Разработка
        kind: course
        hours: { total: 258, semesters: [{ semester: 3, total: 100 }, { semester: 4, total: 158 }] }
        control: [{ semester: 3, form: course-project }, { semester: 4, form: exam }]
    complex: [{ items: [ОП.03, ОП.02], form: exam, semester: 3 }]
`.programs.get("09.02.07-2024");
if (!program) throw new Error("the test has its program");

describe("what a semester asks for", () => {
  test("a complex attestation stands once, its items in plan order", () => {
    expect(plannedControls(program, 3)).toEqual([
      { items: ["ОП.02", "ОП.03"], form: "exam", semester: 3 },
      { items: ["МДК.01.01"], form: "course-project", semester: 3 },
    ]);
  });

  test("a complex attestation is not lost when the plan puts its control on a later item alone", () => {
    const items = program.items.map((item) => (item.id === "ОП.02" ? { ...item, control: [] } : item));
    expect(plannedControls({ ...program, items }, 3)).toContainEqual({
      items: ["ОП.02", "ОП.03"],
      form: "exam",
      semester: 3,
    });
  });
});

test("an individual plan leads the group's, and the latest leads the earlier ones", () => {
  const events: StudentEvent[] = [
    { date: "2025-10-01", kind: "individual-plan", items: [{ item: "ОП.02", change: "moved", semester: 5 }] },
    { date: "2025-09-01", kind: "individual-plan", items: [{ item: "ОП.02", change: "removed" }] },
  ];
  const early = individualPlanOn({ events }, "2025-09-15");
  const late = individualPlanOn({ events }, "2025-10-15");
  expect(isPlannedFor(program, early, "ОП.02", "exam", 3)).toBe(false);
  expect(isPlannedFor(program, late, "ОП.02", "exam", 3)).toBe(false);
  expect(isPlannedFor(program, late, "ОП.02", "exam", 5)).toBe(true);
  expect(isPlannedFor(program, late, "ОП.03", "exam", 3)).toBe(true);
});

// The plan: ОП.02 exam in 3; МДК.01.01 course project in 3, exam in 4.
test.each<[string, string, IndividualItem[], string[]]>([
  ["nothing changed", "МДК.01.01", [], ["3 course-project", "4 exam"]],
  ["moved, then removed: nothing is left", "ОП.02", [moved("ОП.02", 5), removed("ОП.02")], []],
  ["removed, then added anew in another form", "ОП.02", [removed("ОП.02"), added("ОП.02", 5, "credit")], ["5 credit"]],
  ["moved twice: the last one leads", "ОП.02", [moved("ОП.02", 4), moved("ОП.02", 6)], ["6 exam"]],
  ["one of two forms is moved", "МДК.01.01", [moved("МДК.01.01", 5, "exam")], ["3 course-project", "5 exam"]],
  [
    "both forms are moved, each to a semester of its own",
    "МДК.01.01",
    [moved("МДК.01.01", 4, "course-project"), moved("МДК.01.01", 5, "exam")],
    ["4 course-project", "5 exam"],
  ],
  ["moved without a form: all of it", "МДК.01.01", [moved("МДК.01.01", 5)], ["5 course-project", "5 exam"]],
  ["moved into a form it does not have", "ОП.02", [moved("ОП.02", 5, "credit")], ["5 credit"]],
  ["only one semester is removed", "МДК.01.01", [{ item: "МДК.01.01", change: "removed", semester: 3 }], ["4 exam"]],
  ["another item's change is not this one's", "ОП.02", [removed("ОП.03")], ["3 exam"]],
  ["what the plan does not have is added", "ОП.99", [added("ОП.99", 5, "exam"), moved("ОП.99", 6)], ["6 exam"]],
])("individual plan: %s", (_, item, changes, asked) => {
  const forms = ["credit", "exam", "course-project"] as const;
  const found = [3, 4, 5, 6].flatMap((semester) =>
    forms
      .filter((form) => isPlannedFor(program, changes, item, form, semester))
      .map((form) => `${semester} ${form}`)
      .sort(),
  );
  expect(found).toEqual(asked);
});

function moved(item: string, semester: number, form?: ControlForm): IndividualItem {
  return { item, change: "moved", semester, ...(form && { form }) };
}

function added(item: string, semester: number, form: ControlForm): IndividualItem {
  return { item, change: "added", semester, form };
}

function removed(item: string): IndividualItem {
  return { item, change: "removed" };
}

test("hours are those of the semester", () => {
  const course = itemOf(program, "МДК.01.01");
  expect(course && [hoursOf(course, 3), hoursOf(course, 4), hoursOf(course, 5)]).toEqual([100, 158, undefined]);
});
