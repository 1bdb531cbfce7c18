import { isPositive } from "./grade.ts";
import { grouped } from "./grouped.ts";
import type { ControlForm, Grade, IndividualItem, Item, Program, Student } from "./kinds.ts";
import { isPlannedFor } from "./plan.ts";
import { type Attempted, creditedFor, standing } from "./standing.ts";

/** A positive result that may become, or take part in, the final grade of an item. */
interface Passed {
  readonly semester: number;
  readonly form: ControlForm | undefined;
  readonly grade: Grade;
}

/**
 * The grade of an item for the whole study, by the item's own rule (domain: 7.2); undefined while the plan still asks
 * for an attestation of it, or one of them is not passed. `tries` are the student's attempts, `changes` those of the
 * student's individual plan, `examWeight` how much more an exam weighs in an average. A module is graded by its exam.
 */
export function finalGrade(
  program: Program,
  given: Item,
  { credited = [], finals = [] }: Pick<Student, "credited" | "finals">,
  tries: readonly Attempted[],
  changes: readonly IndividualItem[] = [],
  examWeight = 1,
): Grade | undefined {
  if (given.final === "explicit") return finals.findLast((one) => one.item === given.id)?.grade;
  const item = examOf(program, given);
  const results = standingsOf(item, tries);
  if (results.some((one) => !isPositive(one.grade) && !creditedFor({ credited }, item.id, one.form, one.semester)))
    return undefined;
  const passed = [
    ...results.flatMap(({ semester, form, grade }) =>
      grade !== null && isPositive(grade) ? [{ semester, form, grade }] : [],
    ),
    ...credited.flatMap(({ item: id, grade, semester = wholeStudy }) =>
      id === item.id && isPositive(grade) ? [{ semester, form: undefined, grade }] : [],
    ),
  ].sort((a, b) => a.semester - b.semester || rankOf(a.form) - rankOf(b.form));
  const last = passed.at(-1);
  const awaited = (item.control ?? []).some(
    ({ semester, form }) =>
      counts(form) && semester > (last?.semester ?? 0) && isPlannedFor(program, changes, item.id, form, semester),
  );
  return last === undefined || awaited ? undefined : byRule(given.final ?? "last", passed, last, examWeight);
}

/** What was credited for no semester stands for the item in all of them. */
const wholeStudy = 12;

/** A module whose exam is a row of its own is graded by that row. */
function examOf(program: Program, item: Item): Item {
  if (item.kind !== "module" || (item.control?.length ?? 0) > 0) return item;
  return program.items.find(({ module, kind }) => module === item.id && kind === "control") ?? item;
}

/** What stands of an item's attestations that count, one for each semester and form. */
function standingsOf(item: Item, tries: readonly Attempted[]): Attempted[] {
  const own = tries.filter((one) => one.item === item.id && counts(one.form));
  return [...grouped(own, ({ semester, form }) => `${semester} ${form}`).values()].flatMap(
    (some) => standing(some) ?? [],
  );
}

/** Of two results of one semester the exam comes after the credit that admits to it. */
function rankOf(form: ControlForm | undefined): number {
  if (form === "credit") return 0;
  return form === "graded-credit" ? 1 : 2;
}

/** «Другая форма контроля» gives no grade; a course project or work has a line of its own. */
function counts(form: ControlForm): boolean {
  return form !== "other" && form !== "course-project" && form !== "course-work";
}

function byRule(
  rule: Exclude<NonNullable<Item["final"]>, "explicit">,
  passed: readonly Passed[],
  last: Passed,
  examWeight: number,
): Grade {
  switch (rule) {
    case "last":
      return last.grade;
    case "exam":
      return (passed.findLast(({ form }) => form === "exam") ?? last).grade;
    case "average":
      return average(passed, examWeight) ?? last.grade;
  }
}

/** The mean of grades in figures, half up; «зачтено» weighs nothing. */
function average(passed: readonly Passed[], examWeight: number): Grade | undefined {
  let sum = 0;
  let weights = 0;
  for (const { form, grade } of passed) {
    if (typeof grade !== "number") continue;
    const weight = form === "exam" ? examWeight : 1;
    sum += grade * weight;
    weights += weight;
  }
  const mean = Math.floor((2 * sum + weights) / (2 * weights));
  return ([5, 4, 3] as const).find((grade) => grade === mean);
}
