import { expect, test } from "vitest";
import { applyOrder, type Happening } from "../../src/changes/apply-order.ts";
import type { Records } from "../../src/model/records.ts";
import type { EventKind } from "../../src/text/event-names.ts";
import { records } from "../records.ts";

const college = records`
  groups/ИС-24: {}
  groups/ИС-24-2: {}
  students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  students/2024-0118:
    events:
      - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
      - { date: 2025-02-10, kind: leave, until: 2026-02-10 }
  students/2024-0121:
    events:
      - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
      - { date: 2025-03-01, kind: expelled, ground: по собственному желанию }
`;

test("one order and an event for each student, in one change without names", () => {
  const change = apply(college, { kind: "moved", group: "ИС-24-2" }, "2025-02-02", ["2024-0117"]);
  expect(change).toMatchObject({
    summary: "Приказ № 9-к от 30.01.2025: перевод в другую группу с 02.02.2025, 1 студент",
    edits: [
      {
        create: "orders/2024-2025/9-к.yaml",
        record: { number: "9-к", date: "2025-01-30", title: "О Грачёвой" },
      },
      {
        append: { file: "students/2024-0117.yaml", path: ["events"] },
        value: { date: "2025-02-02", kind: "moved", group: "ИС-24-2", order: "2024-2025/9-к" },
      },
    ],
  });
});

test.each([
  ["nobody on leave moves", { kind: "moved", group: "ИС-24-2" }, "2025-05-01", "2024-0118"],
  ["who studies is not restored", { kind: "restored", group: "ИС-24" }, "2025-05-01", "2024-0117"],
  ["who left is not expelled again", { kind: "expelled", ground: "за долги" }, "2025-05-01", "2024-0121"],
  ["nothing before the enrolment", { kind: "moved", group: "ИС-24-2" }, "2024-08-30", "2024-0117"],
  ["nothing that makes a later event impossible", { kind: "expelled", ground: "за долги" }, "2025-01-15", "2024-0118"],
  ["not into the group one is in", { kind: "moved", group: "ИС-24" }, "2025-05-01", "2024-0117"],
  ["a leave ends after it begins", { kind: "leave", until: "2025-05-01" }, "2025-05-01", "2024-0117"],
  ["a longer leave is longer", { kind: "leave-extended", until: "2026-02-10" }, "2025-06-01", "2024-0118"],
] as const)("%s", (_, happening, from, student) => {
  expect(() => apply(college, happening, from, [student])).toThrow(student);
});

test("one who cannot stops the order for all, and all who cannot are named", () => {
  const all = ["2024-0117", "2024-0118", "2024-0121"];
  const attempt = () => apply(college, { kind: "moved", group: "ИС-24-2" }, "2025-05-01", all);
  expect(attempt).toThrow(/2024-0118[\s\S]*2024-0121/);
  expect(attempt).not.toThrow(/2024-0117/);
});

test("applied twice is no change; a student who was forgotten is added", () => {
  const applied = records`
    groups/ИС-24: {}
    groups/ИС-24-2: {}
    orders/2024-2025/9-к: { number: 9-к, date: 2025-01-30 }
    students/2024-0117:
      events:
        - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
        - { date: 2025-02-02, kind: moved, group: ИС-24-2, order: 2024-2025/9-к, note: по заявлению }
    students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  `;
  const moved = { kind: "moved", group: "ИС-24-2" } as const;
  expect(apply(applied, moved, "2025-02-02", ["2024-0117"]).edits).toEqual([]);
  expect(apply(applied, moved, "2025-02-02", ["2024-0117", "2024-0118"]).edits).toHaveLength(1);
});

test("the same number with another date is another paper", () => {
  const recorded = records`
    groups/ИС-24-2: {}
    orders/2024-2025/9-к: { number: 9-к, date: 2025-01-29 }
    students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  `;
  expect(() => apply(recorded, { kind: "moved", group: "ИС-24-2" }, "2025-02-02", ["2024-0117"])).toThrow("29.01.2025");
});

function apply(on: Records, happening: Happening & { readonly kind: EventKind }, from: string, students: string[]) {
  return applyOrder(on, {
    order: { number: "9-к", date: "2025-01-30", title: "О Грачёвой" },
    kind: happening.kind,
    from,
    students,
    eventFor: () => happening,
  });
}
