import { isPositive } from "./grade.ts";
import { grouped } from "./grouped.ts";
import type { ControlForm, Grade, IndividualItem, Item, Program, Student } from "./kinds.ts";
import { isPlannedFor } from "./plan.ts";
import { type Attempted, standing } from "./standing.ts";

/** A positive result that may become, or take part in, the final grade of an item. */
interface Passed {
  readonly semester: number;
  readonly form: ControlForm | undefined;
  readonly grade: Grade;
}

/**
 * The grade of an item for the whole study, by the item's own rule (domain: 7.2); undefined while the plan still asks
 * for an attestation of it. `tries` are the student's attempts, `changes` those of the student's individual plan.
 */
export function finalGrade(
  program: Program,
  item: Item,
  { credited = [] }: Pick<Student, "credited">,
  tries: readonly Attempted[],
  changes: readonly IndividualItem[] = [],
): Grade | undefined {
  const passed = [
    ...passedOf(item, tries),
    ...credited.flatMap(({ item: id, grade, semester = wholeStudy }) =>
      id === item.id && isPositive(grade) ? [{ semester, form: undefined, grade }] : [],
    ),
  ].sort((a, b) => a.semester - b.semester);
  const last = passed.at(-1);
  const awaited = (item.control ?? []).some(
    ({ semester, form }) =>
      counts(form) && semester > (last?.semester ?? 0) && isPlannedFor(program, changes, item.id, form, semester),
  );
  return last === undefined || awaited ? undefined : byRule(item.final ?? "last", passed, last);
}

/** What was credited for no semester stands for the item in all of them. */
const wholeStudy = 12;

/** What counts of an item's attestations: the best positive result of each semester. */
function passedOf(item: Item, tries: readonly Attempted[]): Passed[] {
  const own = tries.filter((one) => one.item === item.id && counts(one.form));
  return [...grouped(own, ({ semester, form }) => `${semester} ${form}`).values()].flatMap((some) => {
    const best = standing(some);
    return best && best.grade !== null && isPositive(best.grade) ? [{ ...best, grade: best.grade }] : [];
  });
}

/** «Другая форма контроля» gives no grade; a course project or work has a line of its own. */
function counts(form: ControlForm): boolean {
  return form !== "other" && form !== "course-project" && form !== "course-work";
}

/** An explicit grade is set by a protocol, which says more than any rule. */
function byRule(rule: NonNullable<Item["final"]>, passed: readonly Passed[], last: Passed): Grade | undefined {
  switch (rule) {
    case "last":
      return last.grade;
    case "exam":
      return (passed.findLast(({ form }) => form === "exam") ?? last).grade;
    case "average":
      return average(passed.map(({ grade }) => grade)) ?? last.grade;
    case "explicit":
      return undefined;
  }
}

/** The mean of grades in figures, half up. */
function average(grades: readonly Grade[]): Grade | undefined {
  const figures = grades.filter((grade) => typeof grade === "number");
  const sum = figures.reduce((total: number, grade) => total + grade, 0);
  const mean = Math.floor(sum / figures.length + 0.5);
  return ([5, 4, 3] as const).find((grade) => grade === mean);
}
