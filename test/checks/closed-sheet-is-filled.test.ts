import { expect, test } from "vitest";
import { closedSheetIsFilled } from "../../src/checks/closed-sheet-is-filled.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(closedSheetIsFilled);

test("a part of a complex sheet without a grade is a gap", () => {
  expect(found`
    students/2024-0117: {}
    attestations/2025-2026/ИС-24/3-ЕН.01-exam: {items: [ЕН.01, ЕН.03], date: 2025-12-24, closed: {date: 2025-12-24, by: x, seal: ""}, results: {"2024-0117": {grades: {ЕН.01: 5, ЕН.03: }}}}
  `).toEqual([expect.stringMatching(/^results\/2024-0117\/grades: Ведомость № 1 закрыта/)]);
});

test("whoever had left, or sat on the second day, leaves an empty line", () => {
  expect(found`
    students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-01, kind: expelled, ground: x}]}
    students/2024-0118: {}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, closed: {date: 2025-12-24, by: x, seal: ""}, results: {"2024-0117": {}, "2024-0118": {}}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam-2025-12-29: {date: 2025-12-29, roster: {students: ["2024-0118"]}, results: {"2024-0118": 5}}
  `).toEqual([]);
});
