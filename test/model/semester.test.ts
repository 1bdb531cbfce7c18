import { describe, expect, test } from "vitest";
import { semesterOn, semesterPeriod, studyYearOn } from "../../src/model/semester.ts";
import { records } from "../records.ts";

const { college, groups } = records`
  kpgt:
    calendar:
      - { year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-28, session: { from: 2025-12-15, to: 2025-12-28 } }
      - { year: 2025-2026, semester: autumn, from: 2025-10-01, to: 2026-01-31, session: { from: 2026-01-12, to: 2026-01-31 }, groups: [ЗИС-24] }
  groups/ИС-24: {}
  groups/ЗИС-24: { study: part-time }
  groups/ИС-25у: { studyYears: [{ from: 2025-09-01, year: 2 }] }   # after grade 11, from the second year
`;

function group(id: string) {
  const found = groups.get(id);
  if (!found) throw new Error(`no group ${id}`);
  return found;
}

describe("the days of a semester", () => {
  test("are those of the calendar", () => {
    expect(semesterPeriod(college, group("ИС-24"), 3)).toEqual({
      year: "2025-2026",
      half: "autumn",
      studyYear: 2,
      from: "2025-09-01",
      to: "2025-12-28",
      session: { from: "2025-12-15", to: "2025-12-28" },
      inCalendar: true,
    });
  });

  test("are the group's own where the calendar has a line for it", () => {
    expect(semesterPeriod(college, group("ЗИС-24"), 3).session.to).toBe("2026-01-31");
  });

  test("are the usual ones where the calendar is silent", () => {
    expect(semesterPeriod(college, group("ИС-24"), 4)).toMatchObject({
      from: "2026-01-01",
      to: "2026-06-30",
      inCalendar: false,
    });
  });

  test("of a group that begins in the second year count from there", () => {
    expect(semesterPeriod(college, group("ИС-25у"), 3)).toMatchObject({ year: "2025-2026", half: "autumn" });
  });
});

test.each([
  ["2024-08-31", undefined, undefined],
  ["2024-09-01", 1, 1],
  ["2025-01-01", 1, 2],
  ["2025-08-31", 1, 2],
  ["2025-09-01", 2, 3],
  ["2028-05-01", 4, 8],
])("on %s: study year %s, semester %s", (day, year, semester) => {
  expect(studyYearOn(group("ИС-24"), day)).toBe(year);
  expect(semesterOn(group("ИС-24"), day)).toBe(semester);
});
