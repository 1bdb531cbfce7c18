import type { ArchiveBag, ArchiveYear } from "../../src/model/kinds.ts";
import { actOfClosing } from "../../src/reports/archive/act-of-closing.ts";
import { certificationPages } from "../../src/reports/archive/certification-page.ts";
import { erasure } from "../../src/reports/archive/erasure.ts";
import { inventory } from "../../src/reports/archive/inventory.ts";
import type { Rotation } from "../../src/reports/archive/rotation.ts";
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

/** An erasure of one group: a graduate and one who left, a case handed over on paper, copies known and not known of. */
export function erasureReport() {
  const read = records`
    kpgt: {officials: [{from: 2024-09-01, role: director, staff: sidorov-av}]}
    staff:
      sidorov-av: {name: {last: Сидоров, first: Алексей, middle: Викторович}}
      petrova-en: {name: {last: Петрова, first: Елена, middle: Николаевна}}
    groups/ИС-24: {}
    students/2024-0117: {name: {last: Грачёва, first: Анна, middle: Сергеевна}, events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2028-06-30, kind: graduated, qualification: Программист}]}
    students/2024-0118: {name: {last: Жук, first: Иван, middle: Олегович}, sex: m, events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-11-03, kind: expelled, ground: own-wish}]}
    record-books/2024-0117: {}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 5}}
  `;
  const college = { ...read, others: [{ kind: "archive-year", file: "archive/2025-2026/year.yaml", value: closed }] };
  const gone: Rotation = {
    groups: ["ИС-24"],
    cases: [],
    students: ["2024-0117", "2024-0118"],
    files: [
      "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml",
      "record-books/2024-0117.yaml",
      "students/2024-0117.yaml",
      "students/2024-0118.yaml",
    ],
    cards: [],
    obstacles: [],
  };
  return erasure(college, gone, {
    act: { kind: "акт", number: "1", date: "2028-09-01" },
    today: "2028-09-04",
    commission: { chair: "sidorov-av", members: ["petrova-en"] },
    confirmed: [
      {
        what: "cases",
        basis: { kind: "акт приёма-передачи", number: "3", date: "2028-08-28" },
        by: "petrova-en",
      },
    ],
    privateFiles: ["people/2024-0117.yaml"],
    events: [
      { date: "2028-09-04", who: "petrova-en", what: `Закончена эпоха 1, последнее сохранение ${hash.slice(0, 40)}` },
      { date: "2028-09-04", who: "petrova-en", what: "Начата эпоха 2; не вошло файлов: 4" },
    ],
    copies: [
      { what: "Хранилище на сервере «origin»", where: "https://git.college.example/записи.git" },
      { what: "Резервные копии", where: "" },
    ],
  });
}

/** Листы-заверители of two cases: one printed, one of files alone. */
export function certificationReport() {
  const files: ArchiveBag = {
    path: "02-03",
    case: "02-03",
    title: "Приказы по контингенту",
    tagmanifest: hash,
    files: 21,
    bytes: 9_120,
    retention: { years: 50, from: "2027-01-01", until: "2076-12-31", expert: true },
  };
  const year = { ...closed, bags: [...closed.bags, files] };
  return certificationPages(college, year, hash, (path) => (path === "02-03" ? 0 : 12));
}
