import { expect, test } from "vitest";
import { closedResultsMatchSeal } from "../../src/checks/closed-results-match-seal.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import type { Result } from "../../src/model/kinds.ts";
import { sealOf } from "../../src/model/seal.ts";
import { records } from "../records.ts";

const signed: Record<string, Result> = {
  "2024-0117": { grade: 5, outcome: null, ticket: 12 },
  "2024-0118": { grade: null, outcome: "absent", ticket: null },
};
const basis = { kind: "служебная записка", date: "2026-01-12" };
const correction = { date: "2026-01-12", basis, by: "petrova-en", permitted: "sidorov-av" };

test.each<[string, Record<string, Result>]>([
  ["nothing", signed],
  [
    "the order of students and keys",
    { "2024-0118": { ticket: null, outcome: "absent" }, "2024-0117": { ticket: 12, grade: 5, outcome: null } },
  ],
  [
    "a certificate brought later",
    { ...signed, "2024-0118": { grade: null, outcome: "absent", excused: { date: "2025-12-28", basis } } },
  ],
  [
    "a correction",
    {
      ...signed,
      "2024-0117": { grade: 4, outcome: null, ticket: 12, corrections: [{ was: { grade: 5 }, ...correction }] },
    },
  ],
  [
    "a correction from a grade to an absence, which the correction says by the grade alone",
    {
      ...signed,
      "2024-0117": { grade: null, outcome: "absent", ticket: 12, corrections: [{ was: { grade: 5 }, ...correction }] },
    },
  ],
  [
    "what follows from a corrected grade",
    { ...signed, "2024-0117": { ...signed["2024-0117"], outcome: null, mastered: false } },
  ],
  [
    "two corrections, from a grade to an absence and back",
    {
      ...signed,
      "2024-0117": {
        grade: 3,
        outcome: null,
        ticket: 12,
        corrections: [
          { was: { grade: 5, outcome: null }, ...correction },
          { was: { grade: null, outcome: "absent" }, ...correction },
        ],
      },
    },
  ],
])("the seal bears %s", (_, results) => {
  expect(found(results)).toEqual([]);
});

test.each<[string, Record<string, Result>]>([
  ["another grade", { ...signed, "2024-0117": { grade: 4, outcome: null, ticket: 12 } }],
  ["another ticket", { ...signed, "2024-0117": { grade: 5, outcome: null, ticket: 13 } }],
  ["a student more", { ...signed, "2024-0121": { grade: 5, outcome: null } }],
  ["a student less", { "2024-0117": { grade: 5, outcome: null, ticket: 12 } }],
  [
    "a correction that lies about what stood before",
    {
      ...signed,
      "2024-0117": { grade: 4, outcome: null, ticket: 12, corrections: [{ was: { grade: 3 }, ...correction }] },
    },
  ],
])("the seal breaks with %s", (_, results) => {
  expect(found(results)).toHaveLength(1);
});

function found(results: Record<string, Result>) {
  const seal = sealOf(signed);
  const college = records`
    attestations/2025-2026/ИС-24/3-ОП.04-exam: {closed: {date: 2025-12-24, by: petrova-en, seal: ${seal}}}
  `;
  const attestations = new Map([...college.attestations].map(([id, sheet]) => [id, { ...sheet, results }]));
  return runChecks({ ...college, attestations }, [closedResultsMatchSeal]);
}
