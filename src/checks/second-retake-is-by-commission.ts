import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { formName } from "../text/control-forms.ts";
import { repeatedAttempts } from "./facts/sheets.ts";

/** The second retake is taken by a commission. */
export const secondRetakeIsByCommission: Check = {
  id: "second-retake-is-by-commission",
  severity: "error",
  title: "Вторую пересдачу принимает комиссия",
  basis: ["273-ФЗ 58.6"],
  explanation:
    "Первая пересдача — у преподавателя (attempt: retake), вторая — у комиссии (attempt: commission). Неявка по уважительной причине попыткой не считается.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {date: 2026-01-15, attempt: retake, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-3: {date: 2026-02-15, attempt: retake, results: {"2024-0117": 3}}`,
    good: `attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {date: 2026-01-15, attempt: retake, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ОП.04-exam-3: {date: 2026-02-15, attempt: commission, results: {"2024-0117": 3}}`,
  },
  *find(records) {
    for (const tries of repeatedAttempts(records)) {
      const retakes = tries.filter(({ attempt, outcome }) => attempt === "retake" && outcome !== "excused");
      for (const { attestation, student, item, form } of retakes.slice(1))
        yield {
          place: placeOf(attestation, "results", student),
          related: placeOf(retakes[0]?.attestation ?? attestation, "results", student),
          message: text.without(student, item, formName(form)),
          fix: text.mend,
        };
    }
  },
};

const text = {
  without: (student: string, item: string, form: string) =>
    `Вторая пересдача студента «${student}» — не комиссии: ${item}, ${form}.`,
  mend: "Впишите attempt: commission и состав комиссии: commission: {chair: <код>, members: [<код>, <код>]}",
};
