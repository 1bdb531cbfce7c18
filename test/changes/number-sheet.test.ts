import { expect, test } from "vitest";
import { nextNumber } from "../../src/changes/number-sheet.ts";
import { records } from "../records.ts";

const sheets = `
  attestations/2024-2025/ИС-24/1-ОП.01-exam: { number: "40", date: 2024-12-24, results: {} }
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "17", date: 2025-12-24, results: {} }
  attestations/2025-2026/ИС-24/3-ОП.05-exam: { number: "9а", date: 2025-12-25, results: {} }
  attestations/2025-2026/ИС-24/4-ОП.06-exam: { number: "3", date: 2026-06-20, results: {} }
`;

test("numbers go on within the academic year and begin anew with the next", () => {
  const college = records`${sheets}`;
  expect(nextNumber(college, "2025-12-28")).toBe("18");
  expect(nextNumber(college, "2026-01-10", 2)).toBe("20");
  expect(nextNumber(college, "2026-09-01")).toBe("1");
});

test("a college that counts by calendar years begins in January", () => {
  const college = records`${sheets}
  kpgt: { numbering: { attestation: { by: calendar-year } } }
  `;
  expect(nextNumber(college, "2025-12-28")).toBe("18");
  expect(nextNumber(college, "2026-06-25")).toBe("4");
});

test("a prefix stays, and numbers without it do not count", () => {
  const college = records`
  kpgt: { numbering: { attestation: { by: academic-year, prefix: "ИС/" } } }
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "ИС/5", results: {} }
  attestations/2025-2026/ИС-24/3-ОП.05-exam: { number: "90", results: {} }
  `;
  expect(nextNumber(college, "2025-12-28")).toBe("ИС/6");
});
