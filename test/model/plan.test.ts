import { describe, expect, test } from "vitest";
import type { StudentEvent } from "../../src/model/kinds.ts";
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

test("hours are those of the semester", () => {
  const course = itemOf(program, "МДК.01.01");
  expect(course && [hoursOf(course, 3), hoursOf(course, 4), hoursOf(course, 5)]).toEqual([100, 158, undefined]);
});
