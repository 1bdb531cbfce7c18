import { expect, test } from "vitest";
import { importStaff } from "../../src/changes/import-staff.ts";
import type { StaffRow } from "../../src/model/list-rows.ts";
import { records } from "../records.ts";

const college = records`
  staff:
    ivanova-nv: { name: { last: Иванова, first: Надежда, middle: Викторовна }, position: преподаватель }
`;

test("a person known under this name keeps the recorded code; only what is missing is filled in", () => {
  const change = importStaff(college, [row(2, "ivanova-x", "Иванова Надежда Викторовна", { email: "i@example.org" })]);
  expect(change.edits).toEqual([
    { insert: { file: "staff.yaml", path: ["ivanova-nv"] }, key: "email", value: "i@example.org" },
  ]);
});

test("another person of the same initials gets the next code", () => {
  const change = importStaff(college, [row(2, "ivanova-nv", "Иванова Наталья Викторовна")]);
  expect(change.edits).toMatchObject([{ key: "ivanova-nv-2" }]);
});

test("a code that the list itself gives must not belong to another person", () => {
  const rows = [{ ...row(2, "ivanova-nv", "Кравец Мария"), isIdProposed: false }];
  expect(() => importStaff(college, rows, "staff.csv")).toThrow("staff.csv:2");
});

test("what is recorded is not written over", () => {
  const rows = [row(2, "ivanova-nv", "Иванова Надежда Викторовна", { position: "методист" })];
  expect(() => importStaff(college, rows, "staff.csv")).toThrow("должность");
});

test("the same list again is no change", () => {
  const rows = [row(2, "ivanova-nv", "Иванова Надежда Викторовна", { position: "преподаватель" })];
  expect(importStaff(college, rows).edits).toEqual([]);
});

function row(line: number, id: string, name: string, rest: Partial<StaffRow> = {}): StaffRow {
  const [last = "", first = "", middle] = name.split(" ");
  return { line, id, isIdProposed: true, name: { last, first, ...(middle ? { middle } : {}) }, ...rest };
}
