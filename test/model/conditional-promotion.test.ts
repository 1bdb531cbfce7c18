import { expect, test } from "vitest";
import { promotionToLift, wrongPromotions } from "../../src/model/conditional-promotion.ts";
import { attempts } from "../../src/model/standing.ts";
import { records } from "../records.ts";

const enrolled = "{date: 2024-09-01, kind: enrolled, group: ИС-24}";
const promoted = (day: string, more = "") => `{date: ${day}, kind: promoted, studyYear: 2${more}}`;
const condition = ", conditional: true";
const exam = (day: string, result: string) =>
  `attestations/2024-2025/ИС-24/2-ОП.04-exam: {semester: 2, date: ${day}, results: {"2024-0117": ${result}}}`;
const retake = (day: string, result: string | number) =>
  `attestations/2025-2026/ИС-24/2-ОП.04-exam-${day}: {semester: 2, date: ${day}, attempt: retake, closed: {date: ${day}, by: x, seal: "0"}, roster: {students: ["2024-0117"]}, results: {"2024-0117": ${result}}}`;

function judged(events: string[], sheets: string[], today = "2026-06-01") {
  const college = records`
    students/2024-0117: {events: [${[enrolled, ...events].join(", ")}]}
    ${sheets.join("\n    ")}
  `;
  const student = college.students.get("2024-0117");
  if (!student) throw new Error("the test has its student");
  const tries = attempts(college);
  const wrong = wrongPromotions(college, student, tries).map(({ promotion, debts }) =>
    [promotion.date, ...debts.map(({ item }) => item)].join(" "),
  );
  return { wrong, lift: promotionToLift(college, student, tries, today)?.date };
}

// Promoted on 01.09.2025; the exam of semester 2 was on 20.06.2025.
test.each<[string, string[], string[], string[]]>([
  ["passed", [promoted("2025-09-01")], [exam("2025-06-20", "3")], []],
  ["failed, promoted without a condition", [promoted("2025-09-01")], [exam("2025-06-20", "2")], ["2025-09-01 ОП.04"]],
  ["failed, promoted conditionally", [promoted("2025-09-01", condition)], [exam("2025-06-20", "2")], []],
  [
    "retaken on the very day of the promotion",
    [promoted("2025-09-01")],
    [exam("2025-06-20", "2"), retake("2025-09-01", 3)],
    [],
  ],
  [
    "retaken the day after it",
    [promoted("2025-09-01")],
    [exam("2025-06-20", "2"), retake("2025-09-02", 3)],
    ["2025-09-01 ОП.04"],
  ],
  ["failed on the very day: it was not known yet", [promoted("2025-09-01")], [exam("2025-09-01", "2")], []],
  [
    "absent with a good reason is promoted conditionally, too (part 8)",
    [promoted("2025-09-01")],
    [exam("2025-06-20", "excused")],
    ["2025-09-01 ОП.04"],
  ],
  [
    "the condition is lifted although the debt is still there",
    [promoted("2025-09-01", condition), promoted("2025-10-01")],
    [exam("2025-06-20", "2")],
    ["2025-10-01 ОП.04"],
  ],
  [
    "a cancelled promotion counts nowhere",
    [promoted("2025-09-01", ", cancelled: 2025-2026/1-к")],
    [exam("2025-06-20", "2")],
    [],
  ],
])("%s", (_, events, sheets, wrong) => {
  expect(judged(events, sheets).wrong).toEqual(wrong);
});

test("the condition is to be lifted once what was owed then is passed; a new debt does not hinder it", () => {
  const events = [promoted("2025-09-01", condition)];
  const owed = [exam("2025-06-20", "2")];
  expect(judged(events, owed).lift).toBeUndefined();
  expect(judged(events, [...owed, retake("2025-09-15", 3)], "2025-09-14").lift).toBeUndefined();
  expect(judged(events, [...owed, retake("2025-09-15", 3)], "2025-09-15").lift).toBe("2025-09-01");
  const later = `attestations/2025-2026/ИС-24/3-ОП.05-exam: {date: 2025-12-24, results: {"2024-0117": 2}}`;
  expect(judged(events, [...owed, retake("2025-09-15", 3), later]).lift).toBe("2025-09-01");
  expect(judged([...events, promoted("2025-09-20")], [...owed, retake("2025-09-15", 3)]).lift).toBeUndefined();
  expect(judged(events, [exam("2025-06-20", "3")]).lift).toBeUndefined(); // what was owed then is not in the records
  const left = "{date: 2025-11-01, kind: expelled, ground: по собственному желанию}";
  expect(judged([...events, left], [...owed, retake("2025-09-15", 3)]).lift).toBeUndefined();
});
