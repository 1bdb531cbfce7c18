import { expect, test } from "vitest";
import type { Document } from "../../../src/model/kinds.ts";
import type { OtherRecord, Records } from "../../../src/model/records.ts";
import { rotation } from "../../../src/reports/archive/rotation.ts";
import { records } from "../../records.ts";

const year = {
  year: "2024-2025",
  bags: [
    { path: "05-12-ИС-24", group: "ИС-24", retention: { years: 5 } },
    { path: "05-12-ИС-25", group: "ИС-25", retention: { years: 5 } },
  ],
};

/** ИС-24 has left, ИС-25 stays; the only year is closed, diplomas are handed out. `second` is how Жук ended. */
function college({ second = "graduated, qualification: Программист", guest = false, closed = year as unknown } = {}) {
  const read = records`
    groups/ИС-24: {}
    groups/ИС-25: {}
    students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к}, {date: 2028-06-30, kind: graduated, qualification: Программист, order: 2027-2028/88-к}]}
    students/2024-0118: {sex: m, events: [{date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к}, {date: 2028-06-30, kind: ${second}, order: 2027-2028/88-к}]}
    students/2025-0121: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-25, order: 2023-2024/112-к}]}
    record-books/2024-0117: {}
    attestations/2024-2025/ИС-24/1-ОП.01-exam: {number: "1", results: {"2024-0117": 5, "2024-0118": 4}}
    attestations/2024-2025/ИС-25/1-ОП.01-exam: {number: "2", results: {"2025-0121": 5, ${guest ? '"2024-0118": 5' : ""}}}
  `;
  return {
    ...read,
    others: [other("archive-year", "archive/2024-2025/year.yaml", closed), diploma("117"), diploma("118")],
  };
}

function other(kind: string, file: string, value: unknown): OtherRecord {
  return { kind, file, value };
}

function diploma(number: string, rest: Partial<Document> = { received: { on: "2028-07-01", by: "личная подпись" } }) {
  const value = { kind: "diploma", student: `2024-0${number}`, number, frdo: { on: "2028-07-20" }, ...rest };
  return other("document", `documents/2027-2028/${number}.yaml`, value);
}

/** 5 years after the graduation in 2028 end with 2033. */
const afterTerms = "2034-01-01";

const obstacles = (given: Records, day = afterTerms, cases: readonly string[] = []) =>
  rotation(given, ["ИС-24"], day, cases).obstacles;

/** What forbids it, but for the papers of the archive: they have a test of their own. */
const messages = (given: Records, day = afterTerms, cases: readonly string[] = []) =>
  obstacles(given, day, cases)
    .filter(({ confirm }) => confirm !== "papers")
    .map(({ message }) => message);

test("a group whose terms are over leaves with its students, their books, sheets, documents and orders of theirs alone", () => {
  expect(rotation(college(), ["ИС-24"], afterTerms)).toEqual({
    groups: ["ИС-24"],
    cases: [],
    students: ["2024-0117", "2024-0118"],
    files: [
      "attestations/2024-2025/ИС-24/1-ОП.01-exam.yaml",
      "documents/2027-2028/117.yaml",
      "documents/2027-2028/118.yaml",
      "groups/ИС-24.yaml",
      "orders/2027-2028/88-к.yaml", // 112-к enrolled one who stays
      "record-books/2024-0117.yaml",
      "students/2024-0117.yaml",
      "students/2024-0118.yaml",
    ],
    cards: [],
    obstacles: [
      { message: expect.stringContaining("Группа ИС-24: в записях (papers) нет итоговой сводной"), ...unconfirmed },
      { message: expect.stringContaining("нет в записях (papers) у 2 студентов."), ...unconfirmed },
    ],
  });
});

const unconfirmed = { fix: expect.stringContaining('--confirm "papers='), confirm: "papers" };

test("final summaries and cards must be signed and lie in a case: one without the other is not enough", () => {
  const read = college();
  const paper = (about: string, template: string, rest: object) =>
    other("paper", `papers/2028-2029/${about}.yaml`, { template, about, ...rest });
  const whole = { signed: { on: "2028-07-01", by: ["petrova-en"] }, case: { index: "05-20", year: "2027-2028" } };
  const given = (papers: readonly OtherRecord[]) => obstacles({ ...read, others: [...read.others, ...papers] });
  const cards = ["2024-0117", "2024-0118"].map((id) => paper(id, "student-card", whole));
  expect(given([paper("ИС-24", "final-sheet", whole), ...cards])).toEqual([]);
  expect(given([paper("ИС-24", "final-sheet", { signed: whole.signed }), ...cards])).toHaveLength(1);
  expect(given([paper("ИС-24", "final-sheet", { case: whole.case }), ...cards])).toHaveLength(1);
  expect(given([paper("ИС-25", "final-sheet", whole), ...cards])).toHaveLength(1);
  expect(given([paper("ИС-24", "final-sheet", whole), ...cards.slice(1)])).toHaveLength(1);
});

test("whoever was admitted to the state exams and did not graduate may come again", () => {
  const left = college({ second: "expelled, ground: gia-failed" });
  const zhuk = left.students.get("2024-0118");
  if (zhuk === undefined) throw new Error("no student");
  const admitted = { ...zhuk, events: [...zhuk.events, { date: "2028-06-01", kind: "admitted-gia" } as const] };
  const students = new Map(left.students).set("2024-0118", admitted);
  expect(obstacles({ ...left, students }).map(({ confirm }) => confirm)).toContain("repeat-gia");
  expect(obstacles(left).map(({ confirm }) => confirm)).not.toContain("repeat-gia");
});

test("a case of the whole college goes only when it is named, and has a term of its own", () => {
  const orders = { path: "02-03", retention: { years: 50, until: "2076-12-31", expert: true } };
  const read = college({ closed: { ...year, bags: [...year.bags, orders] } });
  expect(messages(read)).toEqual([]);
  expect(messages(read, afterTerms, ["2024-2025/02-03"])).toEqual(["Дело 02-03 за 2024-2025 хранится до 31.12.2076."]);
  expect(messages(read, "2077-01-01", ["2024-2025/02-03"])).toEqual([
    "Срок дела 02-03 за 2024-2025 вышел, но решает экспертная комиссия.",
  ]);
});

test("a case is kept to the last day of its term, which began with the graduation", () => {
  expect(messages(college(), "2033-12-31")).toEqual(["Дело 05-12-ИС-24 за 2024-2025 хранится до 31.12.2033."]);
  const permanent = { ...year, bags: [{ ...year.bags[0], retention: { years: "permanent" } }] };
  expect(messages(college({ closed: permanent }))).toEqual([
    "Дело 05-12-ИС-24 за 2024-2025 хранится постоянно, или срок ещё не идёт.",
  ]);
  const disposed = { ...year, bags: [{ ...permanent.bags[0], disposed: { kind: "акт", date: "2033-02-01" } }] };
  expect(messages(college({ closed: disposed }))).toEqual([]);
});

test("a year that is not closed", () => {
  const { others, ...rest } = college();
  expect(messages({ ...rest, others: others.slice(1) })).toEqual([
    "Учебный год 2024-2025, в котором группа училась, не закрыт.",
  ]);
});

test("one who is on leave holds the group back, and the terms with it", () => {
  expect(messages(college({ second: "leave, until: 2029-06-30" }))).toEqual([
    "Студент 2024-0118 из группы ИС-24: в академическом отпуске.",
    "Студент 2024-0118 обучения не окончил, а подписанной учебной карточки нет.",
  ]);
});

test("one who was expelled needs a signed card; a printed one is not enough", () => {
  const expelled = college({ second: "expelled, ground: own-wish" });
  const card = { template: "student-card", about: "2024-0118" };
  const paper = (value: unknown) => ({
    ...expelled,
    others: [...expelled.others, other("paper", "papers/2028-2029/1.yaml", value)],
  });
  const missing = "Студент 2024-0118 обучения не окончил, а подписанной учебной карточки нет.";
  expect(messages(expelled)).toEqual([missing]);
  expect(messages(paper(card))).toEqual([missing]);
  expect(messages(paper({ ...card, signed: { on: "2028-07-01", by: ["petrova-en"] } }))).toEqual([]);
});

test("a diploma must be there, handed out and reported", () => {
  const read = college();
  const others = read.others.slice(0, 2);
  expect(messages({ ...read, others })).toEqual([
    "Выпускник 2024-0118: выданного диплома в записях (documents) нет.",
    "Выпускник 2024-0118: отметки о передаче сведений в ФИС ФРДО в записях нет.",
  ]);
  expect(messages({ ...read, others: [...others, diploma("118", {})] })).toEqual([
    "Выпускник 2024-0118: диплом № 118 не выдан.",
  ]);
});

test("a guest on a sheet of a group that stays", () => {
  expect(messages(college({ guest: true }))).toEqual([
    "Студент 2024-0118 стоит в ведомости № 2 группы ИС-25, которая остаётся.",
  ]);
});
