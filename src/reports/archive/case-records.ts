import { yearOf } from "../../model/find-attestation.ts";
import type { AcademicYear, Attestation, LateCorrection, Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semestersIn } from "../sheet/semesters-in.ts";

/**
 * The records that one group's forms of a year are computed from, and no others: what lies in a case can be computed anew
 * from the case alone, and a case that goes takes nobody else's data along.
 */
export function caseRecords(records: Records, year: AcademicYear, groupId: string): Records {
  const group = records.groups.get(groupId);
  const members = new Map([...records.students].filter(([, student]) => hasBeenIn(student, groupId)));
  const semesters = group ? semestersIn({ ...records, students: members }, group, year) : [];
  // What a later year's folder holds was not known when this one was closed.
  const isOfYear = ({ semester, file }: Stored<Attestation>) =>
    file.startsWith(`attestations/${year}/`) || (semesters.includes(semester) && file < `attestations/${year}/`);
  const corrected = new Set(correctedIn(records, year).map(({ sheet }) => sheet));
  const own = [...records.attestations.values()].filter(
    (sheet) => sheet.group === groupId && (isOfYear(sheet) || corrected.has(sheet.id)),
  );
  const listed = new Set([...own.flatMap(({ results }) => Object.keys(results)), ...members.keys()]);
  const elsewhere = [...records.attestations.values()].filter(
    (sheet) =>
      sheet.group !== groupId &&
      isOfYear(sheet) &&
      semesters.includes(sheet.semester) &&
      Object.keys(sheet.results).some((id) => members.has(id)),
  );
  const attestations = [...own, ...elsewhere];
  const sheets = new Set(attestations.map(({ id }) => id));
  const students = only(records.students, listed);
  const groups = only(records.groups, new Set([groupId, ...attestations.map((sheet) => sheet.group)]));
  const programs = new Set([...groups.values()].map(({ program }) => program));
  return {
    college: records.college,
    staff: records.staff,
    groups,
    programs: only(records.programs, programs),
    students,
    orders: only(records.orders, ordersNamed(students.values(), attestations)),
    teaching: records.teaching.filter((file) => file.group === groupId && file.year === year),
    attestations: only(records.attestations, sheets),
    lateCorrections: new Map(
      [...records.lateCorrections].filter(([, one]) => sheets.has(one.sheet) && yearOf(one) <= year),
    ),
    recordBooks: new Map(),
    others: [],
  };
}

/** What was corrected in a year on sheets of years closed before. */
export function correctedIn({ lateCorrections }: Records, year: AcademicYear): Stored<LateCorrection>[] {
  return [...lateCorrections.values()].filter((one) => yearOf(one) === year);
}

/** The files that records stand in, in byte order. */
export function filesOf(records: Records): string[] {
  const { college, programs, groups, students, orders, attestations, teaching, others } = records;
  const { lateCorrections, recordBooks } = records;
  const maps = [programs, groups, students, orders, attestations, lateCorrections, recordBooks].flatMap((map) => [
    ...map.values(),
  ]);
  const all = [college, ...maps, ...teaching, ...others].map(({ file }) => file);
  return [...all, "staff.yaml"].sort();
}

function hasBeenIn({ events }: Student, group: string): boolean {
  return events.some((event) => "group" in event && event.group === group);
}

function ordersNamed(students: Iterable<Student>, attestations: readonly Attestation[]): Set<string> {
  const ofStudents = [...students].flatMap(({ events }) => events.map(({ order }) => order));
  const ofSheets = attestations.flatMap(({ commission, themesOrder }) => [commission?.order, themesOrder]);
  return new Set([...ofStudents, ...ofSheets].filter((id) => id !== undefined));
}

function only<Value>(map: ReadonlyMap<string, Value>, ids: ReadonlySet<string>): Map<string, Value> {
  return new Map([...map].filter(([id]) => ids.has(id)));
}
