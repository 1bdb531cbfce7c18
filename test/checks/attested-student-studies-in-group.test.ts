import { expect, test } from "vitest";
import { attestedStudentStudiesInGroup } from "../../src/checks/attested-student-studies-in-group.ts";
import { foundBy } from "./found-by.ts";

const found = foundBy(attestedStudentStudiesInGroup);

test.each([
  [
    "before enrolment",
    "[{date: 2026-01-10, kind: enrolled, group: ИС-24}]",
    "5",
    /зачислен 10.01.2026, а результат датирован 24.12.2025/,
  ],
  [
    "after leaving",
    "[{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-24, kind: expelled, ground: x}]",
    "5",
    /24.12.2025 студент «2024-0117» не числился в группе ИС-24/,
  ],
  [
    "in another group that day",
    "[{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-10-01, kind: moved, group: ЮВ-24}]",
    "5",
    /числился в группе ЮВ-24, а не в ИС-24/,
  ],
  ["never there", "[{date: 2024-09-01, kind: enrolled, group: ЮВ-24}]", "{}", /никогда не числился в группе ИС-24/],
])("%s", (_, events, result, message) => {
  expect(found`
    students/2024-0117: {events: ${events}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": ${result}}}
  `).toEqual([expect.stringMatching(message)]);
});

test.each([
  [
    "a guest with a basis",
    "[{date: 2024-09-01, kind: enrolled, group: ЮВ-24}]",
    "{grade: 5, guest: {basis: академическая разница}}",
  ],
  [
    "an empty line of one who left",
    "[{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-01, kind: expelled, ground: x}]",
    "{}",
  ],
  [
    "a day of one's own, when still there",
    "[{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-20, kind: expelled, ground: x}]",
    "{grade: 5, date: 2025-12-10}",
  ],
  [
    "the last day before the move",
    "[{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-25, kind: moved, group: ЮВ-24}]",
    "5",
  ],
])("passes: %s", (_, events, result) => {
  expect(found`
    students/2024-0117: {events: ${events}}
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": ${result}}}
  `).toEqual([]);
});
