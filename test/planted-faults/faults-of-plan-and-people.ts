import type { Fault } from "./fault.ts";

const plan = "programs/09.02.07-2024";
const teaching = "teaching/2025-2026/ИС-24";

/** Slips in the calendar, the plan, the students and their subgroups. */
export const faultsOfPlanAndPeople: readonly Fault[] = [
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
];
