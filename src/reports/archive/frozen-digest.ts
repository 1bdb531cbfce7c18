import { sha256 } from "../../model/sha256.ts";
import type { AttestationSheet } from "../attestation/attestation-sheet.ts";
import type { SemesterSheet } from "../sheet/semester-sheet.ts";

/**
 * A hash of what a summary says: people, columns, results, figures, signatures. What a later version of kpgt adds to the
 * report does not change it; whatever changes a word that stands here makes every closed year differ.
 */
export function summaryDigest(sheet: SemesterSheet): string {
  const { college, group, program, semester, year, items, rows, leftRows, footer, signatures } = sheet;
  return sha256(
    JSON.stringify([
      [college.founder, college.full, group.title, program.code, program.name, semester, year],
      items.map(({ key, id, name, form, date, hours }) => [key, id, name, form, date, hours]),
      [rows, leftRows].map((part) =>
        part.map(({ id, name, cells, average, note }) => [id, name, items.map(({ key }) => cells[key]), average, note]),
      ),
      footer.map(({ title, values }) => [title, items.map(({ key }) => values[key])]),
      signatures.map(({ role, name }) => [role, name]),
    ]),
  );
}

/** A hash of what sheets say, in the order given: people, results, examiners, signatures. */
export function sheetsDigest(sheets: readonly AttestationSheet[]): string {
  return sha256(JSON.stringify(sheets.map(saidBySheet)));
}

function saidBySheet(sheet: AttestationSheet) {
  const { college, title, number, items, form, attempt, program, group, semester, year, date, hours } = sheet;
  return [
    [college.founder, college.full, title, number, form.name, attempt.name, program.code, program.name],
    [group.title, semester, year, date, hours, sheet.state],
    items.map(({ id, name }) => [id, name]),
    sheet.rows.map(({ id, name, recordBook, grade, gradeWords, note }) => [
      id,
      name,
      recordBook,
      grade,
      gradeWords,
      note,
    ]),
    sheet.signatures.map(({ role, name }) => [role, name]),
  ];
}
