import { expect, test } from "vitest";
import { academicYearOf } from "../../src/model/academic-year.ts";
import { formatAcademicYear, formatDate, formatDiplomaDate, formatLongDate, parseDate } from "../../src/text/dates.ts";

test("a day on forms, under a signature, in a diploma", () => {
  expect(formatDate("2025-12-24")).toBe("24.12.2025");
  expect(formatLongDate("2026-01-09")).toBe("«09» января 2026\u00a0г.");
  expect(formatDiplomaDate("2026-01-09")).toBe("9 января 2026 года");
});

test.each([
  ["24.12.2025", "2025-12-24"],
  ["2025-12-24", "2025-12-24"],
  [" 1.9.2025 ", "2025-09-01"],
  ["29.02.2024", "2024-02-29"],
  ["29.02.2025", undefined],
  ["29.02.2100", undefined],
  ["31.04.2025", undefined],
  ["00.01.2025", undefined],
  ["01.13.2025", undefined],
  ["24.12.25", undefined],
  ["2025-9-1", undefined],
  ["24/12/2025", undefined],
  ["12.24.2025", undefined],
  ["", undefined],
])("%j is %j", (typed, day) => {
  expect(parseDate(typed)).toBe(day);
});

test("an academic year begins on 1 September", () => {
  expect(academicYearOf("2026-08-31")).toBe("2025-2026");
  expect(academicYearOf("2026-09-01")).toBe("2026-2027");
  expect(formatAcademicYear("2025-2026")).toBe("2025/2026");
});
