import { expect, test } from "vitest";
import { moduleExamFollowsItsElements } from "../../src/checks/module-exam-follows-its-elements.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(moduleExamFollowsItsElements);
const rows = [
  "{id: ПМ.01, name: Модуль, kind: module}",
  "{id: МДК.01.01, name: Курс, kind: course, module: ПМ.01, control: [{semester: 3, form: exam}, {semester: 4, form: other}]}",
  "{id: ПП.01, name: Практика, kind: practice, module: ПМ.01, control: [{semester: 5, form: graded-credit}]}",
  "{id: ПМ.01.ЭК, name: Экзамен, kind: control, module: ПМ.01, control: [{semester: 4, form: module-exam}]}",
];
const plan = `{items: [${rows.join(", ")}]}`;

test("the exam may be a row of its own; later semesters and other forms of control do not matter", () => {
  expect(found`
    programs/09.02.07-2024: ${plan}
    attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 4, "2024-0118": absent}}
    attestations/2025-2026/ИС-24/4-ПМ.01.ЭК-module-exam: {results: {"2024-0117": 5, "2024-0118": 5}}
  `).toEqual([
    "results/2024-0118/grade: Студент «2024-0118» сдал экзамен по модулю ПМ.01, а МДК.01.01 (экзамен, 3-й семестр) не сдано.",
  ]);
});

test("a retake, a credit and a failed module exam satisfy it", () => {
  expect(found`
    programs/09.02.07-2024: ${plan}
    students/2024-0121: {credited: [{item: МДК.01.01, grade: 4, from: x, protocol: {number: "3", date: 2025-10-01}}]}
    attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 2, "2024-0118": 2}}
    attestations/2025-2026/ИС-24/3-МДК.01.01-exam-2: {attempt: retake, results: {"2024-0117": 3}}
    attestations/2025-2026/ИС-24/4-ПМ.01.ЭК-module-exam: {results: {"2024-0117": 5, "2024-0118": 2, "2024-0121": 4}}
  `).toEqual([]);
});

test("semesters from before kpgt are taken on trust", () => {
  expect(found`
    programs/09.02.07-2024: ${plan}
    attestations/2025-2026/ИС-24/4-ПМ.01.ЭК-module-exam: {results: {"2024-0117": 5}}
  `).toEqual([]);
});

test("what an own plan takes out is not asked for; a course project is not met by the credit for its course", () => {
  const withProject = plan.replace(
    "{semester: 3, form: exam}",
    "{semester: 3, form: exam}, {semester: 3, form: course-project}",
  );
  expect(found`
    programs/09.02.07-2024: ${withProject}
    students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-01, kind: individual-plan, items: [{item: МДК.01.01, change: removed}]}]}
    students/2024-0118: {credited: [{item: МДК.01.01, grade: 4, from: x, protocol: {number: "3", date: 2025-10-01}}]}
    attestations/2025-2026/ИС-24/3-ОП.01-exam: {results: {"2024-0117": 5, "2024-0118": 5}}
    attestations/2025-2026/ИС-24/4-ПМ.01.ЭК-module-exam: {results: {"2024-0117": 5, "2024-0118": 5}}
  `).toEqual([
    "results/2024-0118/grade: Студент «2024-0118» сдал экзамен по модулю ПМ.01, а МДК.01.01 (курсовой проект, 3-й семестр) не сдано.",
  ]);
});
