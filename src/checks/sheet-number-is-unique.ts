import type { Check } from "../model/check.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { Attestation, College } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";

/** A sheet's number is given once in a year. */
export const sheetNumberIsUnique: Check = {
  id: "sheet-number-is-unique",
  severity: "error",
  title: "Номер ведомости не повторяется за год",
  basis: ["kpgt-2026 2.9", "zhhst 2.1"],
  explanation:
    "По номеру ведомость ищут в деле и называют в командах. Нумерация идёт за учебный или календарный год, как задано в kpgt.yaml: numbering. Номер аннулированной ведомости второй раз не выдают.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {number: "17"}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {number: "17"}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {number: "17"}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {number: "18"}`,
  },
  *find(records) {
    const first = new Map<string, Stored<Attestation>>();
    for (const sheet of records.attestations.values()) {
      const key = `${countedIn(records.college, sheet)} ${sheet.number}`;
      const other = first.get(key);
      if (other)
        yield {
          place: placeOf(sheet, "number"),
          related: placeOf(other, "number"),
          message: text.repeated(sheet.number, other.file),
          fix: text.renumber,
        };
      else first.set(key, sheet);
    }
  },
};

function countedIn(college: College, sheet: Stored<Attestation>): string {
  const day = sheet.issued?.on ?? sheet.date;
  return college.numbering?.attestation?.by === "calendar-year" && day ? day.slice(0, 4) : yearOf(sheet);
}

const text = {
  repeated: (number: string, file: string) => `Номер ${number} в этом году уже у ведомости ${file}.`,
  renumber: "Дайте той ведомости, что открыта позже, следующий свободный номер; занятые номера: kpgt attestation list",
};
