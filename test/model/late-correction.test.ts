import { describe, expect, test } from "vitest";
import { writtenPlace } from "../../src/model/late-correction.ts";
import { sealOf } from "../../src/model/seal.ts";
import { attemptsOn, resultAsOf } from "../../src/model/standing.ts";
import { records } from "../records.ts";

const sheet = "2024-2025/ИС-24/2-ОП.01-exam";
const who = "basis: {kind: служебная записка, date: 2025-09-25}, by: petrova-en, permitted: sidorov-av";
const file = (year: string) => `corrections/${year}/ИС-24/2024-2025/2-ОП.01-exam/2024-0118`;

/** A failed exam of a closed year, passed after all; a year later the grade is put right once more. */
const college = records`
  attestations/${sheet}: {results: {"2024-0117": 5, "2024-0118": 2}}
  ${file("2025-2026")}: {sheet: ${sheet}, student: "2024-0118", corrections: [{was: {grade: 2}, now: {grade: 3}, date: 2025-09-28, ${who}}]}
  ${file("2026-2027")}: {sheet: ${sheet}, student: "2024-0118", corrections: [{was: {grade: 3}, now: {grade: 4}, date: 2026-10-05, ${who}}]}
`;

describe("a result corrected after its year was closed", () => {
  test.each([
    [undefined, 4],
    ["2026-10-05", 4],
    ["2026-10-04", 3],
    ["2025-09-28", 3],
    ["2025-09-27", 2],
    ["2025-06-30", 2],
  ])("as of %s it is %s", (day, grade) => {
    expect(resultAsOf(blockOf("2024-0118"), day)).toEqual({ grade, outcome: null });
  });

  test("is what every attempt is computed from; the others on the sheet stay as they were", () => {
    expect(attemptsOn(sheetIn()).map(({ student, grade }) => [student, grade])).toEqual([
      ["2024-0117", 5],
      ["2024-0118", 4],
    ]);
  });

  test("leaves the seal of the closed sheet true", () => {
    const signed = { "2024-0117": { grade: 5, outcome: null }, "2024-0118": { grade: 2, outcome: null } } as const;
    expect(sealOf(sheetIn())).toBe(sealOf({ ...sheetIn(), results: signed }));
  });

  test("is found where it is written", () => {
    const place = (...path: (string | number)[]) =>
      writtenPlace(college, { file: `attestations/${sheet}.yaml`, path: ["results", ...path] });
    const later = `${file("2026-2027")}.yaml`;
    expect(place("2024-0118", "grade")).toEqual({ file: later, path: ["corrections", 0, "now", "grade"] });
    expect(place("2024-0118", "corrections", 0, "date")).toEqual({
      file: `${file("2025-2026")}.yaml`,
      path: ["corrections", 0, "date"],
    });
    expect(place("2024-0117", "grade").file).toBe(`attestations/${sheet}.yaml`);
    expect(place("2024-0118", "ticket").file).toBe(`attestations/${sheet}.yaml`);
  });
});

test("what a record says wrongly of what stood before does not change what did stand", () => {
  const wrong = records`
    attestations/${sheet}: {results: {"2024-0118": 2}}
    ${file("2025-2026")}: {sheet: ${sheet}, student: "2024-0118", corrections: [{was: {grade: 5}, now: {grade: 3}, date: 2025-09-28, ${who}}]}
  `;
  const block = wrong.attestations.get(sheet)?.results["2024-0118"];
  expect(block && resultAsOf(block, "2025-06-30").grade).toBe(2);
});

test("an absence is excused from the day of the certificate, and a grade takes its place", () => {
  const excused = records`
    attestations/${sheet}: {results: {"2024-0118": {outcome: absent}}}
    ${file("2025-2026")}: {sheet: ${sheet}, student: "2024-0118", excused: {date: 2025-09-14, basis: {kind: справка, date: 2025-06-25}}, corrections: [{was: {outcome: absent}, now: {grade: 4}, date: 2025-09-28, ${who}}]}
  `;
  const block = excused.attestations.get(sheet)?.results["2024-0118"] ?? { outcome: null };
  expect(resultAsOf(block, "2025-09-13")).toEqual({ grade: null, outcome: "absent" });
  expect(resultAsOf(block, "2025-09-14")).toEqual({ grade: null, outcome: "excused" });
  expect(resultAsOf(block)).toEqual({ grade: 4, outcome: null });
});

test("one part of a complex sheet is corrected, the other stays; an absence takes both", () => {
  const parts = (now: string) => records`
    attestations/${sheet}: {items: [ОП.01, ОП.02], results: {"2024-0118": {grades: {ОП.01: 3, ОП.02: 4}}}}
    ${file("2025-2026")}: {sheet: ${sheet}, student: "2024-0118", corrections: [{was: {grades: {ОП.01: 3}}, now: ${now}, date: 2025-09-28, ${who}}]}
  `;
  const block = (now: string) => parts(now).attestations.get(sheet)?.results["2024-0118"] ?? { outcome: null };
  expect(block("{grades: {ОП.01: 5}}").grades).toEqual({ "ОП.01": 5, "ОП.02": 4 });
  expect(resultAsOf(block("{outcome: absent}"))).toEqual({
    grades: { "ОП.01": null, "ОП.02": null },
    outcome: "absent",
  });
  expect(resultAsOf(block("{outcome: absent}"), "2025-09-01").grades).toEqual({ "ОП.01": 3, "ОП.02": 4 });
});

test("of a module exam «освоен» follows the corrected grade", () => {
  const exam = "2024-2025/ИС-24/2-ПМ.01-module-exam";
  const module = records`
    attestations/${exam}: {form: module-exam, results: {"2024-0118": {grade: 2, mastered: false}}}
    corrections/2025-2026/ИС-24/2024-2025/2-ПМ.01-module-exam/2024-0118: {sheet: ${exam}, student: "2024-0118", corrections: [{was: {grade: 2}, now: {grade: 3}, date: 2025-09-28, ${who}}]}
  `;
  expect(module.attestations.get(exam)?.results["2024-0118"]?.mastered).toBe(true);
});

test("a record that names no sheet, or no student of it, corrects nothing", () => {
  const stray = records`
    attestations/${sheet}: {results: {"2024-0118": 2}}
    ${file("2025-2026")}: {sheet: 2024-2025/ИС-24/1-ОП.01-exam, student: "2024-0118", corrections: [{was: {grade: 2}, now: {grade: 3}, date: 2025-09-28, ${who}}]}
    ${file("2026-2027")}: {sheet: ${sheet}, student: toString, corrections: [{was: {grade: 2}, now: {grade: 3}, date: 2026-09-28, ${who}}]}
  `;
  expect(stray.attestations.get(sheet)?.results).toEqual({ "2024-0118": { grade: 2, outcome: null } });
});

function sheetIn() {
  const found = college.attestations.get(sheet);
  if (!found) throw new Error("no sheet");
  return found;
}

function blockOf(student: string) {
  return sheetIn().results[student] ?? { outcome: null };
}
