import { expect, test } from "vitest";
import { refuseAttempt, studentsDue } from "../../src/changes/refuse-attempt.ts";
import type { Attempt } from "../../src/model/kinds.ts";
import type { Records } from "../../src/model/records.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const exam = { group: "ИС-24", items: ["ОП.04"], form: "exam" as const, semester: 3 };

/** Results of the one student by attempt, in order: `["first 2", "retake 3"]`; without a grade the sheet waits for it. */
function after(...tries: string[]): Records {
  const sheets = tries.map((one, i) => {
    const [attempt, result = ""] = one.split(" ");
    return `attestations/2025-2026/ИС-24/3-ОП.04-exam-${i}: { number: "${i + 1}", attempt: ${attempt}, date: 2026-01-1${i}, results: { "2024-0117": ${result} } }`;
  });
  return records`
students/2024-0117: {}
${sheets.join("\n")}
`;
}

const may = (tries: string[], attempt: Attempt) =>
  refusal(() => refuseAttempt(after(...tries), exam, attempt, "2024-0117"))[0] === undefined;

test.each<[tries: string[], attempt: Attempt, allowed: boolean]>([
  [[], "first", true],
  [["first"], "first", true], // a second day: the line on the first sheet stays empty
  [["first excused"], "first", true],
  [["first 2"], "first", false],
  [["first 4"], "first", false],
  [["first 2"], "retake", true],
  [["first absent"], "retake", true],
  [["first not-admitted"], "retake", true],
  [["first excused"], "retake", false],
  [["first"], "retake", false],
  [[], "retake", false],
  [["first 3"], "retake", false],
  [["first 2", "retake"], "retake", false], // open already
  [["first 2", "retake 2"], "retake", false],
  [["first 2", "retake excused"], "retake", true], // what was missed for a reason is still ahead
  [["first 2", "retake 2"], "commission", true],
  [["first 2", "retake 3"], "commission", false],
  [["first 2", "retake 2", "commission 2"], "commission", false],
  [["first 2", "retake 2", "commission excused"], "commission", true],
  [["first 3"], "improvement", true],
  [["first 2", "retake 3"], "improvement", true],
  [["first 2"], "improvement", false],
  [["first 5"], "improvement", false],
  [["first 3", "improvement 4"], "improvement", false],
  [["first 2"], "commission", false], // the first retake is the teacher's
  [[], "improvement", false],
])("after %j a %s: %s", (tries, attempt, allowed) => {
  expect(may(tries, attempt)).toBe(allowed);
});

test.each<[tries: string[], attempt: Attempt, words: string[]]>([
  [["first 2"], "first", ["уже сдавал: ведомость № 1, результат «2»", "--attempt retake --students 2024-0117"]],
  [["first 2", "retake 2"], "retake", ["один раз уже пересдавал", "комиссия (273-ФЗ, ст. 58 ч. 6)"]],
  [
    ["first 2", "retake 2", "commission 2"],
    "commission",
    ["пересдавал уже дважды", "не больше двух (273-ФЗ, ст. 58 ч. 5)"],
  ],
  [["first 2", "retake"], "commission", ["уже открыта ведомость № 2", "kpgt grade enter 2"]],
  [["first 4"], "retake", ["пересдавать нечего: в ведомости № 1 у него «4»", "--attempt improvement"]],
])("after %j a %s is refused with the rule and the way", (tries, attempt, [fact = "", remedy = ""]) => {
  const [message, hint] = refusal(() => refuseAttempt(after(...tries), exam, attempt, "2024-0117"));
  expect(message).toContain(fact);
  expect(hint).toContain(remedy);
});

test("a credited item is no debt", () => {
  const credited = records`
  students/2024-0117: { credited: [{ item: ОП.04, grade: 4, hours: 60, from: колледж, protocol: { number: "3", date: 2025-10-01 } }] }
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { results: {} }
  `;
  expect(refusal(() => refuseAttempt(credited, exam, "retake", "2024-0117"))[0]).toContain("перезачтено");
});

test("of a group those are due whose turn it is; a failed part of a complex exam is a debt", () => {
  const group = records`
  attestations/2025-2026/ИС-24/3-ОП.04-exam:
    date: 2025-12-24
    results: { "2024-0117": 2, "2024-0118": absent, "2024-0119": excused, "2024-0120": 5, "2024-0121": , "2024-0122": 2 }
  attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-13: { date: 2026-01-13, attempt: retake, results: { "2024-0122": 2 } }
  attestations/2025-2026/ИС-24/3-ЕН.01-exam:
    items: [ЕН.01, ЕН.03]
    results: { "2024-0117": { grades: { ЕН.01: 4, ЕН.03: 2 } }, "2024-0118": { grades: { ЕН.01: 4, ЕН.03: 3 } } }
  `;
  expect(studentsDue(group, exam, "retake")).toEqual(["2024-0117", "2024-0118"]);
  expect(studentsDue(group, exam, "commission")).toEqual(["2024-0122"]);
  expect(studentsDue(group, { ...exam, items: ["ЕН.01", "ЕН.03"] }, "retake")).toEqual(["2024-0117"]);
});

test("a retake before what is retaken is refused, in the words of the check", () => {
  const retake = (day: string) => refusal(() => refuseAttempt(after("first 2"), exam, "retake", "2024-0117", day));
  expect(retake("2026-01-09")[0]).toBe(
    "У студента 2024-0117 по ОП.04 пересдача 09.01.2026 раньше, чем первая сдача 10.01.2026.",
  );
  expect(retake("2026-01-11")).toEqual([]);
});
