import { expect, test } from "vitest";
import { closedSheetMatchesSeal } from "../../src/checks/closed-sheet-matches-seal.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import type { Attestation, Result } from "../../src/model/kinds.ts";
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

const asSigned = records`
  attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, examiners: [orlov-pi], issued: {on: 2025-12-22, to: orlov-pi}, themesOrder: 2025-2026/31-уч, period: {from: 2025-12-01, to: 2025-12-20}, closed: {date: 2025-12-24, by: petrova-en, seal: ""}}
`;

test.each<[string, Partial<Attestation>]>([
  ["an annulment", { annulled: { date: "2026-01-12", by: "petrova-en", basis } }],
  ["the college's own notes", { extra: { сверено: true } }],
])("the seal bears %s", (_, later) => {
  expect(found(signed, later)).toEqual([]);
});

test.each<[string, Partial<Attestation>]>([
  ["another number", { number: "18" }],
  ["another form", { form: "credit" }],
  ["another group", { group: "ИС-24-2" }],
  ["another item", { items: ["ОП.05"] }],
  ["another semester", { semester: 4 }],
  ["another attempt", { attempt: "retake" }],
  ["another roster", { roster: { students: ["2024-0117", "2024-0118"] } }],
  ["another day", { date: "2025-12-23" }],
  ["another examiner", { examiners: ["ivanova-nv"] }],
  ["a commission", { commission: { chair: "orlov-pi", members: ["ivanova-nv"] } }],
  ["another day of issue", { issued: { on: "2025-12-23", to: "orlov-pi" } }],
  ["another order of themes", { themesOrder: "2025-2026/32-уч" }],
  ["another period", { period: { from: "2025-12-01", to: "2025-12-21" } }],
  ["a basis", { basis }],
])("the seal breaks with %s", (_, change) => {
  expect(found(signed, change)).toHaveLength(1);
});

test.each([{ date: "2025-12-25" }, { by: "sidorov-av" }])("the seal breaks with another closing: %o", (change) => {
  const [sheet] = asSigned.attestations.values();
  if (!sheet?.closed) throw new Error("a closed sheet was written");
  const seal = sealOf({ ...sheet, results: signed });
  expect(found(signed, { closed: { ...sheet.closed, ...change, seal } })).toHaveLength(1);
});

/** What the check finds in a sheet that was signed with the results above and changed since. */
function found(results: Record<string, Result>, change: Partial<Attestation> = {}) {
  const attestations = new Map(
    [...asSigned.attestations].map(([id, sheet]) => {
      const closed = { date: "2025-12-24", by: "petrova-en", seal: sealOf({ ...sheet, results: signed }) };
      return [id, { ...sheet, closed, results, ...change }];
    }),
  );
  return runChecks({ ...asSigned, attestations }, [closedSheetMatchesSeal]);
}
