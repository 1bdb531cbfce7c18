import { expect, test } from "vitest";
import { type GradeEntry, recordGrades } from "../../src/changes/record-grades.ts";
import type { Attestation } from "../../src/model/kinds.ts";
import type { Records, Stored } from "../../src/model/records.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const file = "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml";
const today = "2025-12-26";

/** A college whose one sheet is as written. */
function with1(sheet: string, path = "3-ОП.04-exam"): { all: Records; sheet: Stored<Attestation> } {
  const all = records`
students/2024-0117: {}
students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-23, kind: expelled, ground: x }] }
students/2024-0119: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-11-10, kind: leave, until: 2026-11-10 }] }
students/2024-0131: { events: [{ date: 2024-09-01, kind: enrolled, group: ЮВ-24 }] }
groups/ЮВ-24: {}
attestations/2025-2026/ИС-24/${path}: ${sheet}
`;
  const [only] = all.attestations.values();
  if (!only) throw new Error("a sheet was written");
  return { all, sheet: only };
}

const record = (written: string, entries: GradeEntry[], date?: string, path?: string) => {
  const { all, sheet } = with1(written, path);
  return recordGrades(all, sheet, entries, { today, ...(date && { date }) });
};

const open = '{ date: 2025-12-24, results: { "2024-0117": , "2024-0118": , "2024-0119": } }';

test("a grade takes the place of an outcome, and nothing else is touched", () => {
  const written = '{ date: 2025-12-24, results: { "2024-0117": absent } }';
  expect(record(written, [{ student: "2024-0117", result: { grade: 4 }, ticket: "12" }]).edits).toEqual([
    { set: { file, path: ["results", "2024-0117", "grade"] }, value: 4 },
    { set: { file, path: ["results", "2024-0117", "outcome"] }, value: null },
    { insert: { file, path: ["results", "2024-0117"] }, key: "ticket", value: 12 },
  ]);
});

test("what stands there already is no change", () => {
  const written = '{ date: 2025-12-24, results: { "2024-0117": 5 } }';
  expect(record(written, [{ student: "2024-0117", result: { grade: 5 } }]).edits).toEqual([]);
});

test("the day of the sheet is written once; a student's own day only where it differs", () => {
  const undated = '{ results: { "2024-0117": } }';
  expect(record(undated, [], "2025-12-24").edits).toEqual([
    { insert: { file, path: [] }, key: "date", value: "2025-12-24", at: { before: "results" } },
  ]);
  const dated = record(open, [{ student: "2024-0117", result: { grade: 5 }, date: "2025-12-26" }]).edits;
  expect(dated.at(-1)).toMatchObject({ key: "date", value: "2025-12-26" });
  expect(record(open, [{ student: "2024-0117", result: { grade: 5 }, date: "2025-12-24" }]).edits).toHaveLength(1);
});

test("«освоен» follows the grade of a module exam", () => {
  const written = '{ date: 2025-12-24, results: { "2024-0117": { grade: null, mastered: null } } }';
  const values = (grade: 2 | 3) =>
    record(written, [{ student: "2024-0117", result: { grade } }], undefined, "4-ПМ.01-module-exam").edits;
  expect(values(3)).toMatchObject([{ value: 3 }, { value: true }]);
  expect(values(2)).toMatchObject([{ value: 2 }, { value: false }]);
});

const parts =
  '{ items: [ЕН.01, ЕН.03], date: 2025-12-24, results: { "2024-0117": { grades: { ЕН.01: null, ЕН.03: null }, outcome: null } } }';

test("each part of a complex sheet has its grade; an absence is one for the whole", () => {
  const student = "2024-0117";
  expect(record(parts, [{ student, item: "ЕН.03", result: { grade: 4 } }]).edits).toEqual([
    { set: { file, path: ["results", student, "grades", "ЕН.03"] }, value: 4 },
  ]);
  const absent = { outcome: "absent" } as const;
  expect(
    record(parts, [
      { student, item: "ЕН.01", result: absent },
      { student, item: "ЕН.03", result: absent },
    ]).edits,
  ).toHaveLength(1);
  const torn = () =>
    record(parts, [
      { student, item: "ЕН.01", result: absent },
      { student, item: "ЕН.03", result: { grade: 5 } },
    ]);
  expect(refusal(torn)[0]).toContain("одна часть оценена, а за другую стоит неявка");
});

test.each<[written: string, entry: GradeEntry, message: string]>([
  [open, { student: "2024-0121", result: { grade: 5 } }, "нет студента 2024-0121"],
  [open, { student: "2024-0117", result: { grade: "зачтено" } }, "«зачтено» не ставится"],
  [open, { student: "2024-0118", result: { grade: 5 } }, "на 24.12.2025 в группе ИС-24 не числится"],
  [open, { student: "2024-0119", result: { outcome: "absent" } }, "с 10.11.2025 в академическом отпуске"],
  [open, { student: "2024-0117", result: { grade: 5 }, date: "2025-12-27" }, "27.12.2025 ещё не наступила"],
  [open, { student: "2024-0117", result: { grade: 5 }, item: "ЕН.01" }, "нет отдельной оценки за «ЕН.01»"],
  [parts, { student: "2024-0117", result: { grade: 5 } }, "оценивается каждая часть отдельно"],
  [parts, { student: "2024-0117", result: { grade: 5 }, item: "ОП.04" }, "нет отдельной оценки за «ОП.04»"],
  [
    '{ closed: { date: 2025-12-24, by: petrova-en, seal: "0" }, results: {} }',
    { student: "2024-0117", result: { grade: 5 } },
    "закрыта 24.12.2025",
  ],
  [
    "{ annulled: { date: 2025-12-24, by: petrova-en, basis: { kind: x, date: 2025-12-24 } }, results: {} }",
    { student: "2024-0117", result: { grade: 5 } },
    "аннулирована 24.12.2025",
  ],
])("%s refuses %j", (written, entry, message) => {
  expect(refusal(() => record(written, [entry]))[0]).toContain(message);
});

test("the day before leaving still counts; a guest is no stranger", () => {
  expect(record(open, [{ student: "2024-0118", result: { grade: 5 }, date: "2025-12-22" }]).edits).not.toEqual([]);
  const guest = '{ date: 2025-12-24, results: { "2024-0131": { guest: { basis: разница в планах } } } }';
  expect(record(guest, [{ student: "2024-0131", result: { grade: 5 } }]).edits).toHaveLength(1);
});

test("a blank takes away the grade or the outcome, also of somebody who is gone, and of one part alone", () => {
  const gone = '{ date: 2025-12-24, results: { "2024-0117": 5, "2024-0118": absent } }';
  const of = (student: string) => record(gone, [{ student, result: { blank: true } }]);
  expect(of("2024-0117").edits).toEqual([{ set: { file, path: ["results", "2024-0117", "grade"] }, value: null }]);
  expect(of("2024-0117").summary).toContain("2024-0117 — пусто");
  expect(of("2024-0118").edits).toEqual([{ set: { file, path: ["results", "2024-0118", "outcome"] }, value: null }]);
  const parts =
    '{ items: [ОП.04, ОП.05], date: 2025-12-24, results: { "2024-0117": { grades: { ОП.04: 5, ОП.05: 4 }, outcome: null } } }';
  expect(record(parts, [{ student: "2024-0117", result: { blank: true }, item: "ОП.05" }]).edits).toEqual([
    { set: { file, path: ["results", "2024-0117", "grades", "ОП.05"] }, value: null },
  ]);
});
