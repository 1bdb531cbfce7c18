import type { Fault } from "./fault.ts";

const sheets = "attestations/2025-2026/ИС-24";
const exam = `${sheets}/3-МДК.01.01-exam`;
const openRetake = `${sheets}/3-МДК.01.01-exam-2026-01-20`;
const project = `${sheets}/3-МДК.01.01-course-project`;
const oral = `${sheets}/3-ОП.08-exam`;
const practice = `${sheets}/3-ПП.01.01-graded-credit`;
const moduleExam = `${sheets}/3-ПМ.01-module-exam`;
const english = `${sheets}/3-СГ.02-graded-credit-англ-1`;
const sport = `${sheets}/3-СГ.04-credit`;
const board = `${sheets}/2-ОП.04-exam-2025-10-06`;
const teaching = "teaching/2025-2026/ИС-24";
const book = "record-books/2024-0117";
const [gracheva, zhuk] = ['"2024-0117":', '"2024-0118":'];
const sealBroken = "closed-sheet-matches-seal";

/** Slips that the reader finds, and references to what is not there. */
export const faultsOfFiles: readonly Fault[] = [
  // What the reader finds
  { file: exam, find: 'number: "11"', replace: 'number:"11"', check: "yaml" },
  { file: "students/2024-0118", find: "sex: m", replace: "sex: m\nsex: f", check: "yaml", at: ["", "sex: f"] },
  { file: english, find: zhuk, replace: gracheva, check: "yaml" },
  { file: "students/2024-0121", find: "sex: f", replace: "sex: &пол f", check: "yaml" },
  { file: teaching, find: '      - "2024-0116"', replace: '     - "2024-0116"', check: "yaml", also: ["yaml"] },
  { file: "orders/2025-2026/30-к", find: "date: 2025-11-14", replace: "\tdate: 2025-11-14", check: "yaml" },
  { file: "orders/2025-2026/19-к", find: "title: О смене", replace: "title: «19-к»: О смене", check: "yaml" },
  { file: "kpgt", find: "short: ГБПОУ «ОПТ»", replace: "short: ГБПОУ\u00ad «ОПТ»", check: "yaml" },
  {
    file: "staff",
    find: "sex: m, position: директор}",
    replace: "sex: m, position: директор",
    check: "yaml",
    at: ["", "ershov-ds:"],
  },
  {
    file: board,
    find: "    grade: 3\n",
    replace: "<<<<<<< свои\n    grade: 3\n=======\n    grade: 4\n>>>>>>> чужие\n",
    check: "yaml",
  },
  { file: "groups/ИС-24", find: "study: full-time", replace: "study: очная", check: "schema" },
  { file: oral, find: "semester: 3", replace: "semestr: 3", check: "schema", also: ["schema"] },
  { file: oral, find: "date: 2025-12-22\nclosed", replace: "date: 22.12.2025\nclosed", check: "schema" },
  { file: oral, find: 'number: "9"', replace: "number: 9", check: "schema" },
  { file: sport, after: zhuk, find: "зачтено", replace: "зачет", check: "schema" },
  { file: "students/2024-0123", find: "kind: promoted", replace: "kind: promotion", check: "schema" },
  { file: "programs/09.02.07-2025", find: "intake: 2025", replace: "intake: 25", check: "schema" },
  { file: book, find: "page: credits, item: ОП.02", replace: "page: credit, item: ОП.02", check: "schema" },

  // Files that are not where or what they should be
  { file: "students/2024-0138", moved: "students/2024-0138.yml", check: "file", also: ["named-student-exists"] },
  { file: "groups/ИС-25", moved: "groups/ИC-25.yaml", check: "file", also: ["named-group-exists"] },
  {
    file: "orders/2025-2026/30-к",
    moved: "orders/2024-2025/30-к.yaml",
    check: "record-lies-in-its-folder",
    at: ["orders/2024-2025/30-к", "date: 2025-11-14"],
    also: ["named-order-exists"],
  },
  {
    file: practice,
    moved: "attestations/2024-2025/ИС-24/3-ПП.01.01-graded-credit.yaml",
    check: "record-lies-in-its-folder",
    at: ["attestations/2024-2025/ИС-24/3-ПП.01.01-graded-credit", "date: 2025-12-15\nclosed"],
    also: ["sheet-number-is-unique"],
  },

  // References
  {
    file: "groups/ИС-24-2",
    find: "09.02.07-2024",
    replace: "09.02.07-2023",
    check: "named-program-exists",
    // Without its plan nobody knows that an item is a practice.
    also: ["record-book-entry-stands-on-its-page"],
  },
  { file: "groups/ИС-24", find: "ivanova-nv", replace: "ivanova-nw", check: "named-staff-exists" },
  {
    file: oral,
    find: "examiners: [orlov-pi]",
    replace: "examiners: [orlov-ip]",
    check: "named-staff-exists",
    also: [sealBroken],
  },
  { file: openRetake, find: "to: ivanova-nv", replace: "to: ivanova", check: "named-staff-exists" },
  {
    file: moduleExam,
    find: "chair: vlasov-mn",
    replace: "chair: vlasov-nm",
    check: "named-staff-exists",
    also: [sealBroken],
  },
  { file: "kpgt", find: "staff: galimova-rr", replace: "staff: galimova-r", check: "named-staff-exists" },
  { file: "students/2024-0116", find: "2025-2026/30-к", replace: "2025-2026/31-к", check: "named-order-exists" },
  { file: board, find: "2025-2026/14-уч", replace: "2025-2026/14-к", check: "named-order-exists", also: [sealBroken] },
  {
    file: project,
    find: "2025-2026/21-уч",
    replace: "2024-2025/21-уч",
    check: "named-order-exists",
    also: [sealBroken],
  },
  { file: "students/2024-0118", find: "group: ИС-24", replace: "group: ИС-42", check: "named-group-exists" },
  { file: teaching, find: '"2024-0116"', replace: '"2024-0161"', check: "named-student-exists" },
  { file: teaching, find: "item: ОП.09", replace: "item: ОП.90", check: "named-item-exists" },
  { file: "students/2025-0151", find: "item: СГ.03", replace: "item: СГ.30", check: "named-item-exists" },
  {
    file: practice,
    after: zhuk,
    find: "ПК 1.1",
    replace: "ПК 1.7",
    check: "named-competence-exists",
    also: [sealBroken],
  },
  {
    file: english,
    find: "subgroup: англ-1",
    replace: "subgroup: англ-3",
    check: "named-subgroup-exists",
    also: [sealBroken],
  },
];
