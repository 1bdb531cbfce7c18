import { expect, test } from "vitest";
import { rosterOn, semesterRoster, sheetRoster } from "../../src/model/roster.ts";
import { records } from "../records.ts";

// Semester 3 of ИС-24 is the autumn of 2025, its session ends on 31.12.2025.
const college = records`
  students/2024-0117: {}
  students/2024-0118:   # left in November
    events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-11-15, kind: expelled, ground: по желанию }]
  students/2024-0121:   # left as the semester began
    events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-09-01, kind: expelled, ground: по желанию }]
  students/2024-0122:   # joined in October
    events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24-2 }, { date: 2025-10-10, kind: moved, group: ИС-24 }]
  students/2024-0123:   # moved on after the semester
    events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2026-02-02, kind: moved, group: ИС-24-2 }]
  students/2024-0124:   # on leave since October
    events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-10-01, kind: leave, until: 2026-10-01 }]
`;

test("everyone whose membership meets the semester, counted when present at the session's end", () => {
  expect(semesterRoster(college, "ИС-24", 3).map(({ student, counted }) => [student.id, counted])).toEqual([
    ["2024-0117", true],
    ["2024-0118", false],
    ["2024-0122", true],
    ["2024-0123", true],
    ["2024-0124", false],
  ]);
  expect(semesterRoster(college, "ИС-24-2", 3).map(({ student, counted }) => [student.id, counted])).toEqual([
    ["2024-0122", false],
  ]);
});

test("the roster of a day", () => {
  expect(rosterOn(college, "ИС-24", "2025-11-14").map(({ id }) => id)).toEqual([
    "2024-0117",
    "2024-0118",
    "2024-0122",
    "2024-0123",
  ]);
});

test("those who graduate before the session's last day are counted in their last semester", () => {
  const last = records`
    students/2024-0117:
      events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2028-06-28, kind: graduated, qualification: Программист }]
  `;
  expect(semesterRoster(last, "ИС-24", 8)).toMatchObject([{ counted: true }]);
});

test("an enrolment undone by a move of the same day leaves no trace", () => {
  const undone = records`
    students/2024-0117:
      events: [{ date: 2025-10-01, kind: enrolled, group: ИС-24 }, { date: 2025-10-01, kind: moved, group: ИС-24-2 }]
  `;
  expect(semesterRoster(undone, "ИС-24", 3)).toEqual([]);
});

test("a sheet has the group, its subgroup or those it names, without those who do not owe it", () => {
  const group = records`
    programs/09.02.07-2024:
      items: [{ id: СГ.02, name: Иностранный язык, kind: discipline, control: [{ semester: 3, form: credit }] }]
    students/2024-0117: {}
    students/2024-0118: { credited: [{ item: СГ.02, grade: зачтено, from: ОТК, protocol: { number: "3", date: 2025-10-01 } }] }
    students/2024-0121:
      events:
        - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
        - { date: 2025-09-01, kind: individual-plan, items: [{ item: СГ.02, change: removed }] }
    students/2024-0122: {}
    teaching/2025-2026/ИС-24:
      - { item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: { id: англ-1, students: ["2024-0117", "2024-0118"] } }
      - { item: СГ.02, semester: 3, teacher: ivanova-nv, subgroup: { id: англ-2, students: ["2024-0122"] } }
  `;
  const on = (roster: Parameters<typeof sheetRoster>[1]["roster"]) =>
    sheetRoster(group, { group: "ИС-24", items: ["СГ.02"], form: "credit", semester: 3, roster }, "2025-12-20").map(
      ({ id }) => id,
    );
  expect(on("group")).toEqual(["2024-0117", "2024-0122"]);
  expect(on({ subgroup: "англ-1" })).toEqual(["2024-0117"]);
  expect(on({ students: ["2024-0121"] })).toEqual(["2024-0121"]);
});
