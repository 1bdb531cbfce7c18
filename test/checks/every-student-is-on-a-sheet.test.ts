import { expect, test } from "vitest";
import { everyStudentIsOnASheet } from "../../src/checks/every-student-is-on-a-sheet.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(everyStudentIsOnASheet);
const missing = [expect.stringMatching(/^results: Студента «2024-0118» нет/)];

test("a student in no subgroup is found once", () => {
  expect(found`
    students/2024-0117: {}
    students/2024-0118: {}
    attestations/2025-2026/ИС-24/3-СГ.02-credit-англ-1: {roster: {subgroup: англ-1}, results: {"2024-0117": зачтено}}
    attestations/2025-2026/ИС-24/3-СГ.02-credit-англ-2: {roster: {subgroup: англ-2}}
  `).toEqual(missing);
});

test("a student who joins before the session's end is missed", () => {
  expect(found`
    students/2024-0117: {}
    students/2024-0118: {events: [{date: 2025-12-28, kind: transferred-in, group: ИС-24, organisation: Колледж связи}]}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 5}}
  `).toEqual(missing);
});

test.each([
  [
    "left before",
    "events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-01, kind: expelled, ground: x}]",
  ],
  ["came in the next semester", "events: [{date: 2026-02-01, kind: enrolled, group: ИС-24}]"],
  ["had it credited", "credited: [{item: ОП.04, grade: 4, from: x, protocol: {number: '3', date: 2025-10-01}}]"],
  [
    "does not have it in an individual plan",
    "events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-10, kind: individual-plan, items: [{item: ОП.04, change: removed}]}]",
  ],
])("nobody misses a student who %s", (_, student) => {
  expect(found`
    students/2024-0117: {}
    students/2024-0118: {${student}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 5}}
  `).toEqual([]);
});

test("a slip, or the sheet of the group left behind, is as good", () => {
  expect(found`
    students/2024-0117: {}
    students/2024-0118: {}
    students/2024-0121: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24-2}, {date: 2025-12-26, kind: moved, group: ИС-24}]}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 5}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam-2025-12-29: {date: 2025-12-29, roster: {students: ["2024-0118"]}, results: {"2024-0118": 5}}
    attestations/2025-2026/ИС-24-2/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0121": 4}}
  `).toEqual([]);
});
