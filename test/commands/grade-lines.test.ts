import { expect, test } from "vitest";
import { entriesOf, gradeLines, linesChangedMeanwhile } from "../../src/commands/grade/grade-lines.ts";
import { records } from "../records.ts";

function linesOf(results: string) {
  const college = records`
  students/2024-0117: {}
  students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-01, kind: expelled, ground: x }] }
  students/2024-0121: {}
  attestations/2025-2026/ИС-24/3-ЕН.01-exam: { date: 2025-12-24, items: [ЕН.01, ЕН.03], results: ${results} }
  `;
  const [sheet] = college.attestations.values();
  if (!sheet) throw new Error("a sheet was written");
  return gradeLines(college, sheet);
}

test("whoever is gone is not asked for; the others keep the numbers of the paper", () => {
  const { lines, gone, total } = linesOf('{ "2024-0117": , "2024-0118": , "2024-0121": 4 }');
  expect(lines.map(({ place, key, now }) => [place, key, now.grade])).toEqual([
    ["1", "2024-0117", null],
    ["3", "2024-0121", 4],
  ]);
  expect(gone.map(({ id }) => id)).toEqual(["2024-0118"]);
  expect(total).toBe(3);
});

test("each part that is graded by itself is a line, and an entry again", () => {
  const { lines } = linesOf('{ "2024-0117": { grades: { ЕН.01: 5, ЕН.03: null } } }');
  expect(lines.map(({ place, now }) => [place, now.grade])).toEqual([
    ["1.1", 5],
    ["1.2", null],
  ]);
  const typed = new Map([[lines[1]?.key ?? "", { result: { grade: 3 as const }, ticket: "7" }]]);
  expect(entriesOf(typed)).toEqual([{ student: "2024-0117", item: "ЕН.03", result: { grade: 3 }, ticket: "7" }]);
});

test("a line that somebody else has filled meanwhile is seen", () => {
  const before = linesOf('{ "2024-0117": , "2024-0121": 4 }').lines;
  const now = linesOf('{ "2024-0117": 5, "2024-0121": 4 }').lines;
  expect(linesChangedMeanwhile(before, before)).toEqual([]);
  expect(linesChangedMeanwhile(before, now)).toEqual(["Грачёва Анна Сергеевна"]);
});
