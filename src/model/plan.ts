import type { ControlForm, IndividualItem, IsoDate, Item, Program, Student } from "./kinds.ts";
import { eventsInForce } from "./study.ts";

/** One attestation that a plan asks for in a semester: one item, or several that are attested together. */
export interface PlannedControl {
  /** In plan order. */
  readonly items: readonly string[];
  readonly form: ControlForm;
  readonly semester: number;
}

/** What the plan asks for in a semester, in plan order; a complex attestation stands once, at its first controlled item. */
export function plannedControls(program: Program, semester: number): PlannedControl[] {
  const planned: PlannedControl[] = [];
  for (const item of program.items)
    for (const control of item.control ?? []) {
      if (control.semester !== semester) continue;
      const complex = complexOf(program, item.id, control.form, semester);
      const items = complex ? inPlanOrder(program, complex.items) : [item.id];
      const isThere = planned.some((one) => one.form === control.form && one.items.includes(item.id));
      if (!isThere) planned.push({ items, form: control.form, semester });
    }
  return planned;
}

/** The last semester of which a plan says anything. */
export function lastSemester({ items }: Program): number {
  const said = items.flatMap(({ control = [], hours }) => [...control, ...(hours?.semesters ?? [])]);
  return Math.max(0, ...said.map(({ semester }) => semester));
}

/** Whether a form of control has a sheet in the session: ГИА has sittings of its own, «другая форма» needs no sheet. */
export function isOfSession(form: ControlForm): boolean {
  return !["other", "state-exam", "demo-exam", "thesis-defence"].includes(form);
}

/** The complex attestation that an item belongs to in a semester with this form. */
export function complexOf(program: Program, item: string, form: ControlForm, semester: number) {
  return program.complex?.find((one) => one.semester === semester && one.form === form && one.items.includes(item));
}

/** What an individual plan (ИУП) in force on a day changes for a student; each later order replaces the one before. */
export function individualPlanOn(student: Pick<Student, "events">, date: IsoDate): readonly IndividualItem[] {
  const event = eventsInForce(student)
    .filter((one) => one.kind === "individual-plan" && one.date <= date)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .at(-1);
  return event?.kind === "individual-plan" ? event.items : [];
}

/** Whether a plan with a student's own changes, in the order of the order, asks for this attestation of an item in the semester. */
export function isPlannedFor(
  program: Program,
  changes: readonly IndividualItem[],
  item: string,
  form: ControlForm,
  semester: number,
): boolean {
  const asked = controlsFor(program, changes, item);
  return asked.some((one) => one.semester === semester && (one.form === undefined || one.form === form));
}

/** The attestations of an item that a plan with a student's own changes asks for. */
export function controlsFor(program: Program, changes: readonly IndividualItem[], item: string): OwnControl[] {
  let asked: OwnControl[] = itemOf(program, item)?.control ?? [];
  for (const change of changes) if (change.item === item) asked = changed(asked, change);
  return asked;
}

/** An attestation as an individual plan asks for it: without a form when the order names none. */
export interface OwnControl {
  readonly semester: number | undefined;
  readonly form?: ControlForm | undefined;
}

function changed(asked: readonly OwnControl[], { change, semester, form }: IndividualItem): OwnControl[] {
  const isForm = (one: OwnControl) => form === undefined || one.form === undefined || one.form === form;
  switch (change) {
    case "added":
      return [...asked, { semester, form }];
    case "removed":
      return asked.filter((one) => !isForm(one) || (semester !== undefined && one.semester !== semester));
    case "moved": {
      // A form that the item has is moved alone; any other is what the whole item is attested in from now on.
      const moved = asked.some(isForm) ? asked.filter(isForm) : asked;
      const kept = asked.filter((one) => !moved.includes(one));
      const forms = form === undefined ? moved.map((one) => one.form) : [form];
      return [...kept, ...[...new Set(forms)].map((one) => ({ semester, form: one }))];
    }
  }
}

/** A row of the plan by its index. */
export function itemOf(program: Program, id: string): Item | undefined {
  return program.items.find((item) => item.id === id);
}

/** Hours of an item in a semester, or of the whole item when the plan does not split them. */
export function hoursOf(item: Item, semester: number): number | undefined {
  return (
    item.hours?.semesters?.find((one) => one.semester === semester)?.total ??
    (item.hours?.semesters ? undefined : item.hours?.total)
  );
}

function inPlanOrder(program: Program, ids: readonly string[]): string[] {
  return program.items.map(({ id }) => id).filter((id) => ids.includes(id));
}
