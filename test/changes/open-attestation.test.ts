import { expect, test } from "vitest";
import { type OpenRequest, openAttestation } from "../../src/changes/open-attestation.ts";
import type { Records } from "../../src/model/records.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const plan = `
  programs/09.02.07-2024:
    items:
      - { id: СГ.02, name: Язык, kind: discipline, control: [{ semester: 3, form: credit }, { semester: 4, form: credit }] }
      - { id: ОП.04, name: Алгоритмы, kind: discipline, control: [{ semester: 3, form: exam }] }
      - { id: ПМ.01, name: Модуль, kind: module, control: [{ semester: 4, form: module-exam }] }
      - { id: МДК.01.01, name: МДК, kind: course, module: ПМ.01, control: [{ semester: 3, form: exam }, { semester: 3, form: course-project }] }
      - { id: УП.01, name: Практика, kind: practice, module: ПМ.01, control: [{ semester: 4, form: graded-credit }] }
  teaching/2025-2026/ИС-24:
    - { item: ОП.04, semester: 3, teacher: orlov-pi }
    - { item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: { id: англ-1, students: ["2024-0117"] } }
    - { item: СГ.02, semester: 3, teacher: ivanova-nv, subgroup: { id: англ-2, students: ["2024-0118"] } }
    - { item: ПМ.01, semester: 4, teacher: orlov-pi, commission: { chair: sidorov-av, members: [ivanova-nv, orlov-pi] } }
`;
const people = `
  students/2024-0117: {}
  students/2024-0118: {}
  students/2024-0121: { events: [{ date: 2024-09-01, kind: enrolled, group: ЮВ-24 }] }
  groups/ЮВ-24: {}
`;
const college = records`${plan}${people}`;

const open = (request: Partial<OpenRequest> & { item: string }, all: Records = college) =>
  openAttestation(all, { group: "ИС-24", today: "2025-12-20", ...request });

test("the group's sheet takes everything from the plan, the teaching and the roster", () => {
  expect(open({ item: "ОП.04" })).toMatchObject({
    summary: "Открыта ведомость № 1: ИС-24, ОП.04, экзамен",
    edits: [
      {
        create: "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml",
        record: {
          number: "1",
          attempt: "first",
          roster: "group",
          examiners: ["orlov-pi"],
          results: { "2024-0117": { grade: null, outcome: null, ticket: null } },
        },
        notes: [{ text: "Грачёва Анна Сергеевна" }, { text: "Жук Иван Олегович" }],
      },
    ],
  });
});

test.each([
  [
    { item: "МДК.01.01", form: "course-project" as const },
    { theme: null, supervisor: null },
  ],
  [{ item: "ПМ.01" }, { mastered: null }],
  [{ item: "УП.01" }, { place: null, mentor: null }],
])("the lines of %j have what their form has", (request, keys) => {
  expect(open(request).sheet.results["2024-0117"]).toEqual({ grade: null, outcome: null, ...keys });
});

test("a module is taken by the commission that the teaching names", () => {
  const { sheet } = open({ item: "ПМ.01" });
  expect(sheet.commission).toEqual({ chair: "sidorov-av", members: ["ivanova-nv", "orlov-pi"] });
  expect(sheet.examiners).toBeUndefined();
});

test("a slip lies beside the group's sheet under its day and is taken by the student's own teacher", () => {
  const { edits, sheet } = open({ item: "СГ.02", students: ["2024-0118"], date: "2025-12-26" });
  expect(edits[0]).toMatchObject({ create: "attestations/2025-2026/ИС-24/3-СГ.02-credit-2025-12-26.yaml" });
  expect(sheet).toMatchObject({ roster: { students: ["2024-0118"] }, examiners: ["ivanova-nv"], date: "2025-12-26" });
});

test("of two semesters the one that goes on is meant; a debt is where it is", () => {
  expect(open({ item: "СГ.02" }).sheet.semester).toBe(3);
  expect(open({ item: "СГ.02", today: "2026-04-01" }).sheet.semester).toBe(4);
  const debt = records`${plan}${people}
  attestations/2025-2026/ИС-24/3-СГ.02-credit: { date: 2025-12-24, results: { "2024-0117": не зачтено, "2024-0118": зачтено } }
  `;
  expect(open({ item: "СГ.02", attempt: "retake", today: "2026-04-01" }, debt).sheet).toMatchObject({
    semester: 3,
    attempt: "retake",
    roster: { students: ["2024-0117"] },
  });
});

test("a retake in September lies in the new academic year and begins its numbers", () => {
  const debt = records`${plan}${people}
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "17", date: 2025-12-24, results: { "2024-0117": 2 } }
  `;
  const { edits, sheet } = open({ item: "ОП.04", attempt: "retake", today: "2026-09-10" }, debt);
  expect(sheet.number).toBe("1");
  expect(edits[0]).toMatchObject({ create: "attestations/2026-2027/ИС-24/3-ОП.04-exam-2026-09-10.yaml" });
});

test("an individual plan opens what the group's does not have, for its student alone", () => {
  const own = records`${plan}
  students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-09-01, kind: individual-plan, items: [{ item: УП.01, change: moved, semester: 3, form: graded-credit }] }] }
  students/2024-0118: {}
  `;
  const request = { item: "УП.01", semester: 3, form: "graded-credit" as const };
  expect(open({ ...request, students: ["2024-0117"] }, own).sheet.semester).toBe(3);
  expect(refusal(() => open({ ...request, students: ["2024-0118"] }, own))[0]).toContain("не предусмотрена");
  expect(refusal(() => open(request, own))[0]).toContain("не предусмотрена");
});

test.each<[Partial<OpenRequest> & { item: string }, string]>([
  [{ item: "ОП.99" }, "В плане 09.02.07-2024 нет строки «ОП.99»."],
  [{ item: "ОП.04", semester: 5 }, "Аттестация «ИС-24 ОП.04» в 5-м семестре учебным планом не предусмотрена."],
  [{ item: "МДК.01.01" }, "несколько аттестаций: экзамен, 3-й семестр; курсовой проект, 3-й семестр"],
  [{ item: "СГ.02", subgroup: "англ-9" }, "нет подгруппы «англ-9»"],
  [{ item: "ОП.04", students: ["2024-0121"] }, "числится в группе ЮВ-24, а не в ИС-24"],
  [{ item: "ОП.04", attempt: "improvement" }, "кто сдаёт ради повышения"],
  [{ item: "ОП.04", attempt: "retake" }, "нет никого"],
])("%j is refused", (request, message) => {
  expect(refusal(() => open(request))[0]).toContain(message);
});

test("a commission of two is not one", () => {
  const debt = records`${plan}${people}
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { date: 2025-12-24, results: { "2024-0117": 2 } }
  attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-13: { date: 2026-01-13, attempt: retake, results: { "2024-0117": 2 } }
  `;
  const request = { item: "ОП.04", attempt: "commission" as const, students: ["2024-0117"], today: "2026-01-20" };
  const pair = { chair: "sidorov-av", members: ["orlov-pi", "sidorov-av"] };
  expect(refusal(() => open(request, debt))[0]).toContain("состав не назван");
  expect(refusal(() => open({ ...request, commission: pair }, debt))[0]).toContain("2 человека, а нужно не меньше 3");
  const three = { chair: "sidorov-av", members: ["orlov-pi", "ivanova-nv"] };
  expect(open({ ...request, commission: three }, debt).sheet.commission).toEqual(three);
});

test("a number of the same year cannot be given twice, not even an annulled one", () => {
  const taken = records`${plan}${people}
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "17", annulled: { date: 2025-12-24, by: petrova-en, basis: { kind: x, date: 2025-12-24 } }, results: {} }
  attestations/2024-2025/ИС-24/1-ОП.04-exam: { number: "18", results: {} }
  `;
  expect(refusal(() => open({ item: "ОП.04", number: "17" }, taken))).toEqual([
    "Номер 17 в этом году уже у ведомости «ИС-24 ОП.04».",
    "Без --number ведомость получит следующий свободный номер: 18",
  ]);
  expect(open({ item: "ОП.04", number: "18" }, taken).sheet.number).toBe("18");
});

test("the form of what an individual plan moved is found without naming it", () => {
  const moved = records`${plan}
  students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-01, kind: individual-plan, items: [{ item: ОП.04, change: moved, semester: 4 }] }] }
  students/2024-0118: {}
  `;
  expect(open({ item: "ОП.04", students: ["2024-0117"] }, moved).sheet).toMatchObject({ form: "exam", semester: 4 });
  expect(open({ item: "ОП.04", students: ["2024-0118"] }, moved).sheet).toMatchObject({ form: "exam", semester: 3 });
});
