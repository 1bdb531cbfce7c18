import { bookCorrections } from "../../src/reports/book/book-corrections.ts";
import { recordBookPages } from "../../src/reports/book/record-book-pages.ts";
import { debtOrder } from "../../src/reports/debt/debt-order.ts";
import { debtRegister } from "../../src/reports/debt/debt-register.ts";
import { debtSheet } from "../../src/reports/debt/debt-sheet.ts";
import { records } from "../records.ts";

/** A little session with a retake by a commission and record books that differ from it. */
const college = records`
  kpgt: {calendar: [{year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}]}
  staff: {lisin-pa: {name: {last: Лисин, first: Пётр, middle: Андреевич}}}
  groups/ИС-24: {curators: [{from: 2024-09-01, staff: petrova-en}]}
  programs/09.02.07-2024:
    items:
      - {id: СГ.04, name: Физическая культура, kind: discipline, hours: {total: 60}, control: [{semester: 3, form: credit}]}
      - {id: ОП.04, name: Основы алгоритмизации и программирования, kind: discipline, hours: {total: 264}, control: [{semester: 3, form: exam}]}
  students/2024-0117: {recordBook: {number: "24-0117"}}
  students/2024-0118: {recordBook: {number: "24-0118"}}
  attestations/2025-2026/ИС-24/3-СГ.04-credit:
    {number: "16", date: 2025-12-20, examiners: [lisin-pa], closed: {date: 2025-12-20, by: petrova-en, seal: x}, results: {"2024-0117": зачтено, "2024-0118": зачтено}}
  attestations/2025-2026/ИС-24/3-ОП.04-exam:
    {number: "17", date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {"2024-0117": 5, "2024-0118": 2}}
  attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-20:
    {number: "31", attempt: retake, roster: {students: ["2024-0118"]}, date: 2026-01-20, examiners: [ivanova-nv], closed: {date: 2026-01-20, by: petrova-en, seal: x}, results: {"2024-0118": absent}}
  attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-02-20:
    {number: "40", attempt: commission, roster: {students: ["2024-0118"]}, date: 2026-02-20, commission: {order: 2025-2026/5-у, chair: petrova-en, members: [ivanova-nv, lisin-pa]}, closed: {date: 2026-02-20, by: petrova-en, seal: x}, results: {"2024-0118": 3}}
  record-books/2024-0117:
    inspected: [{date: 2026-03-01, by: petrova-en, semester: 3}]
    entries: [{semester: 3, page: exams, item: ОП.04, hours: 246, grade: 4, date: 2025-12-24, examiner: Иванова}]
  record-books/2024-0118: {entries: []}
`;

/** The commission's sheet, filled: what was before stands beside. */
export function liquidationReport() {
  return debtSheet(college, sheet("3-ОП.04-exam-2026-02-20"));
}

/** The slip for the retake, to be filled by hand. */
export function slipReport() {
  return debtSheet(college, sheet("3-ОП.04-exam-2026-01-20"), { blank: true });
}

/** The register of the group: a debt that a commission closed. */
export function registerReport() {
  return debtRegister(college, "ИС-24", "2026-03-02");
}

/** The schedule of what was owed before the retake: the retake is set, the commission is not. */
export function orderReport() {
  return debtOrder(college, { group: "ИС-24" }, "2026-01-15");
}

/** What should stand in the books of the group. */
export function pagesReport() {
  return recordBookPages(college, "ИС-24", 3);
}

/** What has to be mended in them. */
export function correctionsReport() {
  return bookCorrections(college, { group: "ИС-24", semester: 3, today: "2026-03-02" });
}

function sheet(name: string) {
  const found = college.attestations.get(`2025-2026/ИС-24/${name}`);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}
