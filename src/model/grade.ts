import type { ControlForm, Grade, Outcome } from "./kinds.ts";

/** Оценки by form of control (domain: 2.1). Everything else may stand on a sheet only as an outcome. */
export function gradesOf(form: ControlForm): readonly Grade[] {
  if (form === "credit") return ["зачтено", "не зачтено"];
  if (form === "other") return [5, 4, 3, 2, "зачтено", "не зачтено"];
  return [5, 4, 3, 2];
}

/** Whether a form is sat by tickets (билеты). */
export function hasTickets(form: ControlForm): boolean {
  return form === "exam" || form === "state-exam";
}

/** Положительная: only such grades go into the record book and the diploma (zhhst 2.4). */
export function isPositive(grade: Grade | null | undefined): boolean {
  return grade === 5 || grade === 4 || grade === 3 || grade === "зачтено";
}

/** Whether a student with this result owes the item (273-ФЗ, article 58 part 2): an excused absence is no debt. */
export function isDebt(grade: Grade | null | undefined, outcome: Outcome | null | undefined): boolean {
  return grade === 2 || grade === "не зачтено" || (outcome != null && outcome !== "excused");
}
