import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { outcomeShort } from "../text/grades.ts";
import { blocks } from "./facts/sheets.ts";

/** A student has a grade or an outcome, never both. */
export const blockHasGradeOrOutcome: Check = {
  id: "block-has-grade-or-outcome",
  severity: "error",
  title: "У студента либо оценка, либо отметка вместо неё",
  basis: ["kpgt-2026 2.8", "kpgt-2026 2.11"],
  explanation:
    "Кто не явился или не допущен, тот оценки не получил; кто получил оценку, тот явился. Если неявка была на первой сдаче, а оценка — на второй, это две ведомости или два разных дня.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0118": {grade: 4, outcome: absent}}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0118": {grade: null, outcome: absent}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records)) {
      const grade = result.grade ?? Object.values(result.grades ?? {}).find((one) => one !== null);
      if (grade !== undefined && result.outcome)
        yield {
          place: placeOf(sheet, "results", student, "outcome"),
          message: text.both(student, String(grade), outcomeShort(result.outcome)),
          fix: text.leaveOne,
        };
      else if (result.grades && result.grade != null)
        yield {
          place: placeOf(sheet, "results", student, "grade"),
          message: text.common(student),
          fix: text.leaveOneGrade,
        };
    }
  },
};

const text = {
  both: (student: string, grade: string, outcome: string) =>
    `У студента «${student}» сразу и оценка «${grade}», и отметка «${outcome}».`,
  leaveOne: "Сверьте с бумажной ведомостью и оставьте одно: пустое значение после grade: или после outcome:",
  common: (student: string) => `У студента «${student}» сразу и общая оценка, и оценки по частям.`,
  leaveOneGrade: "Оставьте либо grade, либо grades.",
};
