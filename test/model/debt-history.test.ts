import { expect, test } from "vitest";
import { debtHistories } from "../../src/model/debt-history.ts";
import { records } from "../records.ts";

const year = "attestations/2025-2026/ИС-24";
const first = (result: string | number) =>
  `${year}/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": ${result}}}`;
const again = (day: string, attempt: string, result: string | number) =>
  `${year}/3-ОП.04-exam-${day}: {date: ${day}, attempt: ${attempt}, closed: {date: ${day}, by: x, seal: "0"}, roster: {students: ["2024-0117"]}, results: {"2024-0117": ${result}}}`;

function histories(sheets: string[], { student = "", today = "2026-12-31" } = {}) {
  const college = records`
    students/2024-0117: {${student}}
    ${sheets.join("\n    ")}
  `;
  return debtHistories(college, today).map(({ first, retakes, closed }) =>
    [first.date, ...retakes.map(({ date }) => date), closed ? `${closed.by} ${closed.date}` : "owed"].join(" "),
  );
}

const leaves =
  "events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2026-02-01, kind: expelled, ground: долги}]";
const credited = `credited: [{item: ОП.04, grade: 4, from: Колледж, protocol: {number: "3", date: 2026-03-01}}]`;

test.each<[string, string[], { student?: string; today?: string }, string[]]>([
  ["passed at once: no debt", [first(3)], {}, []],
  ["excused, then passed: no debt", [first("excused"), again("2026-01-20", "first", 4)], {}, []],
  ["owed", [first(2)], {}, ["2025-12-24 owed"]],
  ["retaken", [first(2), again("2026-01-20", "retake", 3)], {}, ["2025-12-24 2026-01-20 passed 2026-01-20"]],
  [
    "the day before the retake",
    [first(2), again("2026-01-20", "retake", 3)],
    { today: "2026-01-19" },
    ["2025-12-24 owed"],
  ],
  [
    "by the commission",
    [first("absent"), again("2026-01-20", "retake", 2), again("2026-02-20", "commission", 3)],
    {},
    ["2025-12-24 2026-01-20 2026-02-20 passed 2026-02-20"],
  ],
  [
    "nobody came to the commission: still owed, and no attempt is left",
    [first(2), again("2026-01-20", "retake", 2), again("2026-02-20", "commission", "absent")],
    {},
    ["2025-12-24 2026-01-20 2026-02-20 owed"],
  ],
  [
    "excused at first, failed then: the debt dates from the failure",
    [first("excused"), again("2026-01-20", "first", 2)],
    {},
    ["2026-01-20 owed"],
  ],
  ["credited later", [first(2)], { student: credited }, ["2025-12-24 credited 2026-03-01"]],
  ["left the college", [first(2)], { student: leaves }, ["2025-12-24 left 2026-02-01"]],
  ["a better grade later is no retake", [first(3), again("2026-01-20", "improvement", 5)], {}, []],
])("%s", (_, sheets, more, expected) => {
  expect(histories(sheets, more)).toEqual(expected);
});

test("a sheet that is not closed closes no debt", () => {
  const open = again("2026-01-20", "retake", 4).replace(/closed: \{.*?\}, /, "");
  expect(histories([first(2), open])).toEqual(["2025-12-24 2026-01-20 owed"]);
});
