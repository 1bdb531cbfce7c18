import type { Fault } from "./fault.ts";

const sheets = "attestations/2025-2026/ИС-24";
const exam = `${sheets}/3-МДК.01.01-exam`;
const openRetake = `${sheets}/3-МДК.01.01-exam-2026-01-20`;
const project = `${sheets}/3-МДК.01.01-course-project`;
const secondDay = `${sheets}/3-МДК.01.02-graded-credit-2025-12-18`;
const oral = `${sheets}/3-ОП.08-exam`;
const early = `${sheets}/3-ОП.08-exam-2025-12-10`;
const complex = `${sheets}/3-ОП.02-graded-credit`;
const practice = `${sheets}/3-ПП.01.01-graded-credit`;
const moduleExam = `${sheets}/3-ПМ.01-module-exam`;
const sport = `${sheets}/3-СГ.04-credit`;
const retake = `${sheets}/2-ОП.04-exam-2025-09-15`;
const board = `${sheets}/2-ОП.04-exam-2025-10-06`;
const withGuest = "attestations/2025-2026/ИС-25/1-ОП.07-graded-credit";
const book = "record-books/2024-0117";
const [gracheva, zhuk, kravets] = ['"2024-0117":', '"2024-0118":', '"2024-0121":'];
const sealBroken = "closed-sheet-matches-seal";

/** Slips on sheets, in grades and attempts, and in record books. */
export const faultsOfResults: readonly Fault[] = [
  // Sheets
  { file: oral, find: 'number: "9"', replace: 'number: "11"', check: "sheet-number-is-unique", also: [sealBroken] },
  {
    file: oral,
    find: "date: 2025-12-22\nclosed",
    replace: "date: 2024-12-22\nclosed",
    check: "record-lies-in-its-folder",
    also: [
      sealBroken,
      "attested-student-studies-in-group",
      "conditional-promotion-follows-debts",
      "every-student-is-on-a-sheet",
      "exam-is-within-session",
      "record-book-date-agrees-with-sheet",
    ],
  },
  {
    file: oral,
    find: "date: 2025-12-22\nclosed",
    replace: "date: 2025-12-12\nclosed",
    check: "exam-is-within-session",
    also: [sealBroken, "record-book-date-agrees-with-sheet"],
  },
  {
    file: secondDay,
    find: "semester: 3",
    replace: "semester: 4",
    check: "sheet-is-planned",
    at: ["", "items:"],
    also: [sealBroken, "closed-sheet-is-filled", "module-exam-follows-its-elements", "planned-attestation-has-sheet"],
  },
  {
    file: early,
    find: "form: exam",
    replace: "form: credit",
    check: "sheet-is-planned",
    at: ["", "items:"],
    also: [sealBroken, "closed-sheet-is-filled", "grade-fits-form"],
  },
  {
    file: complex,
    find: "[ОП.02, ОП.03]",
    replace: "[ОП.02]",
    check: "complex-sheet-holds-its-items",
    also: [sealBroken, "record-book-entry-has-sheet"],
  },
  {
    file: early,
    find: '["2024-0110"]',
    replace: '["2024-0111"]',
    check: "sheet-agrees-with-its-roster",
    at: ["", '"2024-0110":'],
    also: [sealBroken, "sheet-agrees-with-its-roster"],
  },
  {
    file: sport,
    find: '  "2024-0114": # Гайнутдинова Алсу Ильдаровна\n    grade: зачтено\n    outcome:\n',
    replace: "",
    check: "every-student-is-on-a-sheet",
    at: ["", "results:"],
    also: [sealBroken],
  },
  {
    file: withGuest,
    find: '    guest:\n      basis: "академическая разница, приказ № 36-к от 05.12.2025"\n',
    replace: "",
    check: "attested-student-studies-in-group",
    at: ["", '"2025-0151":'],
    also: [sealBroken],
  },
  {
    file: secondDay,
    find: '"2024-0130": # Фёдорова Алёна Викторовна',
    replace: '"2024-0129": # Тихонов Матвей Ильич',
    check: "attested-student-is-not-on-leave",
    also: [sealBroken, "closed-sheet-is-filled", "module-exam-follows-its-elements", "sheet-agrees-with-its-roster"],
  },
  { file: openRetake, find: "2026-01-16, to", replace: "2026-01-21, to", check: "sheet-dates-follow-one-another" },
  {
    file: exam,
    find: "closed: {date: 2025-12-25",
    replace: "closed: {date: 2025-12-24",
    check: "sheet-dates-follow-one-another",
    also: [sealBroken],
  },
  {
    file: exam,
    after: kravets,
    find: "date: 2026-01-12",
    replace: "date: 2025-01-12",
    check: "sheet-dates-follow-one-another",
  },
  {
    file: board,
    find: "members: [orlov-pi, kuzmina-oa]",
    replace: "members: [orlov-pi]",
    check: "commission-is-full",
    also: [sealBroken],
  },
  {
    file: moduleExam,
    find: "ivanova-nv, orlov-pi]",
    replace: "ivanova-nv, vlasov-mn]",
    check: "commission-is-full",
    also: [sealBroken],
  },
  {
    file: exam,
    find: "examiners: [ivanova-nv]\n",
    replace: "",
    check: "closed-sheet-has-date-and-examiner",
    at: ["", "# yaml-language-server"],
    also: [sealBroken],
  },
  {
    file: oral,
    after: zhuk,
    find: "grade: 4",
    replace: "grade:",
    check: "closed-sheet-is-filled",
    also: [sealBroken, "record-book-entry-has-sheet"],
  },
  {
    file: exam,
    after: gracheva,
    find: "grade: 5",
    replace: "grade: 4",
    check: sealBroken,
    at: ["", "seal:"],
    also: ["record-book-grade-agrees-with-sheet"],
  },
  { file: oral, after: zhuk, find: "ticket: 1", replace: "ticket: 7", check: sealBroken, at: ["", "seal:"] },
  {
    file: exam,
    after: kravets,
    find: "          grade: 3",
    replace: "          grade: 4",
    check: "correction-follows-closing",
    at: ["", "- was:"],
    also: [sealBroken],
  },
  { file: sport, find: "# Жук Иван Олегович", replace: "# Кравец Мария Львовна", check: "name-comment-belongs-to-id" },

  // Grades
  {
    file: sport,
    after: zhuk,
    find: "зачтено",
    replace: "4",
    check: "grade-fits-form",
    also: [sealBroken, "record-book-grade-agrees-with-sheet"],
  },
  {
    file: openRetake,
    after: zhuk,
    find: "grade:\n    outcome:",
    replace: "grade: 3\n    outcome: absent",
    check: "block-has-grade-or-outcome",
    at: ["", "outcome: absent"],
  },
  {
    file: oral,
    find: "outcome: absent",
    replace: "outcome: not-admitted",
    check: "excuse-belongs-to-absence",
    at: ["", "excused:"],
    also: [sealBroken, "first-attempt-is-single"],
  },
  {
    file: project,
    after: zhuk,
    find: "theme: Учёт оборудования в кабинетах",
    replace: "theme:",
    check: "course-project-has-theme",
    also: [sealBroken],
  },
  {
    file: moduleExam,
    after: gracheva,
    find: "mastered: true",
    replace: "mastered: false",
    check: "mastered-agrees-with-grade",
  },
  {
    file: moduleExam,
    after: zhuk,
    find: "grade:\n    outcome: not-admitted",
    replace: "grade: 3\n    outcome:",
    check: "module-exam-follows-its-elements",
    also: [sealBroken, "record-book-has-every-result"],
  },
  {
    file: practice,
    after: gracheva,
    find: "ПК 1.5: mastered",
    replace: "ПК 1.5: not-mastered",
    check: "practice-grade-agrees-with-competences",
    also: [sealBroken],
  },

  // Attempts
  {
    file: early,
    find: "attempt: first",
    replace: "attempt: retake",
    check: "attempts-are-in-order",
    at: ["", "date: 2025-12-10\nexaminers"],
    also: [sealBroken, "closed-sheet-is-filled"],
  },
  {
    file: board,
    find: "date: 2025-10-06\ncommission",
    replace: "date: 2025-09-06\ncommission",
    check: "attempts-are-in-order",
    also: [sealBroken, "attempt-follows-a-debt", "record-book-date-agrees-with-sheet"],
  },
  {
    file: retake,
    after: '"2024-0131":',
    find: "grade: 2",
    replace: "grade: 3",
    check: "attempt-follows-a-debt",
    at: [board, '"2024-0131":'],
    also: [sealBroken],
  },
  {
    file: retake,
    find: "attempt: retake",
    replace: "attempt: first",
    check: "first-attempt-is-single",
    at: ["", '"2024-0126":'],
    also: [sealBroken, "first-attempt-is-single"],
  },
  {
    file: board,
    find: "attempt: commission",
    replace: "attempt: retake",
    check: "second-retake-is-by-commission",
    at: ["", '"2024-0131":'],
    also: [sealBroken],
  },
  {
    file: board,
    find: "date: 2025-10-06\ncommission",
    replace: "date: 2026-08-06\ncommission",
    check: "retake-within-a-year",
    also: [
      sealBroken,
      "conditional-promotion-follows-debts",
      "record-book-date-agrees-with-sheet",
      "sheet-dates-follow-one-another",
    ],
  },
  {
    file: "students/2024-0126",
    find: ", conditional: true",
    replace: "",
    check: "conditional-promotion-follows-debts",
  },
  {
    file: "students/2024-0126",
    find: '\n  - {date: 2025-10-08, kind: promoted, studyYear: 2, order: "2025-2026/23-к"}',
    replace: "",
    check: "conditional-promotion-follows-debts",
    at: ["", "conditional: true"],
  },

  // Record books
  {
    file: book,
    find: "ОП.01, hours: 110, grade: 5",
    replace: "ОП.01, hours: 110, grade: 2",
    check: "record-book-holds-positive-only",
    also: ["record-book-grade-agrees-with-sheet", "record-book-has-every-result"],
  },
  {
    file: book,
    find: "ОП.05, hours: 100, grade: 5",
    replace: "ОП.05, hours: 100, grade: 4",
    check: "record-book-grade-agrees-with-sheet",
  },
  { file: book, find: "date: 2024-12-24", replace: "date: 2024-12-25", check: "record-book-date-agrees-with-sheet" },
  { file: book, find: "ОП.08, hours: 84", replace: "ОП.08, hours: 48", check: "record-book-hours-agree-with-plan" },
  {
    file: book,
    find: "2025-06-19, examiner: Орлов П. И.",
    replace: "2025-06-19, examiner: Ершов Д. С.",
    check: "record-book-examiner-is-on-sheet",
  },
  {
    file: book,
    find: "page: credits, item: ОП.02",
    replace: "page: exams, item: ОП.02",
    check: "record-book-entry-stands-on-its-page",
  },
  {
    file: book,
    find: "item: ОП.10",
    replace: "item: ОП.11",
    check: "record-book-entry-has-sheet",
    also: ["record-book-has-every-result"],
  },
  {
    file: "record-books/2024-0118",
    find: "  - {semester: 3, page: exams, item: ОП.08, hours: 84, grade: 4, date: 2025-12-22, examiner: Орлов П. И.}\n",
    replace: "",
    check: "record-book-has-every-result",
    at: ["", "entries:"],
  },
];
