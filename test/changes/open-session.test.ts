import { expect, test } from "vitest";
import { openSession } from "../../src/changes/open-session.ts";
import type { Records } from "../../src/model/records.ts";
import { sessionStatus } from "../../src/reports/attestation/session-status.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const plan = `
  programs/09.02.07-2024:
    items:
      - { id: СГ.02, name: Язык, kind: discipline, control: [{ semester: 3, form: graded-credit }] }
      - { id: ЕН.01, name: Математика, kind: discipline, control: [{ semester: 3, form: exam }] }
      - { id: ЕН.03, name: Вероятности, kind: discipline, control: [{ semester: 3, form: exam }] }
      - { id: СГ.05, name: Рисунок, kind: discipline, control: [{ semester: 3, form: other }] }
      - { id: ДЭ.01, name: Демонстрационный экзамен, kind: final, control: [{ semester: 3, form: demo-exam }] }
      - { id: УП.01, name: Практика, kind: practice, control: [{ semester: 4, form: graded-credit }] }
    complex: [{ items: [ЕН.03, ЕН.01], form: exam, semester: 3 }]
  teaching/2025-2026/ИС-24:
    - { item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: { id: англ-1, students: ["2024-0117"] } }
    - { item: СГ.02, semester: 3, teacher: orlov-pi, subgroup: { id: англ-2, students: ["2024-0118"] } }
    - { item: ЕН.01, semester: 3, teacher: ivanova-nv }
    - { item: ЕН.03, semester: 3, teacher: smirnova-nv }
`;

const college = records`${plan}
  students/2024-0117: {}
  students/2024-0118: {}
`;

const opened = (all: Records, semester = 3, today = "2025-12-20") =>
  openSession(all, { group: "ИС-24", semester, today });

test("a sheet for each subgroup and one for a complex exam; other forms and ГИА have none", () => {
  expect(opened(college)).toMatchObject({
    summary: "Открыта сессия ИС-24, 3-й семестр: ведомости № 1–3",
    sheets: [
      { number: "1", items: ["СГ.02"], roster: { subgroup: "англ-1" }, examiners: ["smirnova-nv"] },
      { number: "2", items: ["СГ.02"], roster: { subgroup: "англ-2" }, examiners: ["orlov-pi"] },
      { number: "3", items: ["ЕН.01", "ЕН.03"], roster: "group", examiners: ["ivanova-nv", "smirnova-nv"] },
    ],
    late: [],
    unplaced: [],
  });
  expect(opened(college).sheets.map(({ results }) => Object.keys(results))).toEqual([
    ["2024-0117"],
    ["2024-0118"],
    ["2024-0117", "2024-0118"],
  ]);
});

test("a common grade of a complex exam is one value, separate grades are one for each part", () => {
  const block = (all: Records) => opened(all).sheets[2]?.results["2024-0117"];
  expect(block(college)).toEqual({ grade: null, outcome: null, ticket: null });
  const separate = records`${plan}
  kpgt: { rules: { complexGrade: separate } }
  students/2024-0117: {}
  `;
  expect(opened(separate).sheets.at(-1)?.results["2024-0117"]).toEqual({
    grades: { "ЕН.01": null, "ЕН.03": null },
    outcome: null,
    ticket: null,
  });
});

test("what is open stays; whoever came later is named, and whoever is in no subgroup", () => {
  const later = records`${plan}
  students/2024-0117: {}
  students/2024-0118: {}
  students/2024-0121: { events: [{ date: 2025-12-01, kind: enrolled, group: ИС-24 }] }
  attestations/2025-2026/ИС-24/3-СГ.02-graded-credit-англ-1: { number: "1", roster: { subgroup: англ-1 }, results: { "2024-0117": } }
  attestations/2025-2026/ИС-24/3-СГ.02-graded-credit-англ-2: { number: "2", roster: { subgroup: англ-2 }, results: { "2024-0118": } }
  attestations/2025-2026/ИС-24/3-ЕН.01-exam: { number: "3", items: [ЕН.01, ЕН.03], results: { "2024-0117": , "2024-0118": } }
  `;
  expect(opened(later)).toMatchObject({
    edits: [],
    sheets: [],
    late: [{ number: "3", students: ["2024-0121"] }],
    unplaced: [{ items: ["СГ.02"], students: ["2024-0121"] }],
  });
});

test("a slip is a sheet too: whoever has one is not late", () => {
  const slip = records`${plan}
  students/2024-0117: {}
  students/2024-0118: {}
  attestations/2025-2026/ИС-24/3-СГ.02-graded-credit-англ-1: { number: "1", roster: { subgroup: англ-1 }, results: { "2024-0117": } }
  attestations/2025-2026/ИС-24/3-СГ.02-graded-credit-англ-2: { number: "2", roster: { subgroup: англ-2 }, results: { "2024-0118": } }
  attestations/2025-2026/ИС-24/3-ЕН.01-exam: { number: "3", items: [ЕН.01, ЕН.03], results: { "2024-0117": } }
  attestations/2025-2026/ИС-24/3-ЕН.01-exam-2025-12-22: { number: "4", items: [ЕН.01, ЕН.03], roster: { students: ["2024-0118"] }, results: { "2024-0118": } }
  `;
  expect(opened(slip)).toMatchObject({ edits: [], late: [] });
});

test("subgroups made after the whole group's sheet do not double it", () => {
  const whole = records`${plan}
  students/2024-0117: {}
  students/2024-0118: {}
  attestations/2025-2026/ИС-24/3-СГ.02-graded-credit: { number: "1", results: { "2024-0117": , "2024-0118": } }
  `;
  expect(opened(whole).sheets.map(({ items }) => items)).toEqual([["ЕН.01", "ЕН.03"]]);
});

test("an annulled sheet is opened again beside it, under a new number", () => {
  const annulled = records`${plan}
  students/2024-0117: {}
  attestations/2025-2026/ИС-24/3-ЕН.01-exam:
    number: "7"
    items: [ЕН.01, ЕН.03]
    annulled: { date: 2025-12-20, by: petrova-en, basis: { kind: распоряжение, date: 2025-12-20 } }
    results: { "2024-0117": 5 }
  `;
  expect(opened(annulled).edits.at(-1)).toMatchObject({
    create: "attestations/2025-2026/ИС-24/3-ЕН.01-exam-2.yaml",
    record: { number: "9" },
  });
});

test("whoever is on leave or has left is not on the sheets; the semester's own days decide, not the day of opening", () => {
  const some = records`${plan}
  students/2024-0117: {}
  students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-01, kind: leave, until: 2026-12-01 }] }
  students/2024-0121: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2026-03-01, kind: expelled, ground: x }] }
  `;
  const exam = opened(some, 3, "2026-05-10").sheets.at(-1); // the session ended on 31 December
  expect(Object.keys(exam?.results ?? {})).toEqual(["2024-0117", "2024-0121"]);
});

test.each([
  ["ИС-42", 3, "Группа «ИС-42» не найдена."],
  ["ИС-24", 5, "У группы ИС-24 в 5-м семестре планом не предусмотрено ни экзаменов, ни зачётов."],
])("%s, semester %d is refused", (group, semester, message) => {
  expect(refusal(() => openSession(college, { group, semester, today: "2025-12-20" }))[0]).toBe(message);
});

test("a group without students has nothing to open", () => {
  const empty = records`${plan}
  groups/ИС-24: {}
  `;
  expect(refusal(() => opened(empty))[0]).toBe("В группе ИС-24 нет студентов, ведомости открывать не на кого.");
});

const moved = records`${plan}
  students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-01, kind: individual-plan, items: [{ item: СГ.02, change: moved, semester: 4 }] }] }
  students/2024-0118: {}
`;

test("what an individual plan moved into the semester has a sheet for its students", () => {
  expect(opened(moved, 4, "2026-05-20").sheets).toMatchObject([
    { items: ["УП.01"], roster: "group" },
    { items: ["СГ.02"], form: "graded-credit", semester: 4, roster: { students: ["2024-0117"] } },
  ]);
});

test("session status and the check of a semester's sheets miss what an individual plan moved into it", () => {
  expect(sessionStatus(moved, "ИС-24", 4, "2026-05-20").rows).toMatchObject([
    { items: [{ id: "УП.01" }], state: "не открыта" },
    { items: [{ id: "СГ.02" }], state: "не открыта", total: 1 },
  ]);
});

test("whoever has a slip of their own is not put on the group's sheet besides", () => {
  const slip = records`${plan}
  students/2024-0117: {}
  students/2024-0118: {}
  attestations/2025-2026/ИС-24/4-УП.01-graded-credit-2025-12-01: { number: "1", roster: { students: ["2024-0117"] }, results: { "2024-0117": 4 } }
  `;
  expect(opened(slip, 4, "2026-05-20").sheets.map(({ results }) => Object.keys(results))).toEqual([["2024-0118"]]);
});
