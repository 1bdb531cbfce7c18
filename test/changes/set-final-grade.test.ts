import { expect, test } from "vitest";
import { setFinalGrades } from "../../src/changes/set-final-grade.ts";
import type { Grade } from "../../src/model/kinds.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const college = records`
  programs/09.02.07-2024:
    items:
      - {id: ОП.04, name: Алгоритмы, kind: discipline, final: explicit, control: [{semester: 2, form: exam}]}
      - {id: ОП.05, name: Базы данных, kind: discipline, final: average, control: [{semester: 2, form: exam}]}
  students/2024-0117: {}
  students/2024-0118: {name: {last: Жук, first: Иван}, finals: [{item: ОП.04, grade: 4, protocol: {number: "8", date: 2027-05-20}}]}
`;
const protocol = { number: "8", date: "2027-05-20" };
const today = "2027-05-25";
const set = (student: string, item: string, grade: Grade, more: { source?: string; today?: string } = {}) =>
  setFinalGrades(college, { rows: [{ line: 2, student, item, grade }], protocol, today, ...more });

test("a grade by protocol is added once", () => {
  expect(set("2024-0117", "ОП.04", 5).edits).toEqual([
    { append: { file: "students/2024-0117.yaml", path: ["finals"] }, value: { item: "ОП.04", grade: 5, protocol } },
  ]);
  expect(set("Жук", "ОП.04", 4).edits).toEqual([]);
});

test.each<[string, string, Grade, string]>([
  ["Жук", "ОП.04", 5, "У студента 2024-0118 уже есть итоговая оценка по «ОП.04»: 4, протокол № 8."],
  ["2024-0117", "ОП.05", 5, "Итог по «ОП.05» не выставляется, а считается: средней из семестровых."],
  ["2024-0117", "ОП.99", 5, "В плане 09.02.07-2024 нет строки «ОП.99»."],
  ["2024-0117", "ОП.04", 2, "Итоговой оценкой по «ОП.04» не может быть «2»."],
])("%s %s %s is refused", (student, item, grade, why) => {
  expect(refusal(() => set(student, item, grade))[0]).toBe(why);
});

test("a protocol of tomorrow is refused; a file names every bad row and writes nothing", () => {
  expect(refusal(() => set("2024-0117", "ОП.04", 5, { today: "2027-05-19" }))[0]).toBe(
    "Дата 20.05.2027 ещё не наступила.",
  );
  const rows = [
    { line: 2, student: "2024-0117", item: "ОП.04", grade: 5 as const },
    { line: 3, student: "2024-0117", item: "ОП.04", grade: 4 as const },
    { line: 4, student: "2024-0117", item: "ОП.05", grade: 4 as const },
  ];
  const [message] = refusal(() => setFinalGrades(college, { rows, protocol, today, source: "итог.csv" }));
  expect(message).toContain("итог.csv:3: Студент 2024-0117 с «ОП.04» стоит в файле дважды.");
  expect(message).toContain("итог.csv:4: Итог по «ОП.05» не выставляется");
});

test("nobody has a final grade of what is an open debt", () => {
  const owing = records`
  programs/09.02.07-2024: {items: [{id: ОП.04, name: Алгоритмы, kind: discipline, final: explicit, control: [{semester: 2, form: exam}]}]}
  students/2024-0117: {}
  attestations/2024-2025/ИС-24/2-ОП.04-exam: {semester: 2, date: 2025-06-20, results: {"2024-0117": 2}}
`;
  const rows = [{ line: 2, student: "2024-0117", item: "ОП.04", grade: 4 as const }];
  expect(refusal(() => setFinalGrades(owing, { rows, protocol, today }))[0]).toBe(
    "У студента 2024-0117 по «ОП.04» задолженность: экзамен, 2-й семестр.",
  );
});
