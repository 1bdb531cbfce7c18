import type { Attestation, IsoDate, Result } from "../../model/kinds.ts";
import { individualPlanOn, isPlannedFor } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { creditedFor } from "../../model/standing.ts";
import { membershipOn } from "../../model/study.ts";

/** How far one sheet is. */
export interface AttestationState {
  /** не заполнена, открыта, заполнена, закрыта, аннулирована. */
  readonly name: string;
  /** How many results are written. */
  readonly filled: number;
  /** How many there must be: everyone on the sheet but those who are gone. */
  readonly total: number;
}

/** How far a sheet is: its results counted against those it waits for. */
export function attestationState(records: Records, attestation: Stored<Attestation>): AttestationState {
  const blocks = Object.entries(attestation.results);
  const filled = blocks.filter(([, result]) => isComplete(attestation, result)).length;
  const total = blocks.filter(([student]) => isExpected(records, attestation, student)).length;
  return { name: stateName(attestation, filled, total), filled, total };
}

/**
 * Whether a sheet waits for a student's result. It does not for whoever has no result and is gone: left, on leave or
 * moved before the day of the sheet, freed from the item by an individual plan or by what was credited. A result that is
 * there always counts.
 */
export function isExpected(records: Records, attestation: Stored<Attestation>, studentId: string): boolean {
  const result = attestation.results[studentId];
  const student = records.students.get(studentId);
  if (!result || !student || result.guest || isStarted(result)) return true;
  const { items, form, semester } = attestation;
  if (items.every((item) => creditedFor(student, item, form, semester))) return false;
  const day = result.date ?? dayOf(records, attestation);
  if (membershipOn(student, day)?.group !== attestation.group) return false;
  const program = records.programs.get(records.groups.get(attestation.group)?.program ?? "");
  const changes = individualPlanOn(student, day);
  if (!program || changes.length === 0) return true;
  return items.some((item) => isPlannedFor(program, changes, item, form, semester));
}

/** The day a sheet speaks of: its date; as long as it has none, the end of the session. */
export function dayOf(records: Records, attestation: Stored<Attestation>): IsoDate {
  const group = records.groups.get(attestation.group);
  if (attestation.date !== undefined || !group) return attestation.date ?? attestation.issued?.on ?? "";
  return semesterPeriod(records.college, group, attestation.semester).session.to;
}

/** Whether everything is written for a student: where each part of a complex sheet is graded, each of them. */
export function isComplete(attestation: Attestation, { grade, grades, outcome }: Result): boolean {
  if (outcome != null) return true;
  return grades ? attestation.items.every((item) => grades[item] != null) : grade != null;
}

function isStarted({ grade, grades, outcome }: Result): boolean {
  return grade != null || outcome != null || Object.values(grades ?? {}).some((part) => part !== null);
}

function stateName(attestation: Attestation, filled: number, total: number): string {
  if (attestation.annulled) return text.annulled;
  if (attestation.closed) return text.closed;
  if (filled === 0) return text.empty;
  return filled < total ? text.open : text.filled;
}

const text = {
  annulled: "аннулирована",
  closed: "закрыта",
  empty: "не заполнена",
  open: "открыта",
  filled: "заполнена",
};
