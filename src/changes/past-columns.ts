import type { ControlForm } from "../model/kinds.ts";
import { itemOf, type PlannedControl, plannedControls } from "../model/plan.ts";
import type { Records } from "../model/records.ts";
import { refuseUnplannedSemester } from "../reports/refuse-unplanned-semester.ts";
import { formShort } from "../text/control-forms.ts";
import { groupAndProgram } from "./draft-sheet.ts";

/** A column that a summary of a past semester may have, by every name that is not another column's too. */
export interface PastColumnNames {
  readonly key: string;
  readonly names: readonly [string, ...string[]];
}

/** The columns of a semester's summary: each planned attestation, each part of a complex one. */
export function pastColumns(records: Records, group: string, semester: number): PastColumnNames[] {
  const { program } = groupAndProgram(records, group);
  refuseUnplannedSemester(records, group, semester);
  const columns = plannedControls(program, semester).flatMap((control) =>
    control.items.map((item) => ({ control, item, name: itemOf(program, item)?.name ?? item })),
  );
  /** A course project beside the exam of its item: index and name alone mean the exam. */
  const isMeant = (item: string, form: ControlForm) => {
    const forms = columns.filter((other) => other.item === item).map(({ control }) => control.form);
    return forms.length === 1 || (!isCourse(form) && forms.filter((other) => !isCourse(other)).length === 1);
  };
  const isOnly = (item: string, name: string) => columns.every((other) => other.name !== name || other.item === item);
  return columns.map(({ control, item, name }) => {
    const exact = `${item} ${formShort(control.form)}`;
    const meant = isMeant(item, control.form);
    const names = [...(meant ? [item] : []), exact, ...(meant && isOnly(item, name) ? [name] : [])];
    return { key: pastColumnKey(control, item), names: [names[0] ?? exact, ...names.slice(1)] };
  });
}

/** By what a column is known between the file and the plan. */
export function pastColumnKey({ form }: Pick<PlannedControl, "form">, item: string): string {
  return `${item} ${form}`;
}

function isCourse(form: ControlForm): boolean {
  return form === "course-project" || form === "course-work";
}
