import { expect, test } from "vitest";
import { retakeWithinAYear } from "../../src/checks/retake-within-a-year.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(retakeWithinAYear);

// The debt of 24.12.2025 may be retaken until 24.12.2026, and 273 days of leave later: until 23.09.2027.
test.each([
  ["2026-12-24", "[]", 0],
  ["2026-12-25", "[]", 1],
  [
    "2027-09-23",
    "[{date: 2026-01-01, kind: leave, until: 2026-10-01}, {date: 2026-10-01, kind: returned, group: ИС-24}]",
    0,
  ],
  [
    "2027-09-24",
    "[{date: 2026-01-01, kind: leave, until: 2026-10-01}, {date: 2026-10-01, kind: returned, group: ИС-24}]",
    1,
  ],
])("a retake on %s after %s", (day, later, count) => {
  const events = later === "[]" ? "" : `, ${later.slice(1, -1)}`;
  expect(found`
    students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}${events}]}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
    attestations/2026-2027/ИС-24/3-ОП.04-exam: {date: ${day}, attempt: retake, results: {"2024-0117": 3}}
  `).toHaveLength(count);
});
