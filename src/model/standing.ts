import { isPositive } from "./grade.ts";
import type {
  Attempt,
  Attestation,
  ControlForm,
  Correction,
  Credited,
  Grade,
  IsoDate,
  Outcome,
  Result,
  Student,
} from "./kinds.ts";
import type { Records, Stored } from "./records.ts";

/** One student's result in one item as one sheet has it: the block, filled up with what the sheet says for all. */
export interface Attempted {
  readonly attestation: Stored<Attestation>;
  readonly student: string;
  readonly item: string;
  readonly form: ControlForm;
  readonly semester: number;
  readonly attempt: Attempt;
  readonly date: IsoDate | undefined;
  readonly grade: Grade | null;
  readonly outcome: Outcome | null;
  readonly result: Result;
}

/** What a block says of a result. */
type Standing = Pick<Result, "grade" | "grades" | "outcome">;

/** Every attempt on sheets that are not annulled, as the sheets stood on a day (or stand now), by file and student. */
export function attempts(records: Records, asOf?: IsoDate): Attempted[] {
  return [...records.attestations.values()].flatMap((attestation) => attemptsOn(attestation, asOf));
}

/** The attempts that one sheet holds. With a day: results dated later are left out, later corrections undone. */
export function attemptsOn(attestation: Stored<Attestation>, asOf?: IsoDate): Attempted[] {
  if (attestation.annulled && (asOf === undefined || attestation.annulled.date <= asOf)) return [];
  const found: Attempted[] = [];
  for (const [student, result] of Object.entries(attestation.results)) {
    const date = result.date ?? attestation.date;
    const known = date ?? attestation.issued?.on;
    if (asOf !== undefined && known !== undefined && known > asOf) continue;
    const stood = resultAsOf(result, asOf);
    for (const item of attestation.items)
      found.push({
        attestation,
        student,
        item,
        form: attestation.form,
        semester: attestation.semester,
        attempt: result.attempt ?? attestation.attempt,
        date,
        grade: stood.grades ? (stood.grades[item] ?? null) : (stood.grade ?? null),
        outcome: stood.outcome ?? null,
        result,
      });
  }
  return found;
}

/** The grade and outcome of a block on a day: corrections made later are undone, certificates brought later unknown. */
export function resultAsOf(result: Result, asOf?: IsoDate): Standing {
  const later = asOf === undefined ? undefined : result.corrections?.filter(({ date }) => date > asOf);
  const { grade, grades, outcome } = later ? later.toSorted(byDate).reduceRight(undo, result) : result;
  const excused = result.excused && (asOf === undefined || result.excused.date <= asOf);
  const stood: Standing = { outcome: outcome === "absent" && excused ? "excused" : (outcome ?? null) };
  if (grade !== undefined) stood.grade = grade;
  if (grades !== undefined) stood.grades = grades;
  return stood;
}

/** `was` says what stood before a correction; what it does not name was empty. Parts it does not name were not touched. */
function undo({ grades }: Standing, { was }: Correction): Standing {
  const parts = was.grades ?? Object.fromEntries(Object.keys(grades ?? {}).map((item) => [item, null]));
  return {
    ...(grades ? { grades: { ...grades, ...parts } } : { grade: was.grade ?? null }),
    outcome: was.outcome ?? null,
  };
}

/** The attempt that counts among those of one student at one item, semester and form: the best positive one, otherwise the last. */
export function standing(tries: readonly Attempted[]): Attempted | undefined {
  const ordered = tries.toSorted(byTime);
  const positive = ordered.filter(({ grade }) => isPositive(grade));
  return (
    positive.toSorted((a, b) => worth(b.grade) - worth(a.grade))[0] ?? ordered.findLast(isFilled) ?? ordered.at(-1)
  );
}

/**
 * The credited result that stands for an attestation (перезачёт). One without a semester stands for the item in all of
 * them; course projects and works are defended here whatever was credited.
 */
export function creditedFor(
  { credited = [] }: Pick<Student, "credited">,
  item: string,
  form: ControlForm,
  semester: number,
): Credited | undefined {
  if (form === "course-project" || form === "course-work") return undefined;
  return credited.find((one) => one.item === item && (one.semester === undefined || one.semester === semester));
}

/** Whether anything has been written for the student. */
export function isFilled({ grade, outcome }: Pick<Attempted, "grade" | "outcome">): boolean {
  return grade !== null || outcome !== null;
}

const attemptOrder: readonly Attempt[] = ["first", "retake", "commission", "improvement"];

function byTime(a: Attempted, b: Attempted): number {
  const order = attemptOrder.indexOf(a.attempt) - attemptOrder.indexOf(b.attempt);
  if (order !== 0) return order;
  return (a.date ?? "") < (b.date ?? "") ? -1 : (a.date ?? "") > (b.date ?? "") ? 1 : 0;
}

function byDate(a: { readonly date: IsoDate }, b: { readonly date: IsoDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function worth(grade: Grade | null): number {
  return typeof grade === "number" ? grade : 0;
}
