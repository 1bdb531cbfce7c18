import { expect, test } from "vitest";
import { sheetIsPlanned } from "../../src/checks/sheet-is-planned.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(sheetIsPlanned);
const plan =
  "{items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}]}";
const own =
  "[{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-10, kind: individual-plan, items: [{item: ОП.04, change: moved, semester: 4, form: exam}]}]";

test("a slip by an individual plan is planned for its student, and for no other on it", () => {
  expect(found`
    programs/09.02.07-2024: ${plan}
    students/2024-0117: {events: ${own}}
    students/2024-0118: {}
    attestations/2025-2026/ИС-24/4-ОП.04-exam: {date: 2026-06-20, results: {"2024-0117": 5, "2024-0118": 5}}
  `).toEqual([expect.stringMatching(/^results\/2024-0118: Ни план группы, ни индивидуальный план/)]);
});

test("before its day an individual plan plans nothing", () => {
  expect(found`
    programs/09.02.07-2024: ${plan}
    students/2024-0117: {events: ${own}}
    attestations/2024-2025/ИС-24/4-ОП.04-exam: {date: 2025-06-20, results: {"2024-0117": 5}}
  `).toEqual(["items/0: План группы ИС-24 не предусматривает в 4-м семестре: ОП.04, экзамен."]);
});
