/** A slip that a person might make in the records, and what must be said of it. */
export interface Fault {
  /** The file without `.yaml`. */
  readonly file: string;
  /** A text that stands in the file once. */
  readonly find: string;
  readonly replace: string;
  readonly check: string;
  /** Where it is reported: the file, when another one, and a text that stands on the line; otherwise the line replaced. */
  readonly at?: readonly [file: string, line: string];
}

const sheets = "attestations/2025-2026/ИС-24";
const exam = `${sheets}/3-МДК.01.01-exam`;
const oral = `${sheets}/3-ОП.04-exam`;
const english = `${sheets}/3-СГ.02-credit-англ-1`;
const project = `${sheets}/3-МДК.01.01-course-project`;
const complex = `${sheets}/3-ЕН.01-exam`;
const practice = `${sheets}/4-УП.01-graded-credit`;
const moduleExam = `${sheets}/4-ПМ.01-module-exam`;
const retake = `${sheets}/3-ОП.04-exam-2026-01-20`;
const board = `${sheets}/3-ОП.04-exam-2026-02-10`;
const plan = "programs/09.02.07-2024";
const teaching = "teaching/2025-2026/ИС-24";

/** Slips of the finger, of the eye and of the order of things, over the whole college. */
export const faults: readonly Fault[] = [
  // What the reader finds
  { file: exam, find: 'number: "17"', replace: 'number:"17"', check: "yaml" },
  { file: "students/2024-0118", find: "sex: m", replace: "sex: m\nsex: f", check: "yaml", at: ["", "sex: f"] },
  { file: "groups/ИС-24", find: "study: full-time", replace: "study: очная", check: "schema" },
  { file: oral, find: "semester: 3", replace: "semestr: 3", check: "schema" },
  { file: oral, find: "date: 2025-12-26", replace: "date: 26.12.2025", check: "schema" },
  { file: english, find: "grade: зачтено", replace: "grade: зачет", check: "schema" },

  // References
  {
    file: "groups/ИС-24",
    find: "program: 09.02.07-2024",
    replace: "program: 09.02.07-2025",
    check: "named-program-exists",
  },
  { file: "groups/ИС-24", find: "staff: petrova-en", replace: "staff: petrova-em", check: "named-staff-exists" },
  { file: oral, find: "examiners: [ivanova-nv]", replace: "examiners: [ivanov-nv]", check: "named-staff-exists" },
  { file: exam, find: "to: ivanova-nv", replace: "to: ivanova", check: "named-staff-exists" },
  {
    file: "students/2024-0121",
    find: "order: 2025-2026/9-к",
    replace: "order: 2025-2026/90-к",
    check: "named-order-exists",
  },
  { file: board, find: "order: 2025-2026/5-у", replace: "order: 2025-2026/5-к", check: "named-order-exists" },
  { file: "students/2024-0118", find: "group: ИС-24", replace: "group: ИС-42", check: "named-group-exists" },
  { file: english, find: '"2024-0117": # Грачёва', replace: '"2024-0171": # Грачёва', check: "named-student-exists" },
  { file: teaching, find: '- "2024-0118" # Жук', replace: '- "2024-0811" # Жук', check: "named-student-exists" },
  { file: teaching, find: "item: ОП.04", replace: "item: ОП.14", check: "named-item-exists" },
  { file: "students/2024-0121", find: "item: СГ.02", replace: "item: СГ.20", check: "named-item-exists" },
  {
    file: practice,
    find: '"2024-0118": # Жук Иван Олегович\n    grade: 4\n    outcome:\n    place: Колледж\n    competences: {ПК 1.1:',
    replace:
      '"2024-0118": # Жук Иван Олегович\n    grade: 4\n    outcome:\n    place: Колледж\n    competences: {ПК 1.7:',
    check: "named-competence-exists",
    at: ["", "ПК 1.7"],
  },
  { file: english, find: "subgroup: англ-1", replace: "subgroup: англ-3", check: "named-subgroup-exists" },

  // The college and its calendar
  { file: "kpgt", find: "to: 2025-12-31}}", replace: "to: 2024-12-31}}", check: "calendar-lines-are-sound" },
  {
    file: "kpgt",
    find: "year: 2025-2026, semester: spring",
    replace: "year: 2024-2025, semester: spring",
    check: "calendar-lines-are-sound",
  },
  {
    file: "kpgt",
    find: "year: 2025-2026, semester: spring",
    replace: "year: 2026-2027, semester: spring",
    check: "calendar-has-semester",
    at: ["", "calendar:"],
  },
  {
    file: "groups/ИС-24",
    find: "from: 2025-09-01, title",
    replace: "from: 2023-09-01, title",
    check: "dated-entries-are-in-order",
  },

  // The plan
  { file: plan, find: "id: УП.01", replace: "id: УП-01", check: "item-index-is-well-formed" },
  { file: plan, find: "id: ЕН.03", replace: "id: ЕН.01", check: "item-index-is-unique" },
  {
    file: plan,
    find: "module: ПМ.01\n    control: [{semester: 4",
    replace: "module: ПМ.02\n    control: [{semester: 4",
    check: "item-belongs-to-its-module",
  },
  { file: plan, find: "cycle: СГЦ", replace: "cycle: ОГСЭ", check: "item-belongs-to-its-module" },
  { file: plan, find: "{total: 72,", replace: "{total: 27,", check: "item-hours-add-up" },
  {
    file: plan,
    find: "control: [{semester: 4, form: graded-credit}]",
    replace: "control: [{semester: 7, form: graded-credit}]",
    check: "plan-stays-within-term",
  },
  {
    file: plan,
    find: "[ЕН.01, ЕН.03], form: exam",
    replace: "[ЕН.01, ЕН.03], form: credit",
    check: "complex-attestation-is-sound",
  },
  {
    file: plan,
    find: "    control: [{semester: 4, form: graded-credit}]\n",
    replace: "",
    check: "item-has-form-of-control",
    at: ["", "id: УП.01"],
  },

  // Students and orders
  {
    file: "students/2024-0123",
    find: "date: 2025-11-10",
    replace: "date: 2023-11-10",
    check: "event-follows-from-status",
  },
  { file: "students/2024-0122", find: ", order: 2025-2026/11-к", replace: "", check: "event-rests-on-order" },
  {
    file: "students/2024-0121",
    find: "date: 2025-09-01, kind: moved",
    replace: "date: 2024-09-01, kind: moved",
    check: "student-in-one-group",
  },
  {
    file: "students/2024-0122",
    find: "until: 2027-01-31",
    replace: "until: 2026-01-31",
    check: "leave-ends-after-it-begins",
  },
  { file: "students/2024-0122", find: '"24-0122"', replace: '"24-0121"', check: "record-book-number-is-unique" },
  { file: "students/2024-0121", find: "grade: 4", replace: "grade: 2", check: "credited-grade-is-positive" },
  {
    file: "students/2024-0117",
    find: "    petition: {by: petrova-en, date: 2026-01-15}\n",
    replace: "",
    check: "award-rests-on-petition",
    at: ["", "date: 2026-01-20"],
  },
  {
    file: "students/2024-0117",
    find: "\n    copyInFile: {sheet: 12}",
    replace: "",
    check: "award-has-copy-in-file",
    at: ["", "date: 2026-01-20"],
  },
  {
    file: "orders/2025-2026/10-к",
    find: "date: 2025-11-09",
    replace: "date: 2024-11-09",
    check: "record-lies-in-its-folder",
  },

  // Subgroups
  {
    file: teaching,
    find: '- "2024-0122" # Лисин Пётр Андреевич',
    replace: '- "2024-0117"',
    check: "student-in-one-subgroup",
  },
  {
    file: "students/2024-0118",
    find: "group: ИС-24",
    replace: "group: ЮВ-24",
    check: "subgroup-holds-students-of-group",
    at: [teaching, "2024-0118"],
  },

  // Sheets
  { file: oral, find: 'number: "18"', replace: 'number: "17"', check: "sheet-number-is-unique" },
  { file: oral, find: "date: 2025-12-26", replace: "date: 2024-12-26", check: "record-lies-in-its-folder" },
  { file: oral, find: "date: 2025-12-26", replace: "date: 2025-12-06", check: "exam-is-within-session" },
  { file: oral, find: "form: exam", replace: "form: credit", check: "sheet-is-planned", at: ["", "items:"] },
  { file: complex, find: "items: [ЕН.01, ЕН.03]", replace: "items: [ЕН.01]", check: "complex-sheet-holds-its-items" },
  {
    file: retake,
    find: 'students: ["2024-0118"]',
    replace: 'students: ["2024-0117"]',
    check: "sheet-agrees-with-its-roster",
    at: ["", '"2024-0118":'],
  },
  {
    file: oral,
    find: '  "2024-0117": # Грачёва Анна Сергеевна\n    grade: 5\n    outcome:\n    ticket: 1\n',
    replace: "",
    check: "every-student-is-on-a-sheet",
    at: ["", "results:"],
  },
  {
    file: practice,
    find: '  "2024-0121": # Кравец Мария Львовна',
    replace: '  "2024-0123": # Мороз Ольга Ивановна',
    check: "attested-student-studies-in-group",
  },
  {
    file: practice,
    find: '  "2024-0121": # Кравец Мария Львовна',
    replace: '  "2024-0122": # Лисин Пётр Андреевич',
    check: "attested-student-is-not-on-leave",
  },
  {
    file: exam,
    find: "issued: {on: 2025-12-22",
    replace: "issued: {on: 2025-12-25",
    check: "sheet-dates-follow-one-another",
  },
  {
    file: board,
    find: "members: [ivanova-nv, smirnova-nv]",
    replace: "members: [ivanova-nv]",
    check: "commission-is-full",
  },
  {
    file: moduleExam,
    find: "commission: {order: 2025-2026/5-у, chair: petrova-en, members: [ivanova-nv, smirnova-nv]}",
    replace: "examiners: [ivanova-nv]",
    check: "commission-is-full",
    at: ["", 'number: "31"'],
  },
  {
    file: exam,
    find: "examiners: [ivanova-nv]\n",
    replace: "",
    check: "closed-sheet-has-date-and-examiner",
    at: ["", 'number: "17"'],
  },
  { file: exam, find: "grade: 3\n", replace: "grade:\n", check: "closed-sheet-is-filled" },
  { file: exam, find: "grade: 5\n", replace: "grade: 4\n", check: "closed-results-match-seal", at: ["", "seal:"] },
  { file: exam, find: "was: {grade: 3}", replace: "was: {grade: 4}", check: "correction-follows-closing" },

  // Grades
  { file: english, find: "grade: зачтено", replace: "grade: 5", check: "grade-fits-form" },
  {
    file: oral,
    find: "grade: 2\n    outcome:\n",
    replace: "grade: 2\n    outcome: absent\n",
    check: "block-has-grade-or-outcome",
    at: ["", "outcome: absent"],
  },
  { file: complex, find: "{ЕН.01: 4, ЕН.03: 3}", replace: "{ЕН.01: 4}", check: "complex-grades-cover-items" },
  {
    file: exam,
    find: "outcome: absent",
    replace: "outcome: not-admitted",
    check: "excuse-belongs-to-absence",
    at: ["", "excused:"],
  },
  { file: project, find: "theme: Расписание занятий", replace: "theme:", check: "course-project-has-theme" },
  {
    file: moduleExam,
    find: "grade: 5\n    outcome:\n    mastered: true",
    replace: "grade: 5\n    outcome:\n    mastered: false",
    check: "mastered-agrees-with-grade",
    at: ["", "mastered: false"],
  },
  {
    file: practice,
    find: "grade: 5\n    outcome:\n    place: Колледж\n    competences: {ПК 1.1: mastered}",
    replace: "grade: 5\n    outcome:\n    place: Колледж\n    competences: {ПК 1.1: not-mastered}",
    check: "practice-grade-agrees-with-competences",
    at: ["", "not-mastered"],
  },
  {
    file: practice,
    find: "grade: 5",
    replace: "grade: 2",
    check: "module-exam-follows-its-elements",
    at: [moduleExam, "grade: 5"],
  },

  // Attempts
  {
    file: retake,
    find: "attempt: retake",
    replace: "attempt: first",
    check: "first-attempt-is-single",
    at: ["", '"2024-0118":'],
  },
  { file: board, find: "date: 2026-02-10", replace: "date: 2026-01-10", check: "attempts-are-in-order" },
  { file: retake, find: "grade: 2", replace: "grade: 3", check: "attempt-follows-a-debt", at: [board, '"2024-0118":'] },
  {
    file: board,
    find: "attempt: commission",
    replace: "attempt: retake",
    check: "second-retake-is-by-commission",
    at: ["", '"2024-0118":'],
  },
  { file: "record-books/2024-0117", find: "grade: 5", replace: "grade: 2", check: "record-book-holds-positive-only" },
  {
    file: oral,
    find: '"2024-0118": # Жук Иван Олегович',
    replace: '"2024-0118": # Кравец Мария Львовна',
    check: "name-comment-belongs-to-id",
  },
];
