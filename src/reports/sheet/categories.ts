import { isDebt } from "../../model/grade.ts";
import type { ControlForm, Rules } from "../../model/kinds.ts";
import { average, countMarks, excusedCounts, type Mark, share, sou } from "./indicators.ts";

/** A student's results in one period: what is due, each with the form of its column. */
export type DueMark = Mark & { readonly form: ControlForm };

/** Категория студента (domain: 6.3). */
export type Category = "excellent" | "good" | "oneThree" | "threes" | "failing" | "notAttested" | "none";

/** A group's figures, as printed under a summary. */
export interface Summary {
  readonly total: number;
  readonly excellent: number;
  readonly good: number;
  readonly oneThree: number;
  readonly threes: number;
  readonly failing: number;
  readonly notAttested: number;
  readonly absolute: string;
  readonly quality: string;
  readonly average: string;
  readonly sou: string;
}

/** The category of a student by what is due: a debt leads, then a gap; one with credits only has none. */
export function categoryOf(marks: readonly DueMark[]): Category {
  const counts = countMarks(marks);
  if (debtsIn(marks) > 0) return "failing";
  if (marks.some(({ grade }) => grade === null)) return "notAttested";
  if (counts.satisfactory > 1) return "threes";
  if (counts.satisfactory === 1) return "oneThree";
  if (counts.good > 0) return "good";
  return counts.excellent > 0 ? "excellent" : "none";
}

/** How many of the results are debts. */
export function debtsIn(marks: readonly Mark[]): number {
  return marks.filter(({ grade, outcome }) => isDebt(grade, outcome)).length;
}

/** A student's average: of the grades there are; where the college is strict, only when nothing lacks. */
export function studentAverage(marks: readonly Mark[], rules: Rules = {}): string {
  if (rules.averages === "strict") {
    if (marks.some(({ grade, outcome }) => grade === null && outcome === null)) return "";
    if (marks.some(({ outcome }) => outcome !== null)) return text.notAttested;
  }
  return average(countMarks(marks));
}

/** The figures of a group from what is due for each of its counted students (domain: 6.1, per group). */
export function summaryOf(students: readonly (readonly DueMark[])[], rules: Rules = {}): Summary {
  const categories = students.map(categoryOf);
  const number = (category: Category) => categories.filter((one) => one === category).length;
  const counted = students.filter((marks) => isCounted(marks, rules));
  const graded = counted.filter((marks) => marks.some(isGraded));
  const all = countMarks(students.flat().filter(isGraded));
  // Of an empty draft there is nothing to say: not even that nobody has passed.
  const isBegun = students.flat().some(({ grade, outcome }) => grade != null || outcome != null);
  return {
    total: students.length,
    excellent: number("excellent"),
    good: number("good"),
    oneThree: number("oneThree"),
    threes: number("threes"),
    failing: number("failing"),
    notAttested: number("notAttested"),
    absolute: share(counted.filter(hasPassed).length, isBegun ? counted.length : 0),
    // One who has credits only has no quality of knowledge to speak of.
    quality: share(graded.filter(isGood).length, isBegun ? graded.length : 0),
    average: average(all),
    sou: sou(all, rules),
  };
}

/** Nothing due, nothing to count; an excused absence counts as the college's rules say. */
function isCounted(marks: readonly DueMark[], rules: Rules): boolean {
  if (marks.length === 0) return false;
  if (excusedCounts(rules) || debtsIn(marks) > 0) return true;
  return marks.every(({ outcome }) => outcome !== "excused");
}

function hasPassed(marks: readonly DueMark[]): boolean {
  return !["failing", "notAttested"].includes(categoryOf(marks));
}

function isGood(marks: readonly DueMark[]): boolean {
  return ["excellent", "good"].includes(categoryOf(marks));
}

/** Whether the form has grades 5 … 2; another form of control has what was put. */
function isGraded({ form, grade }: DueMark): boolean {
  return form === "other" ? typeof grade === "number" : form !== "credit";
}

const text = { notAttested: "н/а" };
