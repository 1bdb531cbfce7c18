import { expect, test } from "vitest";
import { correctGrade, excuseAbsence } from "../../src/changes/correct-grade.ts";
import type { TypedResult } from "../../src/model/typed-result.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const file = "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml";
const basis = { kind: "служебная записка", number: "3", date: "2026-01-12" };
const closed = 'closed: { date: 2025-12-24, by: petrova-en, seal: "0" }';

function sheetOf(written: string) {
  const [sheet] =
    records`attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "17", ${written} }`.attestations.values();
  if (!sheet) throw new Error("a sheet was written");
  return sheet;
}

const correct = (written: string, result: TypedResult, more: { item?: string; today?: string } = {}) =>
  correctGrade(sheetOf(written), {
    student: "2024-0117",
    result,
    basis,
    by: "petrova-en",
    permitted: "sidorov-av",
    today: "2026-01-13",
    ...more,
  });

test("what stood there stays in the block, with the document and the people", () => {
  expect(correct(`${closed}, results: { "2024-0117": absent }`, { grade: 4 })).toEqual({
    summary: "Исправлено в ведомости № 17: 2024-0117 — 4",
    edits: [
      { set: { file, path: ["results", "2024-0117", "grade"] }, value: 4 },
      { set: { file, path: ["results", "2024-0117", "outcome"] }, value: null },
      {
        append: { file, path: ["results", "2024-0117", "corrections"] },
        value: {
          was: { grade: null, outcome: "absent" },
          date: "2026-01-13",
          basis,
          by: "petrova-en",
          permitted: "sidorov-av",
        },
      },
    ],
  });
});

test("a part of a complex sheet is corrected alone; what stood in all parts is kept", () => {
  const parts = `${closed}, items: [ЕН.01, ЕН.03], results: { "2024-0117": { grades: { ЕН.01: 5, ЕН.03: 3 }, outcome: null } }`;
  const { edits } = correct(parts, { grade: 4 }, { item: "ЕН.03" });
  expect(edits[0]).toEqual({ set: { file, path: ["results", "2024-0117", "grades", "ЕН.03"] }, value: 4 });
  expect(edits[1]).toMatchObject({ value: { was: { grades: { "ЕН.01": 5, "ЕН.03": 3 } } } });
  expect(refusal(() => correct(parts, { grade: 4 }))[1]).toBe("Назовите часть: --item ЕН.01 или --item ЕН.03");
  expect(refusal(() => correct(parts, { grade: 4 }, { item: "ОП.99" }))[0]).toContain("нет отдельной оценки");
});

test.each<[written: string, result: TypedResult, message: string]>([
  ['results: { "2024-0117": 3 }', { grade: 4 }, "ещё открыта"],
  [
    "annulled: { date: 2026-01-10, by: x, basis: { kind: x, date: 2026-01-10 } }, results: {}",
    { grade: 4 },
    "аннулирована",
  ],
  [`${closed}, results: { "2024-0117": 4 }`, { grade: 4 }, "уже стоит 4"],
  [`${closed}, results: {}`, { grade: 4 }, "нет студента 2024-0117"],
  [`${closed}, results: { "2024-0117": 4 }`, { grade: "зачтено" }, "не ставится"],
])("%s refuses %j", (written, result, message) => {
  expect(refusal(() => correct(written, result))[0]).toContain(message);
});

test("a document of tomorrow corrects nothing today", () => {
  const written = `${closed}, results: { "2024-0117": 3 }`;
  expect(refusal(() => correct(written, { grade: 4 }, { today: "2026-01-11" }))[0]).toContain("ещё не наступила");
});

test("a certificate is no correction: the absence stays and is excused", () => {
  const excuse = (written: string) =>
    excuseAbsence(sheetOf(written), { student: "2024-0117", date: "2026-01-13", basis });
  expect(excuse(`${closed}, results: { "2024-0117": absent }`).edits).toEqual([
    { insert: { file, path: ["results", "2024-0117"] }, key: "excused", value: { date: "2026-01-13", basis } },
  ]);
  expect(refusal(() => excuse(`${closed}, results: { "2024-0117": 5 }`))[0]).toContain("нет неявки");
  const twice = `${closed}, results: { "2024-0117": { outcome: absent, excused: { date: 2026-01-10, basis: { kind: x, date: 2026-01-10 } } } }`;
  expect(refusal(() => excuse(twice))[0]).toContain("уже признана");
});
