import { expect, test } from "vitest";
import { readBookLine } from "../../src/terminal/book-line.ts";

test.each([
  ["4", { grade: 4 }],
  ["не зачтено", { grade: "не зачтено" }],
  ["25.12.2025 66ч", { date: "2025-12-25", hours: 66 }],
  ["Лисин П. А.", { examiner: "Лисин П. А." }],
  ["зач 20.12.2025 Лисин", { grade: "зачтено", date: "2025-12-20", examiner: "Лисин" }],
  ["«Учёт заявок 2.0» 5", { theme: "Учёт заявок 2.0", grade: 5 }],
  ['4 "Учёт заявок" Лисин П. А.', { theme: "Учёт заявок", grade: 4, examiner: "Лисин П. А." }],
  ["зачёты 4сем", { page: "credits", semester: 4 }],
])("%s", (typed, line) => {
  expect(readBookLine(typed)).toEqual({ line });
});

test.each(["н/я", "31.02.2026", "7", "66", "13сем"])("%s is not taken for anything", (typed) => {
  expect(readBookLine(typed)).toHaveProperty("fault");
});
