import { isPositive } from "../../model/grade.ts";
import type { IndividualItem, IsoDate, Program, Student } from "../../model/kinds.ts";
import { isPlannedFor, itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import type { RosterEntry } from "../../model/roster.ts";
import { type Attempted, attemptsOn, creditedFor, isFilled, standing } from "../../model/standing.ts";
import { gradeShort, outcomeShort } from "../../text/grades.ts";
import type { Mark } from "./indicators.ts";
import type { Column } from "./semester-columns.ts";

/** One student at one item of a semester. */
export interface Cell {
  /** «5», «зач.», «н/я», «пз 4»; «–» where nothing is due, empty where nothing is written yet. */
  readonly text: string;
  /** What counts; undefined where nothing is due. */
  readonly mark: Mark | undefined;
}

/** Every attempt at a program's items in a semester, by student: sheets of other groups too, where a student came from or sat. */
export function attemptsByStudent(
  records: Records,
  program: Stored<Program>,
  semester: number,
  asOf?: IsoDate,
): Map<string, Attempted[]> {
  const byStudent = new Map<string, Attempted[]>();
  for (const attestation of records.attestations.values()) {
    if (attestation.semester !== semester) continue;
    const theirs = records.programs.get(records.groups.get(attestation.group)?.program ?? "");
    for (const attempt of attemptsOn(attestation, asOf)) {
      if (!isSameItem(program, theirs, attempt.item)) continue;
      const own = byStudent.get(attempt.student);
      if (own) own.push(attempt);
      else byStudent.set(attempt.student, [attempt]);
    }
  }
  return byStudent;
}

/** Another program may have something else under the same index: ОП.01 of programmers is not ОП.01 of jewellers. */
function isSameItem(program: Stored<Program>, theirs: Stored<Program> | undefined, id: string): boolean {
  if (theirs === undefined || theirs.id === program.id) return true;
  const own = itemOf(program, id);
  return own === undefined || own.name === itemOf(theirs, id)?.name;
}

/** The attempts that a roster's entry shows: of whoever left, those before the day of leaving. */
export function attemptsShown({ membership, counted }: RosterEntry, all: readonly Attempted[]): readonly Attempted[] {
  const { to } = membership;
  return counted || to === undefined ? all : all.filter(({ date }) => date === undefined || date < to);
}

/** Whose cell it is, with what the student's own plan changes. */
export interface CellOwner {
  readonly program: Program;
  readonly student: Student;
  readonly changes: readonly IndividualItem[];
}

/** A student's cell: the attempt that counts; a credited result where no attempt is positive. */
export function semesterCell(owner: CellOwner, column: Column, attempts: readonly Attempted[]): Cell {
  const tries = attempts.filter(({ item, form }) => item === column.id && form === column.form);
  const stands = standing(tries);
  const credited = creditedFor(owner.student, column.id, column.form, column.semester);
  if (credited && !isPositive(stands?.grade)) {
    return { text: text.credited(gradeShort(credited.grade)), mark: { grade: credited.grade, outcome: null } };
  }
  if (!tries.some(isFilled) && !isDue(owner, column, tries.length > 0)) return { text: "–", mark: undefined };
  const { grade, outcome } = stands ?? { grade: null, outcome: null };
  return { text: markShort({ grade, outcome }), mark: { grade, outcome } };
}

/** Whether a student who has no result must have one: by the plan and the student's own changes to it. */
function isDue({ program, changes }: CellOwner, column: Column, hasBlock: boolean): boolean {
  const { id, form, semester, item, isPlanned } = column;
  const hasOwn = changes.some((change) => change.item === id);
  if (hasOwn) return isPlannedFor(program, changes, id, form, semester);
  // An elective is attested only for those who chose it, and so is what the plan does not have.
  return hasBlock || (isPlanned && item?.elective !== true);
}

function markShort({ grade, outcome }: Mark): string {
  if (grade !== null) return gradeShort(grade);
  return outcome === null ? "" : outcomeShort(outcome);
}

const text = { credited: (grade: string) => `пз ${grade}` };
