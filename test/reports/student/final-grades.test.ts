import { expect, test } from "vitest";
import { attempts } from "../../../src/model/standing.ts";
import { finalGrades } from "../../../src/reports/student/final-grades.ts";
import { records } from "../../records.ts";

test("the rows that a diploma has a line for, each with its grade or without", () => {
  const college = records`
    groups/ИС-24: {}
    programs/09.02.07-2024:
      items:
        - {id: ОП.01, name: Сдано, kind: discipline, control: [{semester: 1, form: exam}]}
        - {id: ОП.02, name: Не сдано, kind: discipline, control: [{semester: 1, form: exam}]}
        - {id: ОП.03, name: Другая форма, kind: discipline, control: [{semester: 1, form: other}]}
        - {id: ОП.04, name: По протоколу, kind: discipline, final: explicit, control: [{semester: 1, form: exam}]}
        - {id: ОП.05, name: Факультатив не выбран, kind: discipline, elective: true, control: [{semester: 1, form: credit}]}
        - {id: ОП.06, name: Факультатив выбран, kind: discipline, elective: true, control: [{semester: 1, form: credit}]}
        - {id: ОП.07, name: Исключено ИУП, kind: discipline, control: [{semester: 1, form: exam}]}
        - {id: ОП.08, name: Перезачтено, kind: discipline, control: [{semester: 1, form: exam}]}
        - {id: ПМ.01, name: Модуль, kind: module}
        - {id: МДК.01.01, name: Только проект, kind: course, module: ПМ.01, control: [{semester: 1, form: course-project}]}
        - {id: ПМ.01.ЭК, name: Экзамен по модулю, kind: control, module: ПМ.01, control: [{semester: 1, form: module-exam}]}
    students/2024-0117:
      events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2024-10-01, kind: individual-plan, items: [{item: ОП.07, change: removed}]}]
      credited: [{item: ОП.08, grade: 4, from: Колледж, protocol: {number: "3", date: 2024-10-01}}]
    attestations/2024-2025/ИС-24/1-ОП.01-exam: {semester: 1, closed: {date: 2024-12-28, by: x, seal: "0"}, results: {"2024-0117": 5}}
    attestations/2024-2025/ИС-24/1-ОП.02-exam: {semester: 1, closed: {date: 2024-12-28, by: x, seal: "0"}, results: {"2024-0117": 2}}
    attestations/2024-2025/ИС-24/1-ОП.04-exam: {semester: 1, closed: {date: 2024-12-28, by: x, seal: "0"}, results: {"2024-0117": 5}}
    attestations/2024-2025/ИС-24/1-ОП.06-credit: {semester: 1, closed: {date: 2024-12-28, by: x, seal: "0"}, results: {"2024-0117": зачтено}}
    attestations/2024-2025/ИС-24/1-ПМ.01.ЭК-module-exam: {semester: 1, closed: {date: 2024-12-28, by: x, seal: "0"}, results: {"2024-0117": {grade: 4, mastered: true}}}
  `;
  const student = college.students.get("2024-0117");
  const group = college.groups.get("ИС-24");
  const rows = student && group && finalGrades(college, student, group, attempts(college), "2027-06-30");
  expect(rows?.map(({ item, grade }) => `${item.id} ${grade ?? "—"}`)).toEqual([
    "ОП.01 5",
    "ОП.02 —",
    "ОП.04 —",
    "ОП.06 зачтено",
    "ОП.08 4",
    "ПМ.01 4",
  ]);
});
