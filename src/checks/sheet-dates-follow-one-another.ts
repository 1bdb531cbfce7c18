import type { Check, Fault } from "../model/check.ts";
import type { Attestation } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";
import { formatDate } from "../text/dates.ts";
import { dayOf, pathToDay } from "./facts/days.ts";
import { validSheets } from "./facts/sheets.ts";

/** A sheet is issued, then the attestation takes place, then the sheet is closed, then it is corrected. */
export const sheetDatesFollowOneAnother: Check = {
  id: "sheet-dates-follow-one-another",
  severity: "error",
  title: "Ведомость выдана, потом проведена, потом закрыта, потом исправлена",
  basis: ["kpgt-2026 2.11"],
  explanation:
    "Результат не может появиться раньше выдачи ведомости и позже её закрытия: чаще всего это описка в годе или месяце. Поздний результат вносят исправлением или новой ведомостью.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, closed: {date: 2025-12-20, by: petrova-en, seal: ""}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, closed: {date: 2025-12-25, by: petrova-en, seal: ""}}`,
  },
  *find(records) {
    for (const sheet of validSheets(records)) yield* faultsOf(sheet);
  },
};

function* faultsOf(sheet: Stored<Attestation>): Iterable<Fault> {
  const { issued, date, period } = sheet;
  const closed = sheet.closed?.date;
  if (date !== undefined && issued && issued.on > date)
    yield { place: placeOf(sheet, "issued", "on"), message: text.issuedAfter(issued.on, date), fix: text.compare };
  if (date !== undefined && closed !== undefined && closed < date)
    yield { place: placeOf(sheet, "closed", "date"), message: text.closedBefore(closed, date), fix: text.compare };
  if (period && period.to < period.from)
    yield { place: placeOf(sheet, "period", "to"), message: text.backwards(period.from, period.to), fix: text.compare };
  for (const [student, result] of Object.entries(sheet.results)) {
    const day = dayOf(sheet, result);
    if (result.date !== undefined && day !== undefined && closed !== undefined && closed < day)
      yield {
        place: placeOf(sheet, ...pathToDay(student, result)),
        message: text.closedBefore(closed, day),
        fix: text.compare,
      };
    for (const [i, correction] of (result.corrections ?? []).entries())
      if (closed !== undefined && correction.date < closed)
        yield {
          place: placeOf(sheet, "results", student, "corrections", i, "date"),
          message: text.correctedBefore(correction.date, closed),
          fix: text.compare,
        };
  }
}

const text = {
  issuedAfter: (issued: string, day: string) =>
    `Ведомость выдана ${formatDate(issued)}, а аттестация проведена раньше, ${formatDate(day)}.`,
  closedBefore: (closed: string, day: string) =>
    `Ведомость закрыта ${formatDate(closed)}, а аттестация проведена позже, ${formatDate(day)}.`,
  correctedBefore: (corrected: string, closed: string) =>
    `Исправление датировано ${formatDate(corrected)}, а ведомость закрыта только ${formatDate(closed)}.`,
  backwards: (from: string, to: string) =>
    `Практика кончается ${formatDate(to)}, раньше чем начинается ${formatDate(from)}.`,
  compare: "Сверьте дни с бумажной ведомостью.",
};
