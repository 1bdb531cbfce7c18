import { expect, test } from "vitest";
import { excuseBelongsToAbsence } from "../../src/checks/excuse-belongs-to-absence.ts";
import { gradeFitsForm } from "../../src/checks/grade-fits-form.ts";
import { lateCorrectionChangesWhatStood } from "../../src/checks/late-correction-changes-what-stood.ts";
import { lateCorrectionFollowsYearClosing } from "../../src/checks/late-correction-follows-year-closing.ts";
import { lateCorrectionNamesClosedSheet } from "../../src/checks/late-correction-names-closed-sheet.ts";
import { namedStaffExists } from "../../src/checks/named-staff-exists.ts";
import { recordLiesInItsFolder } from "../../src/checks/record-lies-in-its-folder.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { records } from "../records.ts";

const sheet = "2025-2026/ИС-24/3-ОП.04-exam";
const file = (year: string, student = "2024-0117") => `corrections/${year}/ИС-24/2025-2026/3-ОП.04-exam/${student}`;
const documents = "basis: {kind: служебная записка, date: 2026-06-25}, by: petrova-en, permitted: sidorov-av";
const record = (changes: string, more = "") => `{sheet: ${sheet}, student: "2024-0117", ${changes}${more}}`;
const change = (was: string, now: string, date: string) => `{was: ${was}, now: ${now}, date: ${date}, ${documents}}`;
const two = (...changes: string[]) => record(`corrections: [${changes.join(", ")}]`);

/** Грачёва failed; the year was closed on 6 July, the next one on 5 July of its own. */
const college = (more: string, result = "2") => records`
staff: {petrova-en: {}, sidorov-av: {}}
archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
archive/2026-2027/year: {year: 2026-2027, asOf: 2027-07-05, computed: []}
attestations/${sheet}: {closed: {date: 2025-12-24, by: petrova-en, seal: "0"}, results: {"2024-0117": ${result}}}
${more}
`;
const late = [
  lateCorrectionNamesClosedSheet,
  lateCorrectionChangesWhatStood,
  lateCorrectionFollowsYearClosing,
  recordLiesInItsFolder,
  excuseBelongsToAbsence,
];

test.each([
  ["one correction", `${file("2026-2027")}: ${two(change("{grade: 2}", "{grade: 3}", "2026-09-28"))}`],
  ["one made before September", `${file("2026-2027")}: ${two(change("{grade: 2}", "{grade: 3}", "2026-07-07"))}`],
  [
    "two in a year and one in the next, each from what the one before left",
    `${file("2026-2027")}: ${two(change("{grade: 2}", "{grade: 3}", "2026-09-28"), change("{grade: 3}", "{outcome: absent}", "2026-10-05"))}
${file("2027-2028")}: ${two(change("{grade: null, outcome: absent}", "{grade: 5}", "2027-07-20"))}`,
  ],
])("in order: %s", (_, more) => {
  expect(found(college(more))).toEqual([]);
});

test("in order: an absence excused after the year was closed, and then corrected", () => {
  const excused = `${file("2026-2027")}: ${record(`corrections: [${change("{outcome: absent}", "{grade: 5}", "2026-10-05")}]`, ", excused: {date: 2026-09-14, basis: {kind: справка, date: 2026-01-10}}")}`;
  expect(found(college(excused, "absent"))).toEqual([]);
});

test("two who corrected the same without knowing of each other are found where the second one wrote", () => {
  const clash = `${file("2026-2027")}: ${two(change("{grade: 2}", "{grade: 3}", "2027-06-28"))}
${file("2027-2028")}: ${two(change("{grade: 2}", "{grade: 4}", "2027-09-01"))}`;
  expect(found(college(clash))).toEqual([
    ["late-correction-changes-what-stood", `${file("2027-2028")}.yaml`, "corrections › 0 › was"],
  ]);
  const [clashing] = runChecks(college(clash), late);
  expect(clashing?.related).toEqual({ file: `${file("2026-2027")}.yaml`, path: ["corrections", 0] });
});

test.each([
  ["a part that the sheet does not grade", change("{grade: 2}", "{grades: {ОП.05: 4}}", "2026-09-28"), "now"],
  ["a grade and an outcome at once", change("{grade: 2}", "{grade: 4, outcome: absent}", "2026-09-28"), "now"],
  ["nothing", change("{grade: 2}", "{}", "2026-09-28"), "now"],
  ["a grade of another form, though corrected since", change("{grade: 2}", "{grade: зачтено}", "2026-09-28"), "now"],
  ["an outcome that did not stand", change("{grade: 2, outcome: absent}", "{grade: 4}", "2026-09-28"), "was"],
])("not what the sheet can hold: %s", (_, one, key) => {
  expect(found(college(`${file("2026-2027")}: ${two(one)}`))).toContainEqual([
    "late-correction-changes-what-stood",
    `${file("2026-2027")}.yaml`,
    `corrections › 0 › ${key}`,
  ]);
});

test.each([
  ["another year than its day's", file("2027-2028"), "2026-09-28", "record-lies-in-its-folder"],
  ["another student's file", file("2026-2027", "2024-0118"), "2026-09-28", "record-lies-in-its-folder"],
  ["the day of the closing", file("2026-2027"), "2026-07-06", "late-correction-follows-year-closing"],
])("a record that lies wrongly: %s", (_, path, date, check) => {
  const checksFound = found(college(`${path}: ${two(change("{grade: 2}", "{grade: 3}", date))}`)).map(([id]) => id);
  expect(checksFound).toEqual([check]);
});

test("a sheet of an open year is corrected in itself", () => {
  const open = records`
    attestations/${sheet}: {results: {"2024-0117": 2}}
    ${file("2026-2027")}: ${two(change("{grade: 2}", "{grade: 3}", "2026-09-28"))}
  `;
  expect(found(open)).toEqual([["late-correction-names-closed-sheet", `${file("2026-2027")}.yaml`, "sheet"]]);
});

test("whatever else is wrong with a corrected value is told of the correction's own file", () => {
  const foreign = `${file("2026-2027")}: {sheet: ${sheet}, student: "2024-0117", corrections: [{was: {grade: 2}, now: {grade: зачтено}, date: 2026-09-28, basis: {kind: x, date: 2026-06-25}, by: petrova-en, permitted: nobody-nn}]}`;
  const own = runChecks(college(foreign), [...late, gradeFitsForm, namedStaffExists]);
  expect(own.map(({ check, place }) => [check, place.path.join(" › ")])).toEqual([
    ["late-correction-changes-what-stood", "corrections › 0 › now"],
    ["grade-fits-form", "corrections › 0 › now › grade"],
    ["named-staff-exists", "corrections › 0 › permitted"],
  ]);
});

function found(all: ReturnType<typeof records>): [check: string, file: string, path: string][] {
  return runChecks(all, late).map(({ check, place }) => [check, place.file, place.path.join(" › ")]);
}
