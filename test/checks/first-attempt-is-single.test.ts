import { expect, test } from "vitest";
import { firstAttemptIsSingle } from "../../src/checks/first-attempt-is-single.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(firstAttemptIsSingle);

test("the same sheet made out twice is found although both are empty", () => {
  expect(found`
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": {}}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {results: {"2024-0117": {}}}
  `).toHaveLength(1);
});

test("one paper sheet may hold a first attempt and a retake", () => {
  expect(found`
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam-2: {date: 2026-01-15, results: {"2024-0117": {attempt: retake, grade: 3}, "2024-0118": 4}}
  `).toEqual([]);
});

test.each([
  ["a second day: the line on the group's sheet stays empty", "ИС-24/3-ОП.04-exam-2025-12-29", "{}"],
  [
    "a good reason for the first absence",
    "ИС-24/3-ОП.04-exam-2025-12-29",
    "{outcome: absent, excused: {date: 2025-12-28, basis: {kind: справка, date: 2025-12-27}}}",
  ],
  ["a move: the line in the old group stays empty", "ИС-24-2/3-ОП.04-exam", "{}"],
])("%s", (_, second, first) => {
  expect(found`
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": ${first}}}
    attestations/2025-2026/${second}: {roster: {students: ["2024-0117"]}, results: {"2024-0117": 4}}
  `).toEqual([]);
});

test("the same item in another semester, and an annulled sheet, do not count", () => {
  expect(found`
    attestations/2024-2025/ИС-24/1-ОГСЭ.05-credit: {results: {"2024-0117": зачтено}}
    attestations/2024-2025/ИС-24/2-ОГСЭ.05-credit: {results: {"2024-0117": зачтено}}
    attestations/2024-2025/ИС-24/2-ОГСЭ.05-credit-2: {annulled: {date: 2025-06-20, by: petrova-en, basis: {kind: x, date: 2025-06-20}}, results: {"2024-0117": зачтено}}
  `).toEqual([]);
});
