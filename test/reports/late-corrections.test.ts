import { expect, test } from "vitest";
import { attemptFollowsADebt } from "../../src/checks/attempt-follows-a-debt.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import type { Records } from "../../src/model/records.ts";
import { rotation } from "../../src/reports/archive/rotation.ts";
import { attestationSheet } from "../../src/reports/attestation/attestation-sheet.ts";
import { bookCorrections } from "../../src/reports/book/book-corrections.ts";
import { sheetDay } from "../../src/reports/data-day.ts";
import { debts } from "../../src/reports/debt/debts.ts";
import { semesterSheet } from "../../src/reports/sheet/semester-sheet.ts";
import { studentCard } from "../../src/reports/student/student-card.ts";
import { records } from "../records.ts";

const sheet = "2025-2026/ИС-24/3-ОП.04-exam";
const late = "corrections/2026-2027/ИС-24/2025-2026/3-ОП.04-exam";
const who = "basis: {kind: служебная записка, number: '3', date: 2026-09-25}, by: petrova-en, permitted: sidorov-av";
const today = "2026-10-01";

/** Of three who were examined one failed and one did not come; in September one is put right and one brings a certificate. */
const college = (more = "") => records`
kpgt:
  calendar:
    - {year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}
students/2024-0117: {}
students/2024-0118: {}
students/2024-0121: {}
archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: [], bags: []}
attestations/${sheet}: {number: "17", date: 2025-12-24, closed: {date: 2025-12-24, by: petrova-en, seal: "0"}, results: {"2024-0117": 5, "2024-0118": 2, "2024-0121": absent}}
${late}/2024-0118: {sheet: ${sheet}, student: "2024-0118", corrections: [{was: {grade: 2}, now: {grade: 4}, date: 2026-09-28, ${who}}]}
${late}/2024-0121: {sheet: ${sheet}, student: "2024-0121", excused: {date: 2026-09-14, basis: {kind: справка, date: 2025-12-26}}}
${more}
`;

test("the debt is gone, and an absence that was excused later is none", () => {
  const owing = (all: Records) => debts(all, today).map(({ kind, student }) => [kind, student]);
  expect(owing(college())).toEqual([["postponed", "2024-0121"]]);
  const { attestations } =
    records`attestations/${sheet}: {date: 2025-12-24, results: {"2024-0118": 2, "2024-0121": absent}}`;
  expect(owing({ ...college(), attestations })).toEqual([
    ["debt", "2024-0118"],
    ["debt", "2024-0121"],
  ]);
});

test("the summary counts the new grade; as of the session's end it stands as it stood", () => {
  // 5 and 4: (5 + 4) / 2 = 4,50, two of three passed with 4 or 5: 66,7 %.
  const now = semesterSheet(college(), "ИС-24", 3);
  expect([now.summary.average, now.summary.quality]).toEqual(["4,50", "66,7"]);
  expect(now.late.map((note) => note.replaceAll("\u00a0", " "))).toEqual([
    "ОП.04, Жук И. О.: было 2, стало 4; исправлено 28.09.2026, после закрытия года: служебная записка № 3 от 25.09.2026",
    "ОП.04, Кравец М. Л.: неявка уважительная: справка от 26.12.2025; признано 14.09.2026, после закрытия года",
  ]);
  // 5 and 2: 3,50, one of three: 33,3 %.
  const then = semesterSheet(college(), "ИС-24", 3, { asOf: "2025-12-31" });
  expect([then.summary.average, then.summary.quality, then.late]).toEqual(["3,50", "33,3", []]);
});

test("the sheet says of each what was changed and when; a blank form and the day before say nothing", () => {
  const [all, one] = [college(), college().attestations.get(sheet)];
  if (!one) throw new Error("no sheet");
  const row = (asOf?: string) => {
    const { rows, late } = attestationSheet(all, one, asOf === undefined ? {} : { asOf });
    return [rows[1]?.grade, rows[1]?.note, late.length];
  };
  expect(row()).toEqual(["4", "испр. 28.09.2026 после закр. года", 2]);
  expect(row("2026-09-27")).toEqual(["2", "", 1]);
  expect(attestationSheet(all, one, { blank: true }).late).toEqual([]);
  expect([sheetDay(all, one), sheetDay(all, one, "2026-09-20"), sheetDay(all, one, "2026-07-06")]).toEqual([
    "2026-09-28",
    "2026-09-14",
    "2025-12-24",
  ]);
});

test("the final grade is the corrected one, and the card speaks as of the day of the correction", () => {
  const all = college();
  const student = all.students.get("2024-0118");
  if (!student) throw new Error("no student");
  const card = studentCard(all, student, today);
  expect(card.final.map(({ item, grade }) => [item, grade])).toEqual([["ОП.04", "4 (хорошо)"]]);
  expect(card.on).toBe("2026-09-28");
  expect(card.semesters[0]?.rows[0]?.note).toContain("исправлено 28.09.2026, после закрытия года");
  expect(studentCard(all, student, "2026-09-27").semesters[0]?.rows[0]?.note).toBe("");
});

test("a record book with the old grade differs, and the list for the teacher says why", () => {
  const book = `record-books/2024-0117: {entries: []}
record-books/2024-0118: {inspected: [{date: 2026-10-01, by: petrova-en, semester: 3}], entries: [{semester: 3, page: exams, item: ОП.04, grade: 3, date: 2025-12-24, examiner: Иванова Н. В.}]}`;
  const { rows } = bookCorrections(college(book), { group: "ИС-24", today });
  expect(rows.map(({ student, what, stands, due }) => [student, what, stands, due])).toEqual([
    ["2024-0118", "оценка", "3", "4, испр. 28.09.2026 после закрытия года"],
  ]);
});

test("a retake that was due on its day stays right when the first result is corrected later", () => {
  const retake = (date: string) =>
    college(
      `attestations/2025-2026/ИС-24/3-ОП.04-exam-${date}: {number: "18", date: ${date}, attempt: retake, results: {"2024-0118": 3}}`,
    );
  expect(runChecks(retake("2026-02-10"), [attemptFollowsADebt])).toEqual([]);
  expect(runChecks(retake("2026-09-29"), [attemptFollowsADebt])).toHaveLength(1);
});

test("of a module exam «освоен» stands as the grade stood", () => {
  const exam = "2025-2026/ИС-24/3-ПМ.01-module-exam";
  const all =
    college(`attestations/${exam}: {number: "19", form: module-exam, date: 2025-12-26, closed: {date: 2025-12-26, by: petrova-en, seal: "0"}, results: {"2024-0118": {grade: 2, mastered: false}}}
corrections/2026-2027/ИС-24/2025-2026/3-ПМ.01-module-exam/2024-0118: {sheet: ${exam}, student: "2024-0118", corrections: [{was: {grade: 2}, now: {grade: 3}, date: 2026-09-28, ${who}}]}`);
  const one = all.attestations.get(exam);
  if (!one) throw new Error("no sheet");
  expect(attestationSheet(all, one).rows[0]?.mastered).toBe("освоен");
  expect(attestationSheet(all, one, { asOf: "2026-09-27" }).rows[0]?.mastered).toBe("не освоен");
});

test("a group's corrections leave with the group, and hold it while their own year is open", () => {
  const { files, obstacles } = rotation(college(), ["ИС-24"], "2040-01-01");
  expect(files.filter((file) => file.startsWith("corrections/"))).toEqual([
    `${late}/2024-0118.yaml`,
    `${late}/2024-0121.yaml`,
  ]);
  expect(obstacles.map(({ message }) => message)).toContain(
    "Учебный год 2026-2027, в котором группа училась, не закрыт.",
  );
});
