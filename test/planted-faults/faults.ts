/** A slip that a person might make in the records, and what must be said of it. */
export interface Fault {
  /** The file without `.yaml`. */
  readonly file: string;
  /** A text that stands in the file once: the slip is in what follows it. Without it `find` stands in the file once. */
  readonly after?: string;
  readonly find: string;
  /** What is written instead of what is found. */
  readonly replace: string;
  readonly check: string;
  /** Where it is reported: the file, when another one, and a text that stands there once; otherwise the line replaced. */
  readonly at?: readonly [file: string, line: string];
  /** What else is rightly said because of it, by check. */
  readonly also?: readonly string[];
}

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
const english = `${sheets}/3-СГ.02-graded-credit-англ-1`;
const sport = `${sheets}/3-СГ.04-credit`;
const retake = `${sheets}/2-ОП.04-exam-2025-09-15`;
const board = `${sheets}/2-ОП.04-exam-2025-10-06`;
const withGuest = "attestations/2025-2026/ИС-25/1-ОП.07-graded-credit";
const plan = "programs/09.02.07-2024";
const teaching = "teaching/2025-2026/ИС-24";
const book = "record-books/2024-0117";

const [gracheva, zhuk, kravets] = ['"2024-0117":', '"2024-0118":', '"2024-0121":'];
const sealBroken = "closed-results-match-seal";

/** Slips of the finger, of the eye and of the order of things, over the whole example college. */
export const faults: readonly Fault[] = [
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

  // References
  { file: "groups/ИС-24-2", find: "09.02.07-2024", replace: "09.02.07-2023", check: "named-program-exists" },
  { file: "groups/ИС-24", find: "ivanova-nv", replace: "ivanova-nw", check: "named-staff-exists" },
  { file: oral, find: "examiners: [orlov-pi]", replace: "examiners: [orlov-ip]", check: "named-staff-exists" },
  { file: openRetake, find: "to: ivanova-nv", replace: "to: ivanova", check: "named-staff-exists" },
  { file: moduleExam, find: "chair: vlasov-mn", replace: "chair: vlasov-nm", check: "named-staff-exists" },
  { file: "kpgt", find: "staff: galimova-rr", replace: "staff: galimova-r", check: "named-staff-exists" },
  { file: "students/2024-0116", find: "2025-2026/30-к", replace: "2025-2026/31-к", check: "named-order-exists" },
  { file: board, find: "2025-2026/14-уч", replace: "2025-2026/14-к", check: "named-order-exists" },
  { file: project, find: "2025-2026/21-уч", replace: "2024-2025/21-уч", check: "named-order-exists" },
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
  { file: english, find: "subgroup: англ-1", replace: "subgroup: англ-3", check: "named-subgroup-exists" },

  // The college and its calendar
  {
    file: "kpgt",
    after: "year: 2025-2026, semester: autumn",
    find: "to: 2025-12-30",
    replace: "to: 2025-12-03",
    check: "calendar-lines-are-sound",
    also: ["exam-is-within-session"],
  },
  {
    file: "kpgt",
    find: "year: 2026-2027, semester: spring",
    replace: "year: 2025-2026, semester: spring",
    check: "calendar-lines-are-sound",
    also: ["calendar-lines-are-sound"],
  },
  {
    file: "kpgt",
    find: "year: 2024-2025, semester: spring",
    replace: "year: 2023-2024, semester: spring",
    check: "calendar-has-semester",
    at: ["", "calendar:"],
    also: ["calendar-lines-are-sound"],
  },
  { file: "kpgt", find: "from: 2025-01-20", replace: "from: 2013-01-20", check: "dated-entries-are-in-order" },

  // The plan
  { file: plan, find: "id: ОП.13", replace: "id: ОП-13", check: "item-index-is-well-formed" },
  { file: plan, find: "id: ОП.12", replace: "id: ОП.11", check: "item-index-is-unique" },
  {
    file: plan,
    after: "id: МДК.02.03",
    find: "module: ПМ.02",
    replace: "module: ПМ.20",
    check: "item-belongs-to-its-module",
    also: ["item-hours-add-up"],
  },
  { file: plan, after: "id: ОП.12", find: "cycle: ОПЦ", replace: "cycle: ОГСЭ", check: "item-belongs-to-its-module" },
  { file: plan, after: "id: ОП.08", find: "total: 174", replace: "total: 147", check: "item-hours-add-up" },
  { file: plan, after: "id: ПМ.04", find: "total: 368", replace: "total: 386", check: "item-hours-add-up" },
  {
    file: plan,
    after: "id: ОП.13",
    find: "{semester: 6, form",
    replace: "{semester: 7, form",
    check: "plan-stays-within-term",
  },
  {
    file: plan,
    find: "[УП.04.01, ПП.04.01], form: graded-credit",
    replace: "[УП.04.01, ПП.04.01], form: credit",
    check: "complex-attestation-is-sound",
    also: ["complex-attestation-is-sound", "plan-keeps-yearly-limits"],
  },
  {
    file: plan,
    after: "id: СГ.06",
    find: "    control:\n      - {semester: 5, form: graded-credit}\n",
    replace: "",
    check: "item-has-form-of-control",
    at: ["", "id: СГ.06"],
  },
  {
    file: "kpgt",
    find: "examsPerYear: 8",
    replace: "examsPerYear: 4",
    check: "plan-keeps-yearly-limits",
    at: [plan, "items:\n\n"],
    also: ["plan-keeps-yearly-limits"],
  },

  // Students and orders
  {
    file: "students/2024-0116",
    find: "date: 2025-11-17",
    replace: "date: 2023-11-17",
    check: "event-follows-from-status",
    also: ["closed-sheet-is-filled", "every-student-is-on-a-sheet"],
  },
  { file: "students/2024-0115", find: ', order: "2024-2025/110-к"', replace: "", check: "event-rests-on-order" },
  {
    file: "students/2024-0128",
    find: "group: ИС-24-2",
    replace: "group: ИС-24",
    check: "student-in-one-group",
    also: ["attested-student-studies-in-group"],
  },
  {
    file: "students/2024-0129",
    find: "until: 2027-04-06",
    replace: "until: 2024-04-06",
    check: "leave-ends-after-it-begins",
  },
  { file: "students/2024-0122", find: "24-0122", replace: "24-0121", check: "record-book-number-is-unique" },
  {
    file: "students/2025-0151",
    find: "ОП.10, grade: 3",
    replace: "ОП.10, grade: 2",
    check: "credited-grade-is-positive",
  },
  {
    file: "students/2024-0117",
    find: "    petition: {by: orlov-pi, date: 2025-05-14}\n",
    replace: "",
    check: "award-rests-on-petition",
    at: ["", "date: 2025-05-20"],
  },
  {
    file: "students/2024-0117",
    find: "\n    copyInFile: {sheet: 12}",
    replace: "",
    check: "award-has-copy-in-file",
    at: ["", "date: 2025-05-20"],
  },
  {
    file: "orders/2025-2026/30-к",
    find: "date: 2025-11-14",
    replace: "date: 2024-11-14",
    check: "record-lies-in-its-folder",
  },
  {
    file: "orders/2025-2026/30-к",
    find: 'number: "30-к"',
    replace: 'number: "31-к"',
    check: "record-lies-in-its-folder",
  },

  // Subgroups
  {
    file: teaching,
    after: "semester: 4\n  teacher: akhmetova-lf",
    find: '"2024-0135"',
    replace: '"2024-0117"',
    check: "student-in-one-subgroup",
  },
  { file: teaching, find: '"2024-0116"', replace: '"2024-0136"', check: "subgroup-holds-students-of-group" },

  // Sheets
  { file: oral, find: 'number: "9"', replace: 'number: "11"', check: "sheet-number-is-unique" },
  {
    file: oral,
    find: "date: 2025-12-22\nclosed",
    replace: "date: 2024-12-22\nclosed",
    check: "record-lies-in-its-folder",
    also: [
      "attested-student-studies-in-group",
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
    also: ["record-book-date-agrees-with-sheet"],
  },
  {
    file: secondDay,
    find: "semester: 3",
    replace: "semester: 4",
    check: "sheet-is-planned",
    at: ["", "items:"],
    also: ["closed-sheet-is-filled", "module-exam-follows-its-elements", "planned-attestation-has-sheet"],
  },
  {
    file: early,
    find: "form: exam",
    replace: "form: credit",
    check: "sheet-is-planned",
    at: ["", "items:"],
    also: ["closed-sheet-is-filled", "grade-fits-form"],
  },
  {
    file: complex,
    find: "[ОП.02, ОП.03]",
    replace: "[ОП.02]",
    check: "complex-sheet-holds-its-items",
    also: ["record-book-entry-has-sheet"],
  },
  {
    file: early,
    find: '["2024-0110"]',
    replace: '["2024-0111"]',
    check: "sheet-agrees-with-its-roster",
    at: ["", '"2024-0110":'],
    also: ["sheet-agrees-with-its-roster"],
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
  },
  {
    file: exam,
    after: kravets,
    find: "date: 2026-01-12",
    replace: "date: 2025-01-12",
    check: "sheet-dates-follow-one-another",
  },
  { file: board, find: "members: [orlov-pi, kuzmina-oa]", replace: "members: [orlov-pi]", check: "commission-is-full" },
  { file: moduleExam, find: "ivanova-nv, orlov-pi]", replace: "ivanova-nv, vlasov-mn]", check: "commission-is-full" },
  {
    file: exam,
    find: "examiners: [ivanova-nv]\n",
    replace: "",
    check: "closed-sheet-has-date-and-examiner",
    at: ["", "# yaml-language-server"],
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
    also: ["closed-sheet-is-filled"],
  },
  {
    file: board,
    find: "date: 2025-10-06\ncommission",
    replace: "date: 2025-09-06\ncommission",
    check: "attempts-are-in-order",
    also: ["attempt-follows-a-debt"],
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
    also: ["first-attempt-is-single"],
  },
  {
    file: board,
    find: "attempt: commission",
    replace: "attempt: retake",
    check: "second-retake-is-by-commission",
    at: ["", '"2024-0131":'],
  },
  {
    file: board,
    find: "date: 2025-10-06\ncommission",
    replace: "date: 2026-08-06\ncommission",
    check: "retake-within-a-year",
    also: ["sheet-dates-follow-one-another"],
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
