import { expect, test } from "vitest";
import { recordBookPages } from "../../../src/reports/book/record-book-pages.ts";
import { records } from "../../records.ts";

const college = records`
  groups/ИС-24: {}
  programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы, kind: discipline, hours: {total: 60}, control: [{semester: 2, form: exam}]}, {id: УП.01, name: Практика, kind: practice, hours: {total: 72}, control: [{semester: 2, form: graded-credit}]}]}
  students/2024-0117: {}
  students/2025-0151:
    name: {last: Щербакова, first: Анастасия}
    events: [{date: 2025-12-08, kind: transferred-in, group: ИС-24, organisation: Колледж связи}]
    credited: [{item: ОП.04, grade: 5, semester: 2, from: Колледж связи, protocol: {number: "4", date: 2025-12-05}}]
  attestations/2024-2025/ИС-24/2-УП.01-graded-credit: {semester: 2, date: 2025-06-14, examiners: [ivanova-nv], closed: {date: 2025-06-14, by: petrova-en, seal: x}, results: {"2024-0117": {grade: 4, place: ООО «Вектор», mentor: Сидоров А. В.}}}
`;
const pages = (only?: string) =>
  recordBookPages(college, "ИС-24", 2, only).rows.map(({ owner, subject, grade, examiner }) =>
    [owner.split(" ")[0], subject, grade, examiner].join(" | ").replaceAll("\u00a0", " "),
  );

test("the group of the semester, with the place and the mentor of a practice", () => {
  expect(pages()).toEqual(["Грачёва | Практика: ООО «Вектор», Сидоров А. В. | 4 (хорошо) | Иванова Н. В."]);
});

test("one who came later has what was credited for a semester before", () => {
  expect(pages("2025-0151")).toEqual(["Щербакова | Основы | 5 (отлично) | перезачтено, протокол № 4 от 05.12.2025"]);
});
