import type { Attestation, ControlForm, IsoDate, Item, Program } from "../../model/kinds.ts";
import { controlsFor, individualPlanOn, isOfSession, itemOf, plannedControls } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import type { RosterEntry } from "../../model/roster.ts";

/** A column of a semester sheet: one item with one form of control. */
export interface Column {
  /** ОП.04:exam. */
  readonly key: string;
  readonly id: string;
  readonly item: Item | undefined;
  readonly form: ControlForm;
  readonly semester: number;
  readonly isComplex: boolean;
  /** Whether the group's plan asks for it; otherwise somebody's own plan does, or there is a sheet for it. */
  readonly isPlanned: boolean;
  /** The group's sheets that feed it. */
  readonly sheets: readonly Stored<Attestation>[];
}

/** What decides the title above a column (domain: 5.8). */
export type ColumnKind = "exam" | "credit" | "graded-credit" | "course" | "practice" | "module" | "other";

/** The order in which kinds of columns stand on a sheet. */
export const columnKinds: readonly ColumnKind[] = [
  "exam",
  "credit",
  "graded-credit",
  "course",
  "practice",
  "module",
  "other",
];

/** The columns of a group's semester: what its plan asks for, what its students' own plans add, what was attested. */
export function semesterColumns(
  program: Program,
  sheets: readonly Stored<Attestation>[],
  roster: readonly RosterEntry[],
  semester: number,
  day: IsoDate,
): Column[] {
  // What the session does not need a sheet for has a column only when there is one.
  const needed = plannedControls(program, semester).filter(({ form }) => isOfSession(form));
  const planned = needed.flatMap(({ items, form }) =>
    items.map((id) => ({ id, form, isComplex: items.length > 1, isPlanned: true })),
  );
  const added = roster
    .filter(({ counted }) => counted)
    .flatMap(({ student }) => addedControls(program, individualPlanOn(student, day), semester));
  const attested = sheets.flatMap(({ items, form }) =>
    items.map((id) => ({ id, form, isComplex: items.length > 1, isPlanned: false })),
  );
  const columns = new Map<string, Column>();
  for (const one of [...planned, ...added, ...attested]) {
    const key = `${one.id}:${one.form}`;
    if (columns.has(key)) continue;
    const feeding = sheets.filter(({ form, items }) => form === one.form && items.includes(one.id));
    columns.set(key, { ...one, key, semester, item: itemOf(program, one.id), sheets: feeding });
  }
  return inSheetOrder(program, [...columns.values()]);
}

/** The group's sheets of a semester that are in force; with a day, those that were there on it. */
export function sheetsOf(records: Records, group: string, semester: number, asOf?: IsoDate): Stored<Attestation>[] {
  return [...records.attestations.values()].filter(
    (sheet) =>
      sheet.group === group &&
      sheet.semester === semester &&
      (sheet.annulled === undefined || (asOf !== undefined && sheet.annulled.date > asOf)) &&
      (asOf === undefined || (sheet.date ?? sheet.issued?.on ?? asOf) <= asOf),
  );
}

/** Practices stand together whatever their form; a form without columns of its own goes among the others. */
export function columnKind({ form, item }: Pick<Column, "form" | "item">): ColumnKind {
  if (item?.kind === "practice") return "practice";
  switch (form) {
    case "exam":
    case "credit":
    case "graded-credit":
      return form;
    case "course-project":
    case "course-work":
      return "course";
    case "module-exam":
    case "qualification-exam":
      return "module";
    default:
      return "other";
  }
}

function addedControls(program: Program, changes: ReturnType<typeof individualPlanOn>, semester: number) {
  const items = new Set(changes.map(({ item }) => item));
  return [...items].flatMap((item) =>
    controlsFor(program, changes, item)
      .filter((one) => one.semester === semester && (one.form === undefined || isOfSession(one.form)))
      .map(({ form }) => ({
        id: item,
        form: form ?? usualForm(program, item),
        isComplex: false,
        isPlanned: false,
      })),
  );
}

/** An individual plan that says no form keeps the one by which the group's plan ends the item. */
function usualForm(program: Program, id: string): ControlForm {
  return itemOf(program, id)?.control?.at(-1)?.form ?? "other";
}

function inSheetOrder(program: Program, columns: readonly Column[]): Column[] {
  const rank = (column: Column) => columnKinds.indexOf(columnKind(column));
  const place = ({ id }: Column) => {
    const index = program.items.findIndex((item) => item.id === id);
    return index === -1 ? program.items.length : index;
  };
  return columns.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b));
}
