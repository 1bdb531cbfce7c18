import type { Check } from "../model/check.ts";
import type { Attestation } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { validSheets } from "./facts/sheets.ts";

/** The points of a demonstration exam are within its maximum, and the grade is the one its scale gives for them. */
export const demoExamGradeFollowsPoints: Check = {
  id: "demo-exam-grade-follows-points",
  severity: "error",
  title: "Оценка демонстрационного экзамена соответствует баллам",
  basis: ["kpgt-2026 2.8", "kpgt-2026 2.16"],
  explanation:
    "Эксперты ставят баллы, а в оценку их переводит шкала колледжа (scale) той же ведомости: для каждой оценки — наименьшее число баллов. Баллов не больше наибольшего (max).",
  example: {
    bad: `attestations/2025-2026/ИС-24/4-ГИА.01-demo-exam: {max: 100, scale: [{grade: 5, min: 70}, {grade: 4, min: 40}, {grade: 3, min: 20}, {grade: 2, min: 0}], results: {"2024-0117": {grade: 5, points: 64}}}`,
    good: `attestations/2025-2026/ИС-24/4-ГИА.01-demo-exam: {max: 100, scale: [{grade: 5, min: 70}, {grade: 4, min: 40}, {grade: 3, min: 20}, {grade: 2, min: 0}], results: {"2024-0117": {grade: 4, points: 64}}}`,
  },
  *find(records) {
    for (const sheet of validSheets(records))
      for (const [student, { points, grade }] of Object.entries(sheet.results)) {
        if (points == null) continue;
        if (sheet.max !== undefined && points > sheet.max)
          yield {
            place: placeOf(sheet, "results", student, "points"),
            message: text.tooMany(student, points, sheet.max),
            fix: text.compare,
          };
        const due = gradeFor(sheet, points);
        if (due !== undefined && grade != null && grade !== due)
          yield {
            place: placeOf(sheet, "results", student, "grade"),
            message: text.differ(student, points, String(due), String(grade)),
            fix: text.compare,
          };
      }
  },
};

function gradeFor({ scale = [] }: Attestation, points: number) {
  return scale.toSorted((a, b) => b.min - a.min).find(({ min }) => points >= min)?.grade;
}

const text = {
  tooMany: (student: string, points: number, max: number) =>
    `У студента «${student}» баллов ${decimal(points)}, а наибольшее число — ${decimal(max)}.`,
  differ: (student: string, points: number, due: string, grade: string) =>
    `У студента «${student}» за ${decimal(points)} баллов по шкале «${due}», а стоит «${grade}».`,
  compare: "Сверьте баллы и оценку с протоколом демонстрационного экзамена.",
};

function decimal(points: number): string {
  return String(points).replace(".", ",");
}
