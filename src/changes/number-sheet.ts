import { academicYearOf } from "../model/academic-year.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { dayOf } from "../reports/attestation/attestation-state.ts";

/** The next free number, after the greatest one given in the year that the college counts by. */
export function nextNumber(records: Records, day: IsoDate, ahead = 0): string {
  const prefix = records.college.numbering?.attestation?.prefix ?? "";
  const given = sheetsOfYear(records, day)
    .filter(({ number }) => number.startsWith(prefix))
    .map(({ number }) => Number.parseInt(number.slice(prefix.length), 10))
    .filter((n) => !Number.isNaN(n));
  return `${prefix}${Math.max(0, ...given) + 1 + ahead}`;
}

/** Refuses a number that stands on another paper sheet of the year, annulled ones included (kpgt-2026 2.9). */
export function refuseTakenNumber(records: Records, number: string, day: IsoDate): void {
  const taken = sheetsOfYear(records, day).find((sheet) => sheet.number === number);
  if (taken) throw new UserError(text.taken(taken), text.omit(nextNumber(records, day)));
}

/** Colleges count by academic or by calendar years; the day of a sheet decides. */
function sheetsOfYear(records: Records, day: IsoDate): Stored<Attestation>[] {
  const byCalendar = records.college.numbering?.attestation?.by === "calendar-year";
  const year = byCalendar ? day.slice(0, 4) : academicYearOf(day);
  const countedIn = (sheet: Stored<Attestation>) =>
    byCalendar ? (sheet.issued?.on ?? dayOf(records, sheet)).slice(0, 4) : yearOf(sheet);
  return [...records.attestations.values()].filter((sheet) => countedIn(sheet) === year);
}

const text = {
  taken: ({ number, group, items }: Attestation) =>
    `Номер ${number} в этом году уже у ведомости «${group} ${items.join(", ")}».`,
  omit: (next: string) => `Без --number ведомость получит следующий свободный номер: ${next}`,
};
