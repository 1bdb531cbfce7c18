import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { sealOf } from "../model/seal.ts";
import { validSheets } from "./facts/sheets.ts";

/** The results of a closed sheet are those that were signed, but for corrections with a basis. */
export const closedResultsMatchSeal: Check = {
  id: "closed-results-match-seal",
  severity: "error",
  title: "Результаты закрытой ведомости — те, что подписаны",
  basis: ["kpgt-2026 2.2", "kpgt-2026 2.11"],
  explanation:
    "При закрытии kpgt записывает отпечаток результатов (seal). Исправление с основанием и справка, принесённая позже, его не нарушают; правка оценки руками нарушает.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {closed: {date: 2025-12-24, by: petrova-en, seal: "0000"}, results: {"2024-0117": 5}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 5}}`,
  },
  *find(records) {
    for (const sheet of validSheets(records))
      if (sheet.closed && sheet.closed.seal !== sealOf(sheet.results))
        yield {
          place: placeOf(sheet, "closed", "seal"),
          message: text.broken(sheet.number),
          fix: text.restore(sheet.number),
        };
  },
};

const text = {
  broken: (number: string) => `Ведомость № ${number} закрыта, но её результаты с тех пор изменены без исправления.`,
  restore: (number: string) =>
    `Посмотреть, что менялось: kpgt grade history ${number}. Верните подписанное значение, а нужное внесите исправлением: kpgt grade correct ${number} <студент> <оценка> --basis "…" --permitted <кто разрешил>`,
};
