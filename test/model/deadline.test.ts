import { expect, test } from "vitest";
import { daysSuspended, deadlineOf, type Suspension, suspensionsWithin } from "../../src/model/deadline.ts";

const leave = (from: string, to: string): Suspension => ({ from, to, why: "leave" });
const illness = (from: string, to: string): Suspension => ({ from, to, why: "illness" });

// The debt of 24.12.2025 ends its year on 24.12.2026; each line is worked out on a calendar.
test.each<[string, Suspension[], string]>([
  ["nothing stops the clock", [], "2026-12-24"],
  ["a leave of a whole year, 365 days", [leave("2026-02-03", "2027-02-02")], "2027-12-24"],
  ["a leave of 210 days within the year", [leave("2026-02-03", "2026-08-31")], "2027-07-22"],
  ["a leave that begins on the last day itself counts", [leave("2026-12-24", "2026-12-31")], "2027-01-01"],
  ["a leave that begins a day late does not", [leave("2026-12-25", "2027-06-30")], "2026-12-24"],
  [
    "a leave that began before the debt counts from the day after it",
    [leave("2025-12-01", "2025-12-31")],
    "2026-12-31",
  ],
  ["a leave that ended before the debt does not", [leave("2025-02-01", "2025-12-24")], "2026-12-24"],
  [
    "a second leave falls into the year only because of the first",
    [leave("2026-12-01", "2026-12-31"), leave("2027-01-20", "2027-01-29")],
    "2027-02-03",
  ],
  ["an illness of one day", [illness("2026-01-15", "2026-01-15")], "2026-12-25"],
  [
    "two illnesses of 8 and 3 days",
    [illness("2026-01-15", "2026-01-22"), illness("2026-03-01", "2026-03-03")],
    "2027-01-04",
  ],
  [
    "an illness within a leave is not counted twice",
    [leave("2026-02-03", "2026-08-31"), illness("2026-02-01", "2026-02-10")],
    "2027-07-24",
  ],
  [
    "stretches that touch are one",
    [illness("2026-02-01", "2026-02-02"), leave("2026-02-03", "2026-08-31")],
    "2027-07-24",
  ],
])("%s", (_, suspensions, last) => {
  expect(deadlineOf("2025-12-24", suspensions)).toBe(last);
});

test("a debt of 29 February ends its year on 28 February", () => {
  expect(deadlineOf("2028-02-29", [])).toBe("2029-02-28");
  expect(deadlineOf("2028-02-29", [illness("2029-02-28", "2029-02-28")])).toBe("2029-03-01");
});

test("only what stopped the clock is named, with the days it stopped it for", () => {
  const since = "2025-12-24";
  const early = leave("2025-12-01", "2025-12-31");
  const within = suspensionsWithin(since, [
    leave("2025-01-01", "2025-12-24"),
    early,
    leave("2027-01-01", "2027-02-01"),
  ]);
  expect(within).toEqual([early]);
  expect(daysSuspended(early, since)).toBe(7);
});

// 2028 has a 29 February. Each line is a debt, what stopped its year, and the last day, worked out on a calendar.
test.each<[string, string, Suspension[], string]>([
  [
    "a leave over 29 February: 29 + 31 = 60 days after 24.12.2028",
    "2027-12-24",
    [leave("2028-02-01", "2028-03-31")],
    "2029-02-22",
  ],
  [
    "the same in a common year: 28 + 31 = 59 days after 24.12.2026",
    "2025-12-24",
    [leave("2026-02-01", "2026-03-31")],
    "2027-02-21",
  ],
  [
    "a leave and an illness that overlap: 22 + 29 + 5 = 56 days, the common ones once",
    "2027-12-24",
    [leave("2028-01-10", "2028-02-28"), illness("2028-02-20", "2028-03-05")],
    "2029-02-18",
  ],
  [
    "an illness inside a leave adds nothing: 50 days after 24.12.2028",
    "2027-12-24",
    [leave("2028-01-10", "2028-02-28"), illness("2028-01-20", "2028-01-30")],
    "2029-02-12",
  ],
  [
    "a debt of the last day of an illness: that day is before its year",
    "2025-12-24",
    [illness("2025-12-20", "2025-12-24")],
    "2026-12-24",
  ],
  [
    "an illness of the debt's own day and the next one: one day counts",
    "2025-12-24",
    [illness("2025-12-24", "2025-12-25")],
    "2026-12-25",
  ],
  ["a debt of 28 February before a leap year ends on 28 February", "2027-02-28", [], "2028-02-28"],
  ["a debt of 31 December", "2025-12-31", [], "2026-12-31"],
  ["a year on, over 29 February, is a year all the same", "2027-03-01", [], "2028-03-01"],
])("%s", (_, since, suspensions, last) => {
  expect(deadlineOf(since, suspensions)).toBe(last);
});
