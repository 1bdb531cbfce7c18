import { expect, test } from "vitest";
import { findStudent } from "../../src/model/find-student.ts";
import type { PersonName, Student, StudentEvent } from "../../src/model/kinds.ts";
import type { Records, Stored } from "../../src/model/records.ts";

const enrolled: StudentEvent = { date: "2024-09-01", kind: "enrolled", group: "ИС-24" };

const people = [
  student("2024-0117", { last: "Грачёва", first: "Анна", middle: "Сергеевна" }, "24-0117"),
  student("2024-0118", { last: "Жук", first: "Иван", middle: "Олегович" }),
  student("2024-0121", { last: "Кравец", first: "Мария", middle: "Львовна" }),
  student("2024-0122", { last: "Кравец", first: "Михаил", middle: "Ильич" }),
  student("2024-0123", { last: "Ким", first: "Анна" }, undefined, [
    { date: "2025-10-01", kind: "renamed", name: { last: "Пак", first: "Анна" } },
  ]),
  student("2024-0124", { last: "фон Берг", first: "Анна", middle: "Мария" }),
];

test.each([
  ["an id", "2024-0118", ["2024-0118"]],
  ["a record-book number", "24-0117", ["2024-0117"]],
  ["a surname", "Жук", ["2024-0118"]],
  ["ё as е, in any case", "грачева", ["2024-0117"]],
  ["namesakes", "Кравец", ["2024-0121", "2024-0122"]],
  ["namesakes with one initial", "Кравец М.", ["2024-0121", "2024-0122"]],
  ["both initials, typed together", "Кравец М.И.", ["2024-0122"]],
  ["a first name", " Кравец  мария ", ["2024-0121"]],
  ["a wrong initial", "Жук П.", []],
  ["half a surname", "Крав", []],
  ["a first name alone", "Анна", []],
  ["an earlier surname", "Ким", ["2024-0123"]],
  ["a later surname", "Пак", ["2024-0123"]],
  ["a surname of two words", "Фон Берг А.", ["2024-0124"]],
  ["a patronymic where there is none", "Пак Анна О.", []],
  ["nothing", "  ", []],
])("%s", (_what, typed, ids) => {
  expect(findStudent(records(people), typed).map(({ id }) => id)).toEqual(ids);
});

test("only among the given", () => {
  expect(findStudent(records(people), "Кравец", ["2024-0117", "2024-0122"]).map(({ id }) => id)).toEqual(["2024-0122"]);
  expect(findStudent(records(people), "2024-0118", ["2024-0117"])).toEqual([]);
});

function student(id: string, name: PersonName, book?: string, events: StudentEvent[] = []): Stored<Student> {
  return {
    id,
    file: `students/${id}.yaml`,
    name,
    sex: "f",
    ...(book ? { recordBook: { number: book } } : {}),
    events: [enrolled, ...events],
  };
}

function records(students: readonly Stored<Student>[]): Records {
  return {
    college: {
      id: "kpgt",
      file: "kpgt.yaml",
      profile: "kpgt-2026",
      names: [],
      officials: [],
      calendar: [],
      timeZone: "Asia/Yekaterinburg",
    },
    staff: new Map(),
    programs: new Map(),
    groups: new Map(),
    students: new Map(students.map((one) => [one.id, one])),
    orders: new Map(),
    teaching: [],
    attestations: new Map(),
    lateCorrections: new Map(),
    recordBooks: new Map(),
    others: [],
  };
}
