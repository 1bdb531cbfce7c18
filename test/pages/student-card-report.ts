import { studentCard } from "../../src/reports/student/student-card.ts";
import { records } from "../records.ts";

/** A student who was renamed, retook an exam, defended a project, had an item credited and won an award. */
export const college = records`
  kpgt:
    officials: [{from: 2024-09-01, role: deputy-academic, staff: sidorov-av}]
    calendar:
      - {year: 2024-2025, semester: spring, from: 2025-01-12, to: 2025-06-30, session: {from: 2025-06-20, to: 2025-06-30}}
      - {year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}
  staff:
    sidorov-av: {name: {last: Сидоров, first: Алексей, middle: Викторович}}
    lisin-pa: {name: {last: Лисин, first: Пётр, middle: Андреевич}}
  groups/ИС-24: {titles: [{from: 2024-09-01, title: ИС-24}]}
  programs/09.02.07-2024:
    items:
      - {id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 48}, control: [{semester: 2, form: credit}]}
      - {id: ОП.04, name: Основы алгоритмизации, kind: discipline, hours: {total: 264, semesters: [{semester: 2, total: 120}, {semester: 3, total: 144}]}, control: [{semester: 2, form: graded-credit}, {semester: 3, form: exam}]}
      - {id: МДК.01.01, name: Разработка модулей, kind: course, hours: {total: 200}, control: [{semester: 3, form: course-project}, {semester: 4, form: exam}]}
  orders/2023-2024/112-к: {number: 112-к, date: 2024-08-20}
  orders/2025-2026/7-к: {number: 7-к, date: 2025-11-05}
  students/2024-0117:
    name: {last: Грачёва, first: Анна, middle: Сергеевна}
    sex: f
    recordBook: {number: "24-0117"}
    events:
      - {date: 2024-09-01, kind: enrolled, group: ИС-24, funding: budget, order: 2023-2024/112-к}
      - {date: 2025-11-06, kind: renamed, name: {last: Жук, first: Анна, middle: Сергеевна}, order: 2025-2026/7-к}
    credited:
      - {item: ОП.01, grade: 4, hours: 48, from: Южный колледж, protocol: {number: "3", date: 2025-10-01}}
    awards:
      - {date: 2025-05-20, kind: certificate-of-merit, level: regional, for: II место в олимпиаде по информатике, petition: {by: sidorov-av, date: 2025-05-15}}
  attestations/2024-2025/ИС-24/2-ОП.04-graded-credit:
    {number: "9", date: 2025-06-21, examiners: [lisin-pa], closed: {date: 2025-06-21, by: sidorov-av, seal: 0a1b2c3d4e5f6071}, results: {"2024-0117": 5}}
  attestations/2025-2026/ИС-24/3-ОП.04-exam:
    {number: "17", date: 2025-12-24, examiners: [lisin-pa], closed: {date: 2025-12-24, by: sidorov-av, seal: 3fa9c1d07b7e4a19}, results: {"2024-0117": 2}}
  attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-20:
    {number: "31", attempt: retake, roster: {students: ["2024-0117"]}, date: 2026-01-20, examiners: [lisin-pa], closed: {date: 2026-01-21, by: sidorov-av, seal: 77aa12bc90de3344}, results: {"2024-0117": 3}}
  attestations/2025-2026/ИС-24/3-МДК.01.01-course-project:
    {number: "18", date: 2025-12-22, examiners: [lisin-pa], closed: {date: 2025-12-22, by: sidorov-av, seal: 5511aa00ff22cc44}, results: {"2024-0117": {grade: 4, outcome: null, theme: Учёт склада}}}
  attestations/2025-2026/ИС-24/4-МДК.01.01-exam:
    {number: "50", date: 2026-06-24, examiners: [lisin-pa], results: {"2024-0117": 5}}
`;

/** Her card before the last sheet is closed. */
export function cardReport() {
  const student = college.students.get("2024-0117");
  if (!student) throw new Error("the test has its student");
  return studentCard(college, student, "2026-06-30");
}
