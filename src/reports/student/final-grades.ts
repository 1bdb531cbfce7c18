import { finalGrade } from "../../model/final-grade.ts";
import type { Grade, Group, IsoDate, Item, Program, Student } from "../../model/kinds.ts";
import { controlsFor, individualPlanOn } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import type { Attempted } from "../../model/standing.ts";

/** A row of the plan that a diploma has a line for, with a student's final grade; none while it is not known. */
export interface FinalGradeOf {
  readonly item: Item;
  readonly grade: Grade | undefined;
}

/** The rows of the plan, in its order, that a student is to have a final grade of by a day (domain: 7.2). */
export function finalGrades(
  records: Records,
  student: Stored<Student>,
  { program: id }: Pick<Group, "program">,
  tries: readonly Attempted[],
  day: IsoDate,
): FinalGradeOf[] {
  const program = records.programs.get(id);
  if (!program) return [];
  // What stands on an open sheet may still change: no final grade rests on it.
  const counting = tries.map((one) => (one.attestation.closed ? one : { ...one, grade: null, outcome: null }));
  const changes = individualPlanOn(student, day);
  const credited = (student.credited ?? []).filter(({ protocol }) => protocol.date <= day);
  const finals = (student.finals ?? []).filter(({ protocol }) => protocol.date <= day);
  const { examWeight } = records.college.rules ?? {};
  return program.items.flatMap((item) => {
    if (item.kind === "control" && item.module !== undefined) return []; // the exam of a module is the module's line
    const grade = finalGrade(program, item, { credited, finals }, counting, changes, examWeight);
    const isDue = isGraded(program, item, changes) && !isUnchosen(item, tries);
    return grade === undefined && !isDue ? [] : [{ item, grade }];
  });
}

/** Whether the plan, with the student's own changes, asks for an attestation that gives the item a grade. */
function isGraded(program: Program, item: Item, changes: ReturnType<typeof individualPlanOn>): boolean {
  if (item.kind === "module" && (item.control?.length ?? 0) === 0)
    return program.items.some((one) => one.module === item.id && one.kind === "control");
  return controlsFor(program, changes, item.id).some(({ form }) => form === undefined || !ungraded.includes(form));
}

/** An elective that the student never took has no line. */
function isUnchosen({ id, elective }: Item, tries: readonly Attempted[]): boolean {
  return elective === true && !tries.some(({ item }) => item === id);
}

const ungraded: readonly string[] = ["other", "course-project", "course-work"];
