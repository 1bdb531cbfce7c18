import type { GradeEntry } from "../../changes/record-grades.ts";
import type { Attestation } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { attestationSheet } from "../../reports/attestation/attestation-sheet.ts";
import { isExpected } from "../../reports/attestation/attestation-state.ts";
import type { GradeLine } from "../../terminal/grade-screen.ts";
import type { TypedLine } from "../../terminal/typed-line.ts";

/** The lines of a sheet that wait for a mark, in the order of the paper, and those of people who are gone. */
export function gradeLines(records: Records, sheet: Stored<Attestation>) {
  const { rows } = attestationSheet(records, sheet);
  const gone = rows.filter(({ id }) => !isExpected(records, sheet, id));
  const lines = rows.filter((row) => !gone.includes(row)).flatMap((row) => linesOf(sheet, row));
  return { lines, gone, total: rows.length };
}

/** One line for a student, or one for each part that is graded by itself. */
function linesOf(sheet: Attestation, row: { readonly id: string; readonly index: number; readonly name: string }) {
  const { grade = null, grades, outcome = null } = sheet.results[row.id] ?? {};
  const place = String(row.index);
  if (!grades) return [{ key: row.id, place, label: row.name, now: { grade, outcome } }];
  return Object.entries(grades).map(
    ([item, part], i): GradeLine => ({
      key: `${row.id} ${item}`,
      place: `${place}.${i + 1}`,
      label: `${row.name}, ${item}`,
      now: { grade: part, outcome },
    }),
  );
}

/** What was typed line by line as results to record. */
export function entriesOf(typed: ReadonlyMap<string, TypedLine>): GradeEntry[] {
  return [...typed].map(([key, { result, ticket }]) => {
    const [student = "", item] = key.split(" ");
    return { student, result, ...(item && { item }), ...(ticket && { ticket }) };
  });
}

/** Lines that meanwhile got another mark than the one that was there when typing began: somebody else enters them too. */
export function linesChangedMeanwhile(before: readonly GradeLine[], now: readonly GradeLine[]): string[] {
  const then = new Map(before.map((line) => [line.key, JSON.stringify(line.now)]));
  return now.filter(({ key, now }) => then.get(key) !== JSON.stringify(now)).map(({ label }) => label);
}
