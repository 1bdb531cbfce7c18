import { expect, test } from "vitest";
import { displayWidth } from "../../src/terminal/display-width.ts";
import { tableLines } from "../../src/terminal/table.ts";

const sheet = {
  columns: [{ title: "Студент", isKey: true }, { title: "МДК.01.01" }, { title: "Средний балл", align: "right" }],
  rows: [
    ["Грачёва А. С.", "5", "4,25"],
    ["Жук И. О.", "н/я", "–"],
  ],
} as const;

test("cells stand under their titles, numbers to the right", () => {
  expect(tableLines(sheet, undefined)).toEqual([
    "Студент        МДК.01.01  Средний балл",
    "─────────────  ─────────  ────────────",
    "Грачёва А. С.  5                  4,25",
    "Жук И. О.      н/я                   –",
  ]);
});

test("on a narrow terminal titles wrap", () => {
  const lines = tableLines(sheet, 32);
  expect(lines).toEqual([
    "Студент     МДК.01.01    Средний",
    "                            балл",
    "──────────  ─────────  ─────────",
    "Грачёва А.  5               4,25",
    "С.",
    "Жук И. О.   н/я                –",
  ]);
});

test("what does not fit even so is printed in parts, each with its names", () => {
  const items = Array.from({ length: 14 }, (_, i) => `ОП.${String(i + 1).padStart(2, "0")}`);
  const wide = {
    columns: [{ title: "Студент", isKey: true }, ...items.map((title) => ({ title }))],
    rows: [["Грачёва А. С.", ...items.map(() => "5")]],
  };
  const lines = tableLines(wide, 60);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(60);
  expect(lines.filter((line) => line.startsWith("Грачёва А. С."))).toHaveLength(3);
  for (const item of items) expect(lines.join("\n")).toContain(item);
});

test("a long word is cut rather than allowed to spoil the table", () => {
  const lines = tableLines({ columns: [{ title: "Имя" }], rows: [["Абвгдежзиклмнопрстуф"]] }, 10);
  expect(lines.slice(2)).toEqual(["Абвгдежзик", "лмнопрстуф"]);
});

test("an empty table is its heading", () => {
  expect(tableLines({ columns: [{ title: "Группа" }], rows: [] }, 80)).toEqual(["Группа", "──────"]);
});

test("a cell cannot begin a line of its own or move the cursor", () => {
  expect(tableLines({ columns: [{ title: "Имя" }], rows: [["Жук\n::error::\u001B[2J"]] }, undefined)[2]).toBe(
    "Жук‹U+000A›::error::‹U+001B›[2J",
  );
});

test.each([
  ["Ёж", 2],
  ["й".normalize("NFD"), 1],
  ["И\u0301", 1],
  ["中", 2],
  ["\u001B[31mда\u001B[39m", 2],
])("%j takes %d columns", (shown, width) => {
  expect(displayWidth(shown)).toBe(width);
});
