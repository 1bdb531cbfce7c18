import { expect, test } from "vitest";
import { correctGrade, excuseAbsence } from "../../src/changes/correct-grade.ts";
import type { TypedResult } from "../../src/model/typed-result.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const file = "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml";
const basis = { kind: "служебная записка", number: "3", date: "2026-01-12" };
const closed = 'closed: { date: 2025-12-24, by: petrova-en, seal: "0" }';

/** The records of one sheet and, a line each, of whatever else there is. */
function college(written: string, others = "") {
  const all = records`
attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "17", ${written} }
${others}`;
  const [sheet] = all.attestations.values();
  if (!sheet) throw new Error("a sheet was written");
  return [all, sheet] as const;
}

const correct = (written: string, result: TypedResult, more: { item?: string; today?: string } = {}) =>
  correctGrade(...college(written), {
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
    summary: "Исправлено в ведомости № 17, ИС-24 ОП.04: 2024-0117 — 4",
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
    excuseAbsence(...college(written), { student: "2024-0117", date: "2026-01-13", basis });
  expect(excuse(`${closed}, results: { "2024-0117": absent }`).edits).toEqual([
    { insert: { file, path: ["results", "2024-0117"] }, key: "excused", value: { date: "2026-01-13", basis } },
  ]);
  expect(refusal(() => excuse(`${closed}, results: { "2024-0117": 5 }`))[0]).toContain("нет неявки");
  const twice = `${closed}, results: { "2024-0117": { outcome: absent, excused: { date: 2026-01-10, basis: { kind: x, date: 2026-01-10 } } } }`;
  expect(refusal(() => excuse(twice))[0]).toContain("уже признана");
});

/** The year was closed in July, as of the day it was done. */
const closedYear = "archive/2025-2026/year: { year: 2025-2026, asOf: 2026-07-06, computed: [] }";
const late = (year: string) => `corrections/${year}/ИС-24/2025-2026/3-ОП.04-exam/2024-0117`;

const correctLater = (results: string, today: string, result: TypedResult, others = "", item?: string) =>
  correctGrade(...college(`${closed}, ${results}`, `${closedYear}\n${others}`), {
    ...{ student: "2024-0117", result, basis, by: "petrova-en", permitted: "sidorov-av", today },
    ...(item !== undefined && { item }),
  });

const failed = 'results: { "2024-0117": 2 }';
const already = (date: string) =>
  `${late("2026-2027")}: { sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0117", corrections: [{ was: { grade: 2 }, now: { grade: 3 }, date: ${date}, basis: { kind: x, date: 2026-01-12 }, by: x, permitted: x }] }`;

test("a closed year keeps its bytes: what is right stands in a record of the open year", () => {
  expect(correctLater(failed, "2026-09-28", { grade: 3 })).toEqual({
    summary:
      "Год 2025-2026 закрыт, исправление ведомости № 17, ИС-24 ОП.04, записано документом 2026-2027 года: 2024-0117 — 3",
    edits: [
      {
        create: `${late("2026-2027")}.yaml`,
        record: {
          sheet: "2025-2026/ИС-24/3-ОП.04-exam",
          student: "2024-0117",
          corrections: [
            {
              was: { grade: 2 },
              now: { grade: 3 },
              date: "2026-09-28",
              basis,
              by: "petrova-en",
              permitted: "sidorov-av",
            },
          ],
        },
      },
    ],
  });
});

test("a second correction is added to the first, and starts from what the first one left", () => {
  const { edits } = correctLater(failed, "2026-10-05", { grade: 4 }, already("2026-09-28"));
  expect(edits).toMatchObject([
    {
      append: { file: `${late("2026-2027")}.yaml`, path: ["corrections"] },
      value: { was: { grade: 3 }, now: { grade: 4 }, date: "2026-10-05" },
    },
  ]);
  expect(refusal(() => correctLater(failed, "2026-10-05", { grade: 3 }, already("2026-09-28")))[0]).toContain(
    "уже стоит 3",
  );
});

test("when the year of the first correction is closed too, the second goes into the year after it", () => {
  const closedToo = `${already("2026-09-28")}\narchive/2026-2027/year: { year: 2026-2027, asOf: 2027-07-05, computed: [] }`;
  expect(correctLater(failed, "2027-09-20", { grade: 4 }, closedToo).edits).toMatchObject([
    { create: `${late("2027-2028")}.yaml`, record: { corrections: [{ was: { grade: 3 } }] } },
  ]);
});

test("between the closing and the end of August the next year is the open one; on the day of closing nothing is corrected", () => {
  expect(correctLater(failed, "2026-07-07", { grade: 3 }).edits).toMatchObject([
    { create: `${late("2026-2027")}.yaml`, record: { corrections: [{ date: "2026-07-07" }] } },
  ]);
  expect(refusal(() => correctLater(failed, "2026-07-06", { grade: 3 }))).toEqual([
    "Учебный год 2025-2026 закрыт по состоянию на 06.07.2026: этим днём и раньше в нём уже ничего не исправить.",
    "Исправление записывают днём позже 06.07.2026: повторите команду завтра.",
  ]);
});

test("of a complex sheet the record says the corrected part alone", () => {
  const parts = 'items: [ЕН.01, ЕН.03], results: { "2024-0117": { grades: { ЕН.01: 5, ЕН.03: 3 }, outcome: null } }';
  expect(correctLater(parts, "2026-09-28", { grade: 4 }, "", "ЕН.03").edits).toMatchObject([
    {
      record: {
        corrections: [{ was: { grades: { "ЕН.01": 5, "ЕН.03": 3 } }, now: { grades: { "ЕН.03": 4 } } }],
      },
    },
  ]);
  expect(correctLater(parts, "2026-09-28", { outcome: "absent" }).edits).toMatchObject([
    { record: { corrections: [{ now: { outcome: "absent" } }] } },
  ]);
});

test("a certificate brought after the year was closed is recorded in the open one, beside a correction or alone", () => {
  const excuse = (others: string, date = "2026-09-28") =>
    excuseAbsence(...college(`${closed}, results: { "2024-0117": absent }`, `${closedYear}\n${others}`), {
      ...{ student: "2024-0117", date, basis },
    });
  expect(excuse("")).toEqual({
    summary:
      "Год 2025-2026 закрыт, документом 2026-2027 года признана уважительной неявка в ведомости № 17, ИС-24 ОП.04: 2024-0117",
    edits: [
      {
        create: `${late("2026-2027")}.yaml`,
        record: {
          sheet: "2025-2026/ИС-24/3-ОП.04-exam",
          student: "2024-0117",
          excused: { date: "2026-09-28", basis },
        },
      },
    ],
  });
  const corrected = already("2026-09-14").replace("now: { grade: 3 }", "now: { outcome: absent }");
  expect(excuse(corrected).edits).toEqual([
    {
      insert: { file: `${late("2026-2027")}.yaml`, path: [] },
      key: "excused",
      value: { date: "2026-09-28", basis },
    },
  ]);
  const twice = `${late("2026-2027")}: { sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0117", excused: { date: 2026-09-14, basis: { kind: x, date: 2026-01-10 } } }`;
  expect(refusal(() => excuse(twice))[0]).toContain("уже признана");
  expect(refusal(() => excuse("", "2026-07-06"))[0]).toContain("закрыт по состоянию на 06.07.2026");
});
