import type { Attestation, IsoDate, Result } from "../../model/kinds.ts";

/** The day on which a student was attested: the block's own, otherwise the sheet's. */
export function dayOf(sheet: Attestation, result?: Result): IsoDate | undefined {
  return result?.date ?? sheet.date;
}

/** The keys that lead to the day of a block. */
export function pathToDay(student: string, result: Result): (string | number)[] {
  return result.date === undefined ? ["date"] : ["results", student, "date"];
}

/** The number of a day in the calendar: days that follow one another have numbers that do. */
export function numberOfDay(day: IsoDate): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  // The year is taken to begin in March, so that the leap day is its last.
  const shifted = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + date;
}
