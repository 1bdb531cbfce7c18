import { describe, expect, test } from "vitest";
import { semesterSheet } from "../../src/reports/semester-sheet.ts";
import { records } from "../records.ts";

describe("the group of four of domain.md 6.2", () => {
  const group = records`
    students/2024-0117: {}
    students/2024-0118: {}
    students/2024-0121: {}
    students/2024-0122: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam:
      date: 2025-12-22
      closed: { date: 2025-12-22, by: ivanova-nv, seal: "0" }
      results: { "2024-0117": 5, "2024-0118": 4, "2024-0121": 3, "2024-0122": 4 }
    attestations/2025-2026/ИС-24/3-ОП.02-exam:
      date: 2025-12-25
      closed: { date: 2025-12-25, by: ivanova-nv, seal: "0" }
      results: { "2024-0117": 5, "2024-0118": 5, "2024-0121": 4, "2024-0122": 2 }
    attestations/2025-2026/ИС-24/3-СГ.01-credit:
      date: 2025-12-20
      closed: { date: 2025-12-20, by: ivanova-nv, seal: "0" }
      results: { "2024-0117": зачтено, "2024-0118": зачтено, "2024-0121": зачтено, "2024-0122": зачтено }
    attestations/2025-2026/ИС-24/3-ОП.02-exam-2026-02-01:
      date: 2026-02-01
      attempt: retake
      roster: { students: ["2024-0122"] }
      closed: { date: 2026-02-01, by: ivanova-nv, seal: "0" }
      results: { "2024-0122": 3 }
  `;

  test("V4: as it stood at the session's end", () => {
    const sheet = semesterSheet(group, "ИС-24", 3, { asOf: "2025-12-31" });
    expect(sheet.summary).toEqual({
      total: 4,
      excellent: 1,
      good: 1,
      oneThree: 1,
      threes: 0,
      failing: 1,
      notAttested: 0,
      absolute: "75,0",
      quality: "50,0",
      average: "4,00", // (5+5 + 4+5 + 3+4 + 4+2) / 8 = 32 / 8
      sou: "68,0", // (3·100 + 3·64 + 36 + 16) / 8 = 544 / 8
    });
    expect(sheet.rows.map(({ cells, average, debts }) => [Object.values(cells).join(" "), average, debts])).toEqual([
      ["5 5 зач.", "5,00", 0],
      ["4 5 зач.", "4,50", 0],
      ["3 4 зач.", "3,50", 0],
      ["4 2 зач.", "3,00", 1],
    ]);
    expect(sheet).toMatchObject({ asOf: "31.12.2025", draft: false, missing: [] });
  });

  test("V5: with the debt liquidated", () => {
    const { summary, rows } = semesterSheet(group, "ИС-24", 3);
    // Жук keeps 4 and 5; Лисин has 4 and 3 now: one three. Categories: 1 excellent, 1 good, 2 with one three.
    expect(summary).toMatchObject({ absolute: "100,0", quality: "50,0", failing: 0, oneThree: 2, average: "4,13" });
    expect(rows[3]).toMatchObject({ cells: { "ОП.02:exam": "3" }, debts: 0, average: "3,50" });
  });

  test("columns stand by kind, then in plan order, with date and form", () => {
    const { columnGroups, items } = semesterSheet(group, "ИС-24", 3);
    expect(columnGroups.map(({ title, items: inside }) => [title, inside.map(({ id }) => id)])).toEqual([
      ["Экзамены", ["ОП.01", "ОП.02"]],
      ["Зачёты", ["СГ.01"]],
    ]);
    expect(items[1]).toMatchObject({ key: "ОП.02:exam", form: "Э", date: "25.12.2025" });
  });
});
