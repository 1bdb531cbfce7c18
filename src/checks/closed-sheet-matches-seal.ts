import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { sealOf } from "../model/seal.ts";
import { validSheets } from "./facts/sheets.ts";

/** A closed sheet is the one that was signed, but for corrections with a basis and certificates brought later. */
export const closedSheetMatchesSeal: Check = {
  id: "closed-sheet-matches-seal",
  severity: "error",
  title: "Закрытая ведомость — та, что подписана",
  basis: ["kpgt-2026 2.2", "kpgt-2026 2.11"],
  explanation:
    "При закрытии kpgt записывает отпечаток всей ведомости (seal): номера, даты, экзаменаторов или комиссии, списка, результатов и того, кто и когда её закрыл. Исправление с основанием, справка, принесённая позже, и аннулирование его не нарушают; правка руками нарушает.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {closed: {date: 2025-12-24, by: petrova-en, seal: "0000"}, results: {"2024-0117": 5}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 5}}`,
  },
  *find(records) {
    for (const sheet of validSheets(records))
      if (sheet.closed && sheet.closed.seal !== sealOf(sheet))
        yield {
          place: placeOf(sheet, "closed", "seal"),
          message: text.broken(sheet.number),
          fix: text.restore(sheet.number),
        };
  },
};

const text = {
  broken: (number: string) =>
    `Ведомость № ${number} закрыта, но с тех пор изменена без исправления: это уже не та ведомость, что подписана.`,
  restore: (number: string) =>
    `Сверьте с бумагой номер, дату, экзаменаторов, список и результаты (kpgt attestation show ${number}) и верните подписанное. Кто и когда менял результат: kpgt grade history ${number} <студент>. Неверный результат исправляют документом: kpgt grade correct ${number} <студент> <оценка> --basis "…" --permitted <кто разрешил>`,
};
