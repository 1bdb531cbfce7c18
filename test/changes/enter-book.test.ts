import { expect, test } from "vitest";
import { enterBook } from "../../src/changes/enter-book.ts";
import type { BookPage } from "../../src/reports/book/expected-book.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const college = records`
  programs/09.02.07-2024:
    items: [{ id: МДК.01.01, name: Разработка, kind: course, control: [{ semester: 3, form: exam }, { semester: 3, form: course-project }] }]
  students/2024-0117: {}
  attestations/2025-2026/ИС-24/3-МДК.01.01-course-project:
    { date: 2025-12-20, examiners: [ivanova-nv], closed: { date: 2025-12-20, by: x, seal: "0" }, results: { "2024-0117": { grade: 5, theme: Склад } } }
`;

const enter = (page: BookPage) => {
  const student = college.students.get("2024-0117");
  return student && enterBook(college, { student, item: "МДК.01.01", page });
};

test("a line is taken from the sheet of its own page: an exam not from the course project", () => {
  expect(enter("projects")?.summary).toContain("5, 20.12.2025");
  expect(refusal(() => enter("exams"))[0]).toContain("нет закрытой ведомости с положительной оценкой");
});
