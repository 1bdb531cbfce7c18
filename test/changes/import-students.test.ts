import { expect, test } from "vitest";
import { importStudents } from "../../src/changes/import-students.ts";
import type { Change } from "../../src/model/change.ts";
import type { StudentRow } from "../../src/model/list-rows.ts";
import { records } from "../records.ts";

const enrolment = {
  source: "students.csv",
  group: "ИС-24",
  from: "2024-09-01",
  order: { number: "112-к", date: "2024-08-20", title: "О зачислении" },
};

test("new people get the next free ids of the year, one order stands before them", () => {
  const college = records`
    groups/ИС-24: {}
    students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
    students/2023-0900: { events: [{ date: 2023-09-01, kind: enrolled, group: ИС-24 }] }
  `;
  const change = importStudents(college, [row(2, "Жук Иван"), row(3, "Кравец Мария", { id: "2024-0130" })], enrolment);
  expect(created(change)).toEqual([
    "orders/2023-2024/112-к.yaml",
    "students/2024-0131.yaml", // after the number that the file itself gives to another
    "students/2024-0130.yaml",
  ]);
});

test("the same list a second time is no change, whatever the order of its rows", () => {
  const college = records`
    groups/ИС-24: {}
    orders/2023-2024/112-к: { number: 112-к, date: 2024-08-20 }
    students/2024-0001:
      name: { last: Жук, first: Иван }
      events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к }]
    students/2024-0002:
      name: { last: Грачёва, first: Анна }
      recordBook: { number: 24-0117 }
      events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к }]
  `;
  const rows = [row(2, "Грачева Анна", { recordBook: "24-0117" }), row(3, "Жук Иван")];
  expect(importStudents(college, rows, enrolment).edits).toEqual([]);
});

test("namesakes with record books of their own are two people, also the second time", () => {
  const rows = [row(2, "Кравец Мария", { recordBook: "24-0121" }), row(3, "Кравец Мария", { recordBook: "24-0130" })];
  const first = importStudents(records`groups/ИС-24: {}`, rows, enrolment);
  expect(created(first)).toHaveLength(3);
  const again = importStudents(
    records`
      groups/ИС-24: {}
      orders/2023-2024/112-к: { number: 112-к, date: 2024-08-20 }
      students/2024-0001:
        name: { last: Кравец, first: Мария }
        recordBook: { number: 24-0121 }
        events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к }]
      students/2024-0002:
        name: { last: Кравец, first: Мария }
        recordBook: { number: 24-0130 }
        events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к }]
    `,
    rows,
    enrolment,
  );
  expect(again.edits).toEqual([]);
});

test("whoever left and comes again keeps the record and gets an event", () => {
  const college = records`
    groups/ИС-24: {}
    students/2022-0007:
      name: { last: Жук, first: Иван }
      events:
        - { date: 2022-09-01, kind: enrolled, group: ИС-22 }
        - { date: 2023-03-01, kind: expelled, ground: по собственному желанию }
  `;
  const change = importStudents(college, [row(2, "Жук Иван", { id: "2022-0007" })], enrolment);
  expect(change.edits.at(-1)).toEqual({
    append: { file: "students/2022-0007.yaml", path: ["events"] },
    value: { date: "2024-09-01", kind: "enrolled", group: "ИС-24", order: "2023-2024/112-к" },
  });
});

test("all rows that cannot be taken are named, and no name of a person is", () => {
  const college = records`
    groups/ИС-24: {}
    students/2024-0117:
      name: { last: Грачёва, first: Анна }
      recordBook: { number: 24-0117 }
      events: [{ date: 2024-09-01, kind: enrolled, group: ИС-22 }]
  `;
  const rows = [
    row(2, "Жук Иван", { recordBook: "24-0117" }), // somebody else's record book
    row(3, "Грачёва Анна", { id: "2024-0117" }), // studies in another group
    row(4, "Грачёва Анна"), // she, or a namesake?
    row(5, "Кравец Мария", { group: "ИС-99" }),
    row(6, "Орлова Вера"),
    row(7, "Орлова Вера"),
  ];
  const message = messageOf(() => importStudents(college, rows, enrolment));
  expect(message.match(/students\.csv:\d/g)).toEqual([2, 3, 4, 5, 7].map((line) => `students.csv:${line}`));
  expect(message).not.toMatch(/Грачёва|Жук|Кравец|Орлова/);
});

function row(line: number, name: string, rest: Partial<StudentRow> = {}): StudentRow {
  const [last = "", first = ""] = name.split(" ");
  return { line, name: { last, first }, sex: "f", ...rest };
}

function created({ edits }: Change): string[] {
  return edits.flatMap((edit) => ("create" in edit ? [edit.create] : []));
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}
