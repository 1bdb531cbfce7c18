import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { blocks } from "./facts/sheets.ts";

/** Where the parts are graded one by one, each item of the sheet has its grade and no other item has. */
export const complexGradesCoverItems: Check = {
  id: "complex-grades-cover-items",
  severity: "error",
  title: "Оценки по частям — ровно по строкам ведомости",
  basis: ["kpgt-2026 2.11"],
  explanation:
    "Если комплексная аттестация оценивается по частям, в grades у каждого студента есть место для каждой строки ведомости и нет чужих: иначе часть останется без оценки в сводной и в дипломе.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-ЕН.01-exam: {items: [ЕН.01, ЕН.03], results: {"2024-0117": {grades: {ЕН.01: 5}}}}`,
    good: `attestations/2025-2026/ИС-24/3-ЕН.01-exam: {items: [ЕН.01, ЕН.03], results: {"2024-0117": {grades: {ЕН.01: 5, ЕН.03: 4}}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records)) {
      if (!result.grades) continue;
      for (const item of sheet.items)
        if (!Object.hasOwn(result.grades, item))
          yield {
            place: placeOf(sheet, "results", student, "grades"),
            message: text.missing(student, item),
            fix: text.add(item),
          };
      for (const item of Object.keys(result.grades))
        if (!sheet.items.includes(item))
          yield {
            place: placeOf(sheet, "results", student, "grades", item),
            message: text.foreign(student, item),
            fix: text.remove,
          };
    }
  },
};

const text = {
  missing: (student: string, item: string) => `У студента «${student}» нет места для оценки по ${item}.`,
  add: (item: string) => `Допишите в grades: ${item}:`,
  foreign: (student: string, item: string) =>
    `У студента «${student}» оценка по ${item}, а такой строки в ведомости нет.`,
  remove: "Уберите лишнюю оценку или исправьте индекс.",
};
