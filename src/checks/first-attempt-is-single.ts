import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { type Attempted, isFilled } from "../model/standing.ts";
import { formName } from "../text/control-forms.ts";
import { repeatedAttempts } from "./facts/sheets.ts";

/** A student has one first attempt at an item, form and semester, unless the one before was missed for a good reason. */
export const firstAttemptIsSingle: Check = {
  id: "first-attempt-is-single",
  severity: "error",
  title: "Первая сдача у студента одна",
  basis: ["273-ФЗ 58.5", "kpgt-2026 2.11"],
  explanation:
    "Две первые сдачи одной строки плана в одном семестре — одна из ведомостей лишняя или это пересдача. Новый день после неявки по уважительной причине — снова первая сдача. Пустая строка того, кто сдавал во второй день или перешёл в другую группу, не в счёт.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam-2026-01-15: {date: 2026-01-15, roster: {students: ["2024-0117"]}, results: {"2024-0117": 4}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam-2026-01-15: {date: 2026-01-15, attempt: retake, roster: {students: ["2024-0117"]}, results: {"2024-0117": 4}}`,
  },
  *find(records) {
    for (const tries of repeatedAttempts(records)) {
      const firsts = tries.filter(({ attempt, outcome }) => attempt === "first" && outcome !== "excused");
      for (const [i, one] of firsts.entries()) {
        const other = firsts.slice(0, i).find((earlier) => collide(earlier, one));
        if (other)
          yield {
            place: placeOf(one.attestation, "results", one.student),
            related: placeOf(other.attestation, "results", other.student),
            message: text.second(one, other),
            fix: text.mend,
          };
      }
    }
  },
};

/** An empty block stays behind when the student sat on a second day or moved: it collides only on a sheet made out twice. */
function collide(one: Attempted, other: Attempted): boolean {
  if (isFilled(one) && isFilled(other)) return true;
  const [sheet, copy] = [one.attestation, other.attestation];
  const sameRoster = JSON.stringify(sheet.roster) === JSON.stringify(copy.roster);
  return !isFilled(one) && !isFilled(other) && sheet.group === copy.group && sameRoster;
}

const text = {
  second: ({ student, item, form, semester }: Attempted, { attestation }: Attempted) =>
    `У студента «${student}» две первые сдачи: ${item}, ${formName(form)}, ${semester}-й семестр; другая — в ведомости № ${attestation.number}.`,
  mend: "Если это пересдача, впишите attempt: retake; если ведомость лишняя, аннулируйте её: kpgt attestation annul",
};
