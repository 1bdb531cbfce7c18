import { expect, test } from "vitest";
import { importProgram } from "../../src/changes/import-program.ts";
import type { Program } from "../../src/model/kinds.ts";
import { records } from "../records.ts";

const program: Program = {
  code: "09.02.07",
  name: "Информационные системы и программирование",
  kind: "specialist",
  qualification: "Программист",
  intake: 2024,
  base: 9,
  study: "full-time",
  term: { years: 3, months: 10 },
  cycles: [{ id: "ОПЦ", name: "Общепрофессиональный цикл" }],
  items: [
    {
      id: "ОП.01",
      name: "Операционные системы",
      kind: "discipline",
      hours: { total: 60, semesters: [{ semester: 1, total: 60, lectures: 20 }] },
      control: [{ semester: 1, form: "exam" }],
    },
    { id: "ОП.04", name: "Основы алгоритмизации", kind: "discipline" },
  ],
};
const known = { ...records``, programs: new Map([["p", { ...program, id: "p", file: "programs/p.yaml" }]]) };

test("a new program is one new file", () => {
  expect(importProgram(records``, { id: "p", program }).edits).toEqual([
    { create: "programs/p.yaml", record: program },
  ]);
});

test("the same program is no change, whatever the order of its keys", () => {
  const reordered: Program = { ...program, term: { months: 10, years: 3 } };
  expect(importProgram(known, { id: "p", program: reordered }).edits).toEqual([]);
});

test.each<[what: string, change: Partial<Program>, line: string]>([
  ["a head", { qualification: "Администратор" }, "квалификация Программист → Администратор"],
  [
    "a form of control",
    { items: items({ control: [{ semester: 1, form: "credit" }] }) },
    "ОП.01: форма контроля Э 1 → З 1",
  ],
  ["no form of control", { items: items({ control: [] }) }, "ОП.01: форма контроля Э 1 → нет"],
  [
    "hours",
    { items: items({ hours: { total: 64, semesters: [{ semester: 1, total: 64, lectures: 20 }] } }) },
    "ОП.01: часы 1-го семестра 60 → 64",
  ],
  [
    "hours divided otherwise",
    { items: items({ hours: { total: 60, semesters: [{ semester: 1, total: 60, lectures: 30 }] } }) },
    "ОП.01: распределение часов 1-го семестра",
  ],
  ["a row gone", { items: program.items.slice(0, 1) }, "− ОП.04 Основы алгоритмизации"],
  ["a row more", { items: [...program.items, { id: "ОП.05", name: "Право", kind: "discipline" }] }, "+ ОП.05 Право"],
  ["another order", { items: program.items.toReversed() }, "порядок строк: другой"],
])("another program is not written over the recorded one: %s", (_, change, line) => {
  const other = { ...program, ...change };
  expect(() => importProgram(known, { id: "p", program: other })).toThrow(line);
  expect(importProgram(known, { id: "p", program: other, replace: true }).edits).toEqual([
    { remove: "programs/p.yaml" },
    { create: "programs/p.yaml", record: other },
  ]);
});

function items(change: Partial<Program["items"][number]>): Program["items"] {
  return program.items.map((item) => (item.id === "ОП.01" ? { ...item, ...change } : item));
}
