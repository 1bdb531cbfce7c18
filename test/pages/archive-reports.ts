import type { ArchiveYear } from "../../src/model/kinds.ts";
import { actOfClosing } from "../../src/reports/act-of-closing.ts";
import { inventory } from "../../src/reports/inventory.ts";
import { records } from "../records.ts";

const college = records`
  kpgt: {officials: [{from: 2024-09-01, role: director, staff: sidorov-av}]}
  staff: {sidorov-av: {name: {last: Сидоров, first: Алексей, middle: Викторович}}}
  groups/ИС-24: {}
  attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {}}
  attestations/2025-2026/ИС-24/4-ОП.05-credit: {date: 2026-06-25, results: {}}
`;

/** An inventory of two cases: one with printed sheets, one of files alone. */
export function inventoryReport() {
  return inventory(college, "2025-2026", "2026-07-06", [
    {
      path: "05-12-ИС-24",
      index: "05-12",
      title: "Экзаменационные и зачётные ведомости",
      group: "ИС-24",
      retention: { years: 5 },
      sheets: [...college.attestations.values()],
      semesters: [],
      files: [],
      pages: 2,
      fileCount: 11,
    },
    {
      path: "07-02",
      index: "07-02",
      title: "Журналы учебных занятий",
      retention: { years: 50, from: "2027-01-01", until: "2076-12-31", expert: true },
      sheets: [],
      semesters: [],
      files: [],
      pages: 0,
      fileCount: 3,
    },
  ]);
}

/** The act of closing a first year, with something carried over. */
export function actReport() {
  return actOfClosing(college, closed, { root: hash, commit: hash.slice(0, 40), tag: hash.slice(24) });
}

const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

const closed: ArchiveYear = {
  year: "2025-2026",
  number: 1,
  closed: { on: "2026-07-06", by: "petrova-en" },
  asOf: "2026-07-06",
  kpgt: "0.1.0",
  commit: hash.slice(0, 40),
  previous: null,
  counts: { files: 11, students: 2, grades: 4 },
  files: [],
  bags: [
    {
      path: "05-12-ИС-24",
      case: "05-12",
      title: "Экзаменационные и зачётные ведомости",
      group: "ИС-24",
      tagmanifest: hash,
      files: 11,
      bytes: 43_057,
      retention: { years: 5 },
    },
  ],
  computed: [],
  carried: [{ what: "attestations/2025-2026/ИС-24/4-ОП.06-credit.yaml", reason: "зачёт в сентябре", by: "petrova-en" }],
};
