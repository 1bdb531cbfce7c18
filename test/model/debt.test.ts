import { expect, test } from "vitest";
import { debtsOf } from "../../src/model/debt.ts";
import { records } from "../records.ts";

const year = "attestations/2025-2026/ИС-24";
const calendar =
  "kpgt: {calendar: [{year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-30}}]}";

function owed(college: string, today: string) {
  return debtsOf(records`${college}`, today).map((debt) =>
    [debt.kind, debt.student.id, debt.item, debt.since, debt.deadline, debt.used, debt.left, debt.next].join(" "),
  );
}

test("a 2, a незачёт, an absence and a refusal make a debt; an excused absence asks for a new date", () => {
  const college = `
    ${year}/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2, "2024-0118": absent, "2024-0119": excused, "2024-0120": 3}}
    ${year}/3-СГ.04-credit: {date: 2025-12-20, results: {"2024-0117": не зачтено, "2024-0118": not-admitted, "2024-0119": зачтено, "2024-0120": null}}
    ${students("2024-0117", "2024-0118", "2024-0119", "2024-0120")}`;
  expect(owed(college, "2026-01-10")).toEqual([
    "debt 2024-0117 ОП.04 2025-12-24 2026-12-24 0 2 retake",
    "debt 2024-0117 СГ.04 2025-12-20 2026-12-20 0 2 retake",
    "debt 2024-0118 ОП.04 2025-12-24 2026-12-24 0 2 retake",
    "debt 2024-0118 СГ.04 2025-12-20 2026-12-20 0 2 retake",
    "postponed 2024-0119 ОП.04 2025-12-24  0 2 first",
  ]);
});

test("without a day the debt dates from the end of the session", () => {
  const college = `
    ${calendar}
    ${year}/3-ОП.04-exam: {results: {"2024-0117": absent}}
    ${students("2024-0117")}`;
  expect(owed(college, "2026-01-10")).toEqual(["debt 2024-0117 ОП.04 2025-12-30 2026-12-30 0 2 retake"]);
});

test("retakes are counted, an excused one is not, and after two nobody examines", () => {
  const first = `${year}/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}`;
  const excused = `${year}/3-ОП.04-exam-2026-01-15: {date: 2026-01-15, attempt: retake, roster: {students: ["2024-0117"]}, results: {"2024-0117": {outcome: absent, excused: {date: 2026-01-23, basis: {kind: справка, date: 2026-01-22}}}}}`;
  const again = `${year}/3-ОП.04-exam-2026-02-02: {date: 2026-02-02, attempt: retake, roster: {students: ["2024-0117"]}, results: {"2024-0117": {outcome: excused}}}`;
  const failed = `${year}/3-ОП.04-exam-2026-02-20: {date: 2026-02-20, attempt: retake, roster: {students: ["2024-0117"]}, results: {"2024-0117": absent}}`;
  const board = `${year}/3-ОП.04-exam-2026-03-20: {date: 2026-03-20, attempt: commission, roster: {students: ["2024-0117"]}, results: {"2024-0117": 2}}`;
  const after = (...sheets: string[]) =>
    owed(`\n    ${[first, ...sheets, students("2024-0117")].join("\n    ")}`, "2026-04-01");
  // 15.01–22.01.2026 is 8 days, 02.02.2026 one more: 24.12.2026 moves to 02.01.2027.
  expect(after(excused, again)).toEqual(["debt 2024-0117 ОП.04 2025-12-24 2027-01-02 0 2 retake"]);
  expect(after(excused, again, failed)).toEqual(["debt 2024-0117 ОП.04 2025-12-24 2027-01-02 1 1 commission"]);
  expect(after(failed, board)).toEqual(["debt 2024-0117 ОП.04 2025-12-24 2026-12-24 2 0 "]);
});

test("a positive retake, a credited result and expulsion close a debt; restoration does not bring it back", () => {
  const sheet = (results: string) => `${year}/3-ОП.04-exam: {date: 2025-12-24, results: ${results}}`;
  const college = `
    ${sheet('{"2024-0117": 2, "2024-0118": 2, "2024-0119": 2, "2024-0120": 2, "2024-0121": 2}')}
    ${year}/3-ОП.04-exam-2: {date: 2026-01-20, attempt: retake, closed: {date: 2026-01-20, by: x, seal: "0"}, roster: {students: ["2024-0117"]}, results: {"2024-0117": 3}}
    students/2024-0117: {}
    students/2024-0118: {credited: [{item: ОП.04, grade: 4, from: Колледж, protocol: {number: "3", date: 2026-02-01}}]}
    students/2024-0119: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2026-02-02, kind: expelled, ground: задолженность}]}
    students/2024-0120: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2026-02-02, kind: expelled, ground: задолженность}, {date: 2026-09-01, kind: restored, group: ИС-24}]}
    students/2024-0121: {}`;
  expect(owed(college, "2026-09-10")).toEqual(["debt 2024-0121 ОП.04 2025-12-24 2026-12-24 0 2 retake"]);
  expect(owed(college, "2026-01-10").map((line) => line.slice(0, 14))).toEqual([
    "debt 2024-0117",
    "debt 2024-0119",
    "debt 2024-0120",
    "debt 2024-0121",
  ]);
});

test("overdue is the day after the deadline, and a leave puts it off", () => {
  const events =
    "[{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2026-02-03, kind: leave, until: 2027-02-02}]";
  const college = (more: string) => records`
    ${year}/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
    students/2024-0117: {${more}}`;
  const overdue = (more: string, today: string) => debtsOf(college(more), today).map(({ isOverdue }) => isOverdue);
  expect(overdue("", "2026-12-24")).toEqual([false]);
  expect(overdue("", "2026-12-25")).toEqual([true]);
  expect(overdue(`events: ${events}`, "2026-12-25")).toEqual([false]);
  // Not back from a leave that was to end: the clock still stands.
  expect(debtsOf(college(`events: ${events}`), "2027-02-10")[0]?.deadline).toBe("2028-01-01");
});

test("the difference between plans is no debt and has no deadline of its own", () => {
  const college = `
    programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы, kind: discipline, control: [{semester: 3, form: exam}]}]}
    ${year}/3-ОП.99-exam: {date: 2025-12-24, roster: {students: ["2024-0117"]}, results: {"2024-0117": 2}}
    students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-01, kind: individual-plan, items: [{item: ОП.99, change: added, semester: 3, form: exam}]}]}`;
  expect(owed(college, "2026-12-31")).toEqual(["difference 2024-0117 ОП.99 2025-12-24  0 2 retake"]);
});

test("final attestation and improvements make no debts; a common complex grade makes one in each part", () => {
  const college = `
    ${year}/3-ЕН.01-exam: {items: [ЕН.01, ЕН.03], date: 2025-12-24, results: {"2024-0117": 2}}
    ${year}/3-ОП.04-exam: {date: 2025-12-25, results: {"2024-0117": 3}}
    ${year}/3-ОП.04-exam-2: {date: 2026-01-25, attempt: improvement, roster: {students: ["2024-0117"]}, results: {"2024-0117": 2}}
    ${year}/3-ГИА.01-thesis-defence: {date: 2025-12-26, results: {"2024-0117": 2}}
    ${students("2024-0117")}`;
  expect(owed(college, "2026-02-01")).toEqual([
    "debt 2024-0117 ЕН.01 2025-12-24 2026-12-24 0 2 retake",
    "debt 2024-0117 ЕН.03 2025-12-24 2026-12-24 0 2 retake",
  ]);
});

// What followed a first «2» of 24.12.2025, and what is left of the two retakes.
test.each<[string, [attempt: string, result: string][], string]>([
  ["nothing yet", [], "0 2 retake"],
  ["failed the retake", [["retake", "2"]], "1 1 commission"],
  ["did not come to the retake", [["retake", "absent"]], "1 1 commission"],
  ["was not admitted to the retake: an attempt is used", [["retake", "not-admitted"]], "1 1 commission"],
  ["was ill on the day of the retake: none is used", [["retake", "excused"]], "0 2 retake"],
  [
    "ill, then failed",
    [
      ["retake", "excused"],
      ["retake", "2"],
    ],
    "1 1 commission",
  ],
  [
    "did not come to the commission: as good as a «2»",
    [
      ["retake", "2"],
      ["commission", "absent"],
    ],
    "2 0 ",
  ],
  [
    "was ill on the day of the commission",
    [
      ["retake", "2"],
      ["commission", "excused"],
    ],
    "1 1 commission",
  ],
  [
    "failed the commission",
    [
      ["retake", "2"],
      ["commission", "2"],
    ],
    "2 0 ",
  ],
])("%s", (_, tries, left) => {
  const sheets = tries.map(
    ([attempt, result], i) =>
      `${year}/3-ОП.04-exam-2026-0${i + 1}-20: {date: 2026-0${i + 1}-20, attempt: ${attempt}, roster: {students: ["2024-0117"]}, results: {"2024-0117": ${result}}}`,
  );
  const first = `${year}/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}`;
  const [debt = ""] = owed(`\n    ${[first, ...sheets, students("2024-0117")].join("\n    ")}`, "2026-05-01");
  expect(debt.split(" ").slice(5).join(" ")).toBe(left);
});

function students(...ids: string[]): string {
  return ids.map((id) => `students/${id}: {}`).join("\n    ");
}

test("only a closed sheet liquidates a debt: until then it is owed, and neither overdue nor to be retaken again", () => {
  const college = (closed: string) => records`
    students/2024-0117: {}
    ${year}/3-ОП.04-exam: {date: 2025-12-24, closed: {date: 2025-12-24, by: x, seal: "0"}, results: {"2024-0117": 2}}
    ${year}/3-ОП.04-exam-2026-01-20: {number: "11", date: 2026-01-20, attempt: retake, ${closed} roster: {students: ["2024-0117"]}, results: {"2024-0117": 4}}`;
  const [debt, ...others] = debtsOf(college(""), "2027-01-10");
  expect(others).toEqual([]);
  expect(debt).toMatchObject({ kind: "debt", item: "ОП.04", used: 0, isOverdue: false, last: { grade: 2 } });
  expect(debt?.passed?.attestation.number).toBe("11");
  expect(debtsOf(college(`closed: {date: 2026-01-20, by: x, seal: "0"},`), "2027-01-10")).toEqual([]);
});
