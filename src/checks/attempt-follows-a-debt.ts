import type { Check } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import type { Grade, IsoDate } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { type Attempted, isFilled, resultAsOf } from "../model/standing.ts";
import { attemptName, formName } from "../text/control-forms.ts";
import { repeatedAttempts } from "./facts/sheets.ts";

/** A retake follows a debt; whoever has passed may only improve the grade, and only what is passed is improved. */
export const attemptFollowsADebt: Check = {
  id: "attempt-follows-a-debt",
  severity: "error",
  title: "Пересдают задолженность, повышают сданное",
  basis: ["273-ФЗ 58.2", "273-ФЗ 58.5"],
  explanation:
    "После положительной оценки пересдавать нечего: повторная сдача ради оценки — attempt: improvement. И наоборот, повышать можно только положительную оценку. Оценка, исправленная уже после пересдачи, на день пересдачи была прежней.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 3}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {date: 2026-01-15, attempt: retake, results: {"2024-0117": 5}}`,
    good: `attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 3}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {date: 2026-01-15, attempt: improvement, results: {"2024-0117": 5}}`,
  },
  *find(records) {
    for (const tries of repeatedAttempts(records))
      for (const [i, one] of tries.entries()) {
        const passed = tries.slice(0, i).find((before) => isPositive(gradeOn(before, one.date)));
        const place = placeOf(one.attestation, "results", one.student);
        if (passed && (one.attempt === "retake" || one.attempt === "commission"))
          yield {
            place,
            related: placeOf(passed.attestation, "results", passed.student),
            message: text.afterPositive(one, passed),
            fix: text.mend,
          };
        else if (!passed && one.attempt === "improvement" && tries.slice(0, i).some(isFilled))
          yield { place, message: text.nothingToImprove(one), fix: text.mend };
      }
  },
};

/** A result put right afterwards was still the old one on the day of the attempt after it. */
function gradeOn({ item, result }: Attempted, day: IsoDate | undefined): Grade | null {
  const { grade, grades } = resultAsOf(result, day);
  return grades ? (grades[item] ?? null) : (grade ?? null);
}

const text = {
  afterPositive: ({ student, item, form, attempt }: Attempted, { attestation, grade }: Attempted) =>
    `У студента «${student}» ${attemptName(attempt)} после положительной оценки «${grade}» в ведомости № ${attestation.number}: ${item}, ${formName(form)}.`,
  nothingToImprove: ({ student, item, form }: Attempted) =>
    `У студента «${student}» повышение оценки, а положительной оценки нет: ${item}, ${formName(form)}.`,
  mend: "Сверьте вид сдачи (attempt) с бумажной ведомостью; лишнюю ведомость аннулирует kpgt attestation annul",
};
