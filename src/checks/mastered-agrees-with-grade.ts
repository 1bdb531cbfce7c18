import type { Check } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import { placeOf } from "../model/place.ts";
import { blocks } from "./facts/sheets.ts";

/** The activity of a module is mastered by whoever passed its exam, and by nobody else. */
export const masteredAgreesWithGrade: Check = {
  id: "mastered-agrees-with-grade",
  severity: "error",
  title: "«Освоен» согласуется с оценкой",
  basis: ["kpgt-2026 2.12", "kpgt-2026 2.13"],
  explanation:
    "На экзамене по модулю (квалификационном) решают, освоен ли вид деятельности. «Освоен» с оценкой 2 и «не освоен» с положительной оценкой противоречат друг другу.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-ПМ.01-module-exam: {results: {"2024-0117": {grade: 2, mastered: true}}}`,
    good: `attestations/2025-2026/ИС-24/3-ПМ.01-module-exam: {results: {"2024-0117": {grade: 2, mastered: false}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records))
      if (result.mastered != null && result.grade != null && result.mastered !== isPositive(result.grade))
        yield {
          place: placeOf(sheet, "results", student, "mastered"),
          message: text.differ(student, result.mastered, String(result.grade)),
          fix: text.compare,
        };
  },
};

const text = {
  differ: (student: string, mastered: boolean, grade: string) =>
    `У студента «${student}» вид деятельности ${mastered ? "освоен" : "не освоен"}, а оценка «${grade}».`,
  compare: "Сверьте с протоколом комиссии.",
};
