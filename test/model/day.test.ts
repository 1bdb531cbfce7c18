import { expect, test } from "vitest";
import { addDays, dayOfNumber, numberOfDay, yearAfter } from "../../src/model/day.ts";

test.each([
  ["2025-12-31", 1, "2026-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2028-02-29", 1, "2028-03-01"],
  ["2027-02-28", 1, "2027-03-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2100-02-28", 1, "2100-03-01"],
  ["2000-02-28", 1, "2000-02-29"],
  ["2025-12-24", 365, "2026-12-24"],
])("%s and %i days is %s", (day, days, other) => {
  expect(addDays(day, days)).toBe(other);
});

test("every day of four centuries has a number of its own and is found by it", () => {
  const first = numberOfDay("1900-03-01");
  let [year, month, date] = [1900, 3, 1];
  for (let number = first; year < 2300; number += 1) {
    const day = [String(year), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
    if (numberOfDay(day) !== number || dayOfNumber(number) !== day) throw new Error(`${day} has not number ${number}`);
    date += 1;
    if (date > daysIn(year, month)) [month, date] = [month + 1, 1];
    if (month > 12) [year, month] = [year + 1, 1];
  }
});

test.each([
  ["2025-12-24", "2026-12-24"],
  ["2028-02-29", "2029-02-28"],
  ["2027-02-28", "2028-02-28"],
  ["2027-03-01", "2028-03-01"],
])("a year after %s ends on %s", (day, last) => {
  expect(yearAfter(day)).toBe(last);
});

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
