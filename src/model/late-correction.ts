import { isPositive } from "./grade.ts";
import type { Attestation, ControlForm, Correction, Excuse, LateCorrection, Result, ResultValue } from "./kinds.ts";
import type { Place } from "./place.ts";
import type { Records, Stored } from "./records.ts";

/** What is told as if it stood in a sheet's block, though the sheet's year is closed: where it is really written. */
export interface Late {
  readonly writtenIn: Place;
}

/** A correction made after the year was closed, as the block shows it: `was` is what did stand there. */
export interface FoldedCorrection extends Correction, Late {
  /** What its record says stood there. */
  readonly said: ResultValue;
  readonly now: ResultValue;
}

/** Whether a correction was made after the year of its sheet was closed. */
export function isLate(correction: Correction): correction is FoldedCorrection {
  return "writtenIn" in correction;
}

/** Whether a certificate was brought after the year of its sheet was closed. */
export function isLateExcuse(excuse: Excuse): excuse is Excuse & Late {
  return "writtenIn" in excuse;
}

/**
 * The sheets with what was corrected after their years were closed, so that everything computed from them sees it.
 * The sheets given stay as they are: what was read is also what a cache keeps and a seal was made of.
 */
export function withLateCorrections(
  attestations: ReadonlyMap<string, Stored<Attestation>>,
  late: ReadonlyMap<string, Stored<LateCorrection>>,
): ReadonlyMap<string, Stored<Attestation>> {
  if (late.size === 0) return attestations;
  const folded = new Map(attestations);
  for (const record of late.values()) {
    const sheet = folded.get(record.sheet);
    const block = sheet && blockOn(sheet, record.student);
    if (!sheet || !block) continue;
    const results = { ...sheet.results, [record.student]: corrected(block, sheet.form, record) };
    folded.set(record.sheet, { ...sheet, results });
  }
  return folded;
}

/** The file in which a sheet's result is corrected in an open year: two people who correct it meet there. */
export function lateCorrectionFile(year: string, sheet: string, student: string): string {
  const [closedYear = "", group = "", name = ""] = sheet.split("/");
  return `corrections/${year}/${group}/${closedYear}/${name}/${student}.yaml`;
}

/** Where a value is really written: of what was corrected after the year was closed, in the correction's own record. */
export function writtenPlace({ attestations, lateCorrections }: Records, place: Place): Place {
  const [, student, key, index, ...rest] = place.path;
  if (lateCorrections.size === 0 || place.path[0] !== "results") return place;
  const sheet = attestations.get(place.file.slice("attestations/".length, -".yaml".length));
  const { corrections = [], excused } = (sheet && blockOn(sheet, String(student))) ?? {};
  if (key === "corrections") {
    const one = corrections[Number(index)];
    return one && isLate(one) ? inside(one, rest) : place;
  }
  if (key === "excused") return excused && isLateExcuse(excused) ? inside(excused, place.path.slice(3)) : place;
  const last = corrections.at(-1);
  return last && isLate(last) && valueKeys.includes(key) ? inside(last, ["now", ...place.path.slice(2)]) : place;
}

/** The keys of a block that a correction changes. */
const valueKeys: readonly unknown[] = ["grade", "grades", "outcome", "mastered"];

function inside({ writtenIn: { file, path } }: Late, rest: readonly (string | number)[]): Place {
  return { file, path: [...path, ...rest] };
}

function blockOn({ results }: Attestation, student: string): Result | undefined {
  return Object.hasOwn(results, student) ? results[student] : undefined;
}

function corrected(block: Result, form: ControlForm, { file, corrections = [], excused }: Stored<LateCorrection>) {
  const after = corrections.reduce<Result>((before, { was: said, now, ...rest }, index) => {
    const one: FoldedCorrection = {
      ...rest,
      was: standingIn(before),
      said,
      now,
      writtenIn: { file, path: ["corrections", index] },
    };
    return { ...put(before, now, form), corrections: [...(before.corrections ?? []), one] };
  }, block);
  const late: (Excuse & Late) | undefined = excused && { ...excused, writtenIn: { file, path: ["excused"] } };
  return late && !after.excused ? { ...after, excused: late } : after;
}

function standingIn({ grade, grades, outcome }: Result): ResultValue {
  return { ...(grades ? { grades } : { grade: grade ?? null }), outcome };
}

/** The block with another result: a grade and an outcome exclude each other, «освоен» follows the grade. */
function put(block: Result, now: ResultValue, form: ControlForm): Result {
  const outcome = now.outcome ?? null;
  const grade = outcome === null ? (now.grade ?? null) : null;
  const isModule = form === "module-exam" || form === "qualification-exam";
  return {
    ...block,
    outcome,
    ...(block.grades
      ? { grades: mapParts(block.grades, (part, was) => (outcome === null ? (now.grades?.[part] ?? was) : null)) }
      : { grade }),
    ...(isModule && { mastered: grade === null ? null : isPositive(grade) }),
  };
}

type Parts = NonNullable<Result["grades"]>;

function mapParts(parts: Parts, turn: (part: string, grade: Parts[string]) => Parts[string]): Parts {
  return Object.fromEntries(Object.entries(parts).map(([part, grade]) => [part, turn(part, grade ?? null)]));
}
