import type { IsoDate } from "./kinds.ts";

/** The number of a day in the calendar: days that follow one another have numbers that do. */
export function numberOfDay(day: IsoDate): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  // The year is taken to begin in March, so that the leap day is its last.
  const shifted = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  return daysBefore(shifted) + Math.floor((153 * monthsSinceMarch + 2) / 5) + date;
}

/** The day that has this number. */
export function dayOfNumber(number: number): IsoDate {
  let year = Math.floor(number / 365.2425);
  if (number <= daysBefore(year)) year -= 1;
  if (number > daysBefore(year + 1)) year += 1;
  const dayOfYear = number - daysBefore(year) - 1;
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return isoDate(month > 2 ? year : year + 1, month, date);
}

/** The day so many days later; earlier, when the number is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfNumber(numberOfDay(day) + days);
}

/** The last day of a year that begins after a day: the same date, and 28 February after a 29th. */
export function yearAfter(day: IsoDate): IsoDate {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, "0")}${day.slice(4)}`;
  return next.endsWith("-02-29") ? `${next.slice(0, 4)}-02-28` : next;
}

/** The later of two days. */
export function laterDay(one: IsoDate, other: IsoDate): IsoDate {
  if (one < other) return other;
  return one;
}

/** How many days lie before 1 March of a year, counted from 1 March of year 0. */
function daysBefore(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function isoDate(year: number, month: number, date: number): IsoDate {
  const [y, m, d] = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")];
  return `${y}-${m}-${d}`;
}
