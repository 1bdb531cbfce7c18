import { expect, test } from "vitest";
import { closeAttestation } from "../../src/changes/close-attestation.ts";
import { sealOf } from "../../src/model/seal.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const file = "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml";

/** Closes the first sheet of a college that is as written. */
function close(sheets: string, date?: string) {
  const all = records`
students/2024-0117: {}
students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-23, kind: expelled, ground: x }] }
${sheets}
`;
  const [sheet] = all.attestations.values();
  if (!sheet) throw new Error("a sheet was written");
  return closeAttestation(all, sheet, { by: "petrova-en", today: "2025-12-26", ...(date && { date }) });
}

const exam = (rest: string) => `attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "17", ${rest} }`;

test("closing seals the sheet as it is signed: with its day, its people and whoever closes it", () => {
  const { sheet, edits } = close(exam('examiners: [orlov-pi], results: { "2024-0117": 5 }'), "2025-12-24");
  const closed = { date: "2025-12-26", by: "petrova-en" };
  expect(edits.slice(1)).toEqual([
    {
      insert: { file, path: [] },
      key: "closed",
      value: { ...closed, seal: sealOf({ ...sheet, date: "2025-12-24", closed }) },
      at: { before: "results" },
    },
  ]);
});

test("the day that was missing is written with it", () => {
  const { edits } = close(exam('examiners: [orlov-pi], results: { "2024-0117": 5 }'), "2025-12-24");
  expect(edits.map((edit) => ("key" in edit ? edit.key : ""))).toEqual(["date", "closed"]);
});

test("whoever has left before the day is not waited for", () => {
  const { summary } = close(exam('date: 2025-12-24, examiners: [orlov-pi], results: { "2024-0117": 5, "2024-0118": }'));
  expect(summary).toBe("Закрыта ведомость № 17: ИС-24, ОП.04");
});

test("whoever sits on a second day is not waited for on the first", () => {
  const second = `attestations/2025-2026/ИС-24/3-ОП.04-exam-2025-12-26: { number: "18", roster: { students: ["2024-0117"] }, results: { "2024-0117": } }`;
  const first = exam('date: 2025-12-22, examiners: [orlov-pi], results: { "2024-0117": , "2024-0118": 4 }');
  expect(refusal(() => close(first))[0]).toContain("нет результата у 1 студента: 2024-0117");
  expect(close(`${first}\n${second}`).edits).toHaveLength(1);
});

test.each([
  ['examiners: [orlov-pi], results: { "2024-0117": 5 }', "не указана дата", "--date 26.12.2025"],
  ['date: 2025-12-27, examiners: [orlov-pi], results: { "2024-0117": 5 }', "ещё не наступила", "--date 26.12.2025"],
  ['date: 2025-12-24, results: { "2024-0117": 5 }', "не указан экзаменатор", "kpgt attestation issue 17 --examiners"],
  ['date: 2025-12-24, examiners: [orlov-pi], results: { "2024-0117": }', "нет результата", "kpgt grade enter 17"],
  [
    'date: 2025-12-24, examiners: [orlov-pi], results: { "2024-0117": 5, "2024-0118": 4 }',
    "2024-0118 на 24.12.2025 в группе ИС-24 не числится",
    "kpgt student show 2024-0118",
  ],
  [
    'date: 2025-12-24, commission: { chair: a, members: [b] }, results: { "2024-0117": 5 }',
    "2 человека, а нужно не меньше 3",
    "kpgt attestation issue 17 --chair",
  ],
])("%s is refused", (written, fact, remedy) => {
  const [message, hint] = refusal(() => close(exam(written)));
  expect(message).toContain(fact);
  expect(hint).toContain(remedy);
});

test("a module is closed by a commission only", () => {
  const written = (who: string) =>
    `attestations/2025-2026/ИС-24/3-ПМ.01-module-exam: { number: "17", date: 2025-12-24, ${who}, results: { "2024-0117": { grade: 5, mastered: true } } }`;
  expect(refusal(() => close(written("examiners: [orlov-pi]")))[0]).toContain("не указана комиссия");
  expect(close(written("commission: { chair: a, members: [b, c] }")).edits).toHaveLength(1);
});

test("a course project that was passed has its theme; one that was failed may do without", () => {
  const written = (grade: number) =>
    `attestations/2025-2026/ИС-24/3-ОП.04-course-project: { number: "17", date: 2025-12-24, examiners: [orlov-pi], results: { "2024-0117": { grade: ${grade}, theme: null } } }`;
  expect(refusal(() => close(written(3)))).toEqual([
    "Не указана тема курсового проекта (работы): 2024-0117.",
    'Указать: kpgt grade theme 17 2024-0117 "тема из приказа"',
  ]);
  expect(close(written(2)).edits).toHaveLength(1);
});
