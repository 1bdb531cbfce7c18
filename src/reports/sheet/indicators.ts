import type { ControlForm, Grade, Outcome, Rules } from "../../model/kinds.ts";
import { formatDecimal } from "../../text/decimals.ts";

/** How many of each there are on a sheet or in a column. */
export interface Counts {
  readonly excellent: number;
  readonly good: number;
  readonly satisfactory: number;
  readonly unsatisfactory: number;
  readonly passed: number;
  readonly failed: number;
  readonly absent: number;
  readonly excused: number;
  readonly notAdmitted: number;
  readonly notAttested: number;
  /** Of them all, those without any result yet included. */
  readonly total: number;
}

/** Indicators as they are printed: percentages without the sign, a decimal comma, «–» where there is nothing to count. */
export interface Indicators {
  /** Абсолютная успеваемость, %. */
  readonly absolute: string;
  /** Качество знаний, %. */
  readonly quality: string;
  /** Степень обученности учащихся, %. */
  readonly sou: string;
  /** Средний балл. */
  readonly average: string;
}

/** A grade or what stands in its place; both are null until something is written. */
export interface Mark {
  readonly grade: Grade | null;
  readonly outcome: Outcome | null;
}

type Kind = Exclude<keyof Counts, "total">;

/** What a college that says nothing of it means. */
const usualSou = { "5": 100, "4": 64, "3": 36, "2": 16, none: 7 };

/** Counts marks by what they are. */
export function countMarks(marks: Iterable<Mark>): Counts {
  const counts = { ...none };
  for (const mark of marks) {
    counts.total += 1;
    const kind = kindOf(mark);
    if (kind) counts[kind] += 1;
  }
  return counts;
}

/** The indicators of one sheet or column (domain: 6.1), from whole numbers, rounded once. */
export function indicatorsOf(counts: Counts, form: ControlForm, rules: Rules = {}): Indicators {
  const all = countedIn(counts, rules);
  const graded = gradedIn(counts);
  const isCredit = form === "credit" || (form === "other" && graded === 0);
  const good = counts.excellent + counts.good;
  return {
    absolute: share(good + counts.satisfactory + counts.passed, all),
    quality: isCredit ? "–" : share(good, all),
    sou: isCredit ? "–" : sou(counts, rules),
    average: average(counts),
  };
}

/** A percentage with one decimal, without the sign. */
export function share(part: number, whole: number): string {
  return formatDecimal(100 * part, whole, 1);
}

/** The mean of the grades 5 … 2, with two decimals; credits and absences have no part in it. */
export function average(counts: Counts): string {
  const { excellent, good, satisfactory, unsatisfactory } = counts;
  return formatDecimal(5 * excellent + 4 * good + 3 * satisfactory + 2 * unsatisfactory, gradedIn(counts), 2);
}

/** Степень обученности by the college's coefficients, which may be fractions; credits have no part in it. */
export function sou(counts: Counts, rules: Rules): string {
  const weights = rules.sou ?? usualSou;
  const hundredths =
    Math.round(100 * weights["5"]) * counts.excellent +
    Math.round(100 * weights["4"]) * counts.good +
    Math.round(100 * weights["3"]) * counts.satisfactory +
    Math.round(100 * weights["2"]) * counts.unsatisfactory +
    Math.round(100 * weights.none) * withoutGrade(counts, rules);
  return formatDecimal(hundredths, 100 * (gradedIn(counts) + withoutGrade(counts, rules)), 1);
}

/** How many have 5, 4, 3 or 2. */
export function gradedIn({ excellent, good, satisfactory, unsatisfactory }: Counts): number {
  return excellent + good + satisfactory + unsatisfactory;
}

/** N: everyone with a result; an excused absence as the college's rules say; nobody who has no result yet. */
function countedIn(counts: Counts, rules: Rules): number {
  return gradedIn(counts) + counts.passed + counts.failed + withoutGrade(counts, rules);
}

/** Whether an excused absence counts among those who have no grade; it does unless the college says otherwise. */
export function excusedCounts(rules: Rules): boolean {
  return rules.excusedCounts ?? true;
}

function withoutGrade({ absent, excused, notAdmitted, notAttested }: Counts, rules: Rules): number {
  return absent + notAdmitted + notAttested + (excusedCounts(rules) ? excused : 0);
}

function kindOf({ grade, outcome }: Mark): Kind | undefined {
  if (grade !== null) return byGrade[grade];
  return outcome === null ? undefined : byOutcome[outcome];
}

const none: Counts = {
  excellent: 0,
  good: 0,
  satisfactory: 0,
  unsatisfactory: 0,
  passed: 0,
  failed: 0,
  absent: 0,
  excused: 0,
  notAdmitted: 0,
  notAttested: 0,
  total: 0,
};

const byGrade: Record<Grade, Kind> = {
  5: "excellent",
  4: "good",
  3: "satisfactory",
  2: "unsatisfactory",
  зачтено: "passed",
  "не зачтено": "failed",
};

const byOutcome: Record<Outcome, Kind> = {
  absent: "absent",
  excused: "excused",
  "not-admitted": "notAdmitted",
  "not-attested": "notAttested",
};
