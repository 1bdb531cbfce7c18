import { expect, test } from "vitest";
import { importTeaching } from "../../src/changes/import-teaching.ts";
import type { TeachingRow } from "../../src/model/list-rows.ts";
import { records } from "../records.ts";

const college = records`
  staff: { ivanova-nv: { name: { last: Иванова, first: Надежда } }, petrova-en: { name: { last: Петрова, first: Елена } } }
  programs/p: { items: [{ id: СГ.02, name: Иностранный язык, kind: discipline }, { id: ОП.01, name: Системы, kind: discipline }] }
  groups/ИС-24: { program: p, studyYears: [{ from: 2024-09-01, year: 1 }] }
  students/2024-0117: { name: { last: Грачёва, first: Анна }, events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  students/2024-0118: { name: { last: Жук, first: Иван }, events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  students/2024-0201: { name: { last: Кравец, first: Мария }, events: [{ date: 2024-09-01, kind: enrolled, group: ЮВ-24 }] }
  teaching/2025-2026/ИС-24:
    - { item: СГ.02, semester: 3, teacher: ivanova-nv, subgroup: { id: англ-1, students: [2024-0117] } }
`;

test("a semester lies in the file of its academic year", () => {
  const change = importTeaching(college, [row(2, "ОП.01", 1, "Петрова")]);
  expect(change.edits).toEqual([
    { create: "teaching/2024-2025/ИС-24.yaml", record: [{ item: "ОП.01", semester: 1, teacher: "petrova-en" }] },
  ]);
});

test("a known line gets its new teacher and the students who came to the subgroup", () => {
  const subgroup = { id: "англ-1", students: ["Жук", "Грачёва"] };
  const change = importTeaching(college, [{ ...row(2, "СГ.02", 3, "Петрова"), subgroup }]);
  const file = "teaching/2025-2026/ИС-24.yaml";
  expect(change.edits).toEqual([
    { set: { file, path: [0, "teacher"] }, value: "petrova-en" },
    { append: { file, path: [0, "subgroup", "students"] }, value: "2024-0118" },
  ]);
});

test("another subgroup is another line", () => {
  const subgroup = { id: "англ-2", students: ["2024-0118"] };
  const change = importTeaching(college, [{ ...row(2, "СГ.02", 3, "petrova-en"), subgroup }]);
  expect(change.edits).toMatchObject([{ append: { path: [] }, value: { subgroup } }]);
});

test.each<[what: string, row: TeachingRow]>([
  ["a group that is not there", { ...row(2, "ОП.01", 3, "Петрова"), group: "ИС-99" }],
  ["a row that is not in the plan", row(2, "ОП.77", 3, "Петрова")],
  ["a teacher who is not there", row(2, "ОП.01", 3, "Сидоров")],
  [
    "a student of another group",
    { ...row(2, "СГ.02", 3, "Петрова"), subgroup: { id: "англ-2", students: ["Кравец"] } },
  ],
  [
    "a subgroup that lost somebody",
    { ...row(2, "СГ.02", 3, "Петрова"), subgroup: { id: "англ-1", students: ["Жук"] } },
  ],
])("%s stops the file", (_, bad) => {
  const rows = [row(1, "ОП.01", 1, "Петрова"), bad];
  expect(() => importTeaching(college, rows, "teaching.csv")).toThrow("teaching.csv:2");
});

test("one line twice in a file stops it", () => {
  const rows = [row(2, "ОП.01", 3, "Петрова"), row(3, "ОП.01", 3, "Иванова")];
  expect(() => importTeaching(college, rows, "teaching.csv")).toThrow("teaching.csv:3");
});

function row(line: number, item: string, semester: number, teacher: string): TeachingRow {
  return { line, group: "ИС-24", item, semester, teacher };
}
