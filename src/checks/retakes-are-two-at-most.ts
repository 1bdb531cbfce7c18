import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { formName } from "../text/control-forms.ts";
import { repeatedAttempts } from "./facts/sheets.ts";

/** A debt is retaken twice at most. */
export const retakesAreTwoAtMost: Check = {
  id: "retakes-are-two-at-most",
  severity: "error",
  title: "Пересдач не больше двух",
  basis: ["273-ФЗ 58.5"],
  explanation:
    "Задолженность можно пересдать не более двух раз: один раз преподавателю, второй раз комиссии. Неявка по уважительной причине попыткой не считается. Дальше решает педагогический совет, а не новая ведомость.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {date: 2026-01-15, attempt: retake, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-3: {date: 2026-02-15, attempt: commission, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-4: {date: 2026-03-15, attempt: commission, results: {"2024-0117": 3}}`,
    good: `attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {date: 2026-01-15, attempt: retake, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-3: {date: 2026-02-15, attempt: commission, results: {"2024-0117": 3}}`,
  },
  *find(records) {
    for (const tries of repeatedAttempts(records)) {
      const retakes = tries.filter(({ attempt, outcome }) => isRetake(attempt) && outcome !== "excused");
      for (const { attestation, student, item, form } of retakes.slice(2))
        yield {
          place: placeOf(attestation, "results", student),
          related: placeOf(retakes[1]?.attestation ?? attestation, "results", student),
          message: text.third(student, item, formName(form)),
          fix: text.mend,
        };
    }
  },
};

function isRetake(attempt: string): boolean {
  return attempt === "retake" || attempt === "commission";
}

const text = {
  third: (student: string, item: string, form: string) =>
    `У студента «${student}» больше двух пересдач: ${item}, ${form}.`,
  mend: "Проверьте, нет ли среди ведомостей лишней; лишнюю аннулирует kpgt attestation annul",
};
