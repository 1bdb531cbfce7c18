import { expect, test } from "vitest";
import { type CreditRow, creditResults } from "../../src/changes/credit-results.ts";
import type { Grade } from "../../src/model/kinds.ts";
import { records } from "../records.ts";

const college = records`
  programs/09.02.07-2024:
    items:
      - { id: СГ.02, name: Язык, kind: discipline, control: [{ semester: 1, form: credit }, { semester: 2, form: graded-credit }] }
      - { id: ОП.01, name: Системы, kind: discipline, control: [{ semester: 1, form: exam }] }
      - { id: ОП.02, name: Проект, kind: discipline, control: [{ semester: 2, form: course-project }] }
      - { id: ГИА.01, name: Демонстрационный экзамен, kind: final, control: [{ semester: 6, form: demo-exam }] }
  students/2024-0117:
    credited: [{ item: СГ.02, grade: 5, semester: 2, from: Южный колледж, protocol: { number: "3", date: 2025-10-01 } }]
  attestations/2024-2025/ИС-24/1-ОП.01-exam: { number: "7", results: { "2024-0117": 2, "2024-0118": 4 } }
  students/2024-0118: {}
`;

function credit(student: string, rows: readonly Omit<CreditRow, "line">[], acceptAs?: Grade) {
  const found = college.students.get(student);
  if (!found) throw new Error(student);
  const { edits } = creditResults(college, {
    student: found,
    from: "Южный колледж",
    protocol: { number: "3", date: "2025-10-01" },
    rows: rows.map((row, index) => ({ line: index + 2, ...row })),
    today: "2025-12-01",
    ...(acceptAs !== undefined && { acceptAs }),
  });
  return edits.map((edit) => ("append" in edit ? edit.value : edit));
}

test("the grade is copied; a debt may be credited, and what was passed in another semester too", () => {
  expect(
    credit("2024-0117", [
      { item: "ОП.01", grade: 3, hours: 48 },
      { item: "СГ.02", grade: "зачтено", semester: 1 },
    ]),
  ).toEqual([
    { item: "ОП.01", grade: 3, hours: 48, from: "Южный колледж", protocol: { number: "3", date: "2025-10-01" } },
    {
      item: "СГ.02",
      grade: "зачтено",
      semester: 1,
      from: "Южный колледж",
      protocol: { number: "3", date: "2025-10-01" },
    },
  ]);
});

test("the same by the same protocol is no change", () => {
  expect(credit("2024-0117", [{ item: "СГ.02", grade: 5, semester: 2 }])).toEqual([]);
});

test("what stands there otherwise than it is taken here is kept beside it", () => {
  expect(credit("2024-0118", [{ item: "СГ.02", grade: "зачтено", name: "Английский" }], 3)).toMatchObject([
    { grade: 3, originalGrade: "зачтено", originalName: "Английский" },
  ]);
  expect(credit("2024-0118", [{ item: "СГ.02", grade: 5, semester: 1 }])).toMatchObject([
    { grade: "зачтено", originalGrade: 5 },
  ]);
});

test.each<[string, string, Omit<CreditRow, "line">, string]>([
  ["what the plan does not have", "2024-0118", { item: "ОП.14", grade: 5 }, "нет строки «ОП.14»"],
  ["the state final attestation", "2024-0118", { item: "ГИА.01", grade: 5 }, "государственная итоговая"],
  ["a negative grade", "2024-0118", { item: "СГ.02", grade: 2 }, "с оценкой «2» нельзя"],
  ["a course project", "2024-0118", { item: "ОП.02", grade: 5 }, "нет аттестации, которую можно"],
  ["another semester", "2024-0118", { item: "ОП.01", grade: 5, semester: 2 }, "За 2-й семестр у строки «ОП.01»"],
  ["what has been passed", "2024-0118", { item: "ОП.01", grade: 5 }, "ведомость № 7, оценка «4»"],
  ["«зачтено» for a grade", "2024-0118", { item: "СГ.02", grade: "зачтено" }, "--accept-as 3"],
  ["the whole of what is credited in part", "2024-0117", { item: "СГ.02", grade: 5 }, "уже перезачтено"],
])("refused: %s", (_, student, row, why) => {
  expect(() => credit(student, [row])).toThrow(new RegExp(why));
});
