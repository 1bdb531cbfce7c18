import type { Funding, IsoDate, Program, Rules } from "../../model/kinds.ts";
import { individualPlanOn } from "../../model/plan.ts";
import type { Records } from "../../model/records.ts";
import type { RosterEntry } from "../../model/roster.ts";
import type { SemesterPeriod } from "../../model/semester.ts";
import type { Attempted } from "../../model/standing.ts";
import { fundingOn, nameOn, studyOf } from "../../model/study.ts";
import { fullName } from "../../text/names.ts";
import { type DueMark, debtsIn, studentAverage } from "./categories.ts";
import { enteringNote, leavingNote } from "./membership-note.ts";
import { attemptsShown, type Cell, semesterCell } from "./semester-cells.ts";
import type { Column } from "./semester-columns.ts";

/** A student's row as printed. */
export interface SheetRow {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** бюджет, договор, целевое. */
  readonly funding: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly average: string;
  readonly note: string;
  readonly debts: number;
}

/** A student of the roster with a cell for each column. */
export interface SemesterLine {
  readonly entry: RosterEntry;
  readonly cells: readonly { readonly column: Column; readonly cell: Cell }[];
}

/** What a student has in each column, by the individual plan in force on the day. */
export function semesterLine(
  program: Program,
  columns: readonly Column[],
  day: IsoDate,
  entry: RosterEntry,
  attempts: readonly Attempted[] = [],
): SemesterLine {
  const shown = attemptsShown(entry, attempts);
  const changes = individualPlanOn(entry.student, day);
  const owner = { program, student: entry.student, changes };
  return { entry, cells: columns.map((column) => ({ column, cell: semesterCell(owner, column, shown) })) };
}

/** A line as it is printed. */
export function semesterRow(
  records: Records,
  period: SemesterPeriod,
  day: IsoDate,
  line: SemesterLine,
  index: number,
): SheetRow {
  const { student } = line.entry;
  const { rules } = records.college;
  const due = dueIn(line, rules);
  const funding = fundingOn(student, day);
  return {
    index,
    id: student.id,
    name: fullName(nameOn(student, day)),
    funding: funding ? text.funding[funding] : "",
    cells: Object.fromEntries(line.cells.map(({ column, cell }) => [column.key, cell.text])),
    average: studentAverage(due, rules),
    note: rosterNote(records, period, day, line.entry),
    debts: debtsIn(due),
  };
}

/** What counts of a line; another form of control does only where the college's rules say so. */
export function dueIn({ cells }: SemesterLine, rules: Rules = {}): DueMark[] {
  return cells.flatMap(({ column: { form }, cell: { mark } }) =>
    mark && (form !== "other" || rules.otherCounts) ? [{ ...mark, form }] : [],
  );
}

/** How a student came into the group or left it in the semester, and whether by a plan of their own: for the note column. */
export function rosterNote(
  records: Records,
  period: SemesterPeriod,
  day: IsoDate,
  { student, membership, counted }: RosterEntry,
): string {
  const from = studyOf(student).memberships.findLast(({ to }) => to === membership.from)?.group;
  const notes = [
    membership.from > period.from ? enteringNote(records, membership, from) : "",
    counted ? "" : leavingNote(records, membership),
    individualPlanOn(student, day).length > 0 ? text.individualPlan : "",
  ];
  return notes.filter(Boolean).join("; ");
}

const text = {
  funding: { budget: "бюджет", contract: "договор", target: "целевое" } satisfies Record<Funding, string>,
  individualPlan: "ИУП",
};
