import type { ControlForm, IsoDate, Program, Student } from "./kinds.ts";
import { controlsFor, individualPlanOn, isOfSession, plannedControls } from "./plan.ts";
import type { Records, Stored } from "./records.ts";
import { studiesIn } from "./roster.ts";
import { attempts, creditedFor } from "./standing.ts";

/** What individual plans (ИУП) ask for in a semester of a group and the group's own plan does not. */
export interface OwnControls {
  readonly item: string;
  readonly form: ControlForm;
  readonly semester: number;
  /** Ids of those who have it in their plans. */
  readonly students: readonly string[];
}

/** The attestations of individual plans in a semester, of those who study in the group on a day and are on no sheet of it. */
export function ownControlsWithoutSheet(
  records: Records,
  groupId: string,
  semester: number,
  day: IsoDate,
): OwnControls[] {
  const program = records.programs.get(records.groups.get(groupId)?.program ?? "");
  const members = [...records.students.values()].filter(
    (student) => individualPlanOn(student, day).length > 0 && studiesIn(student, groupId, day),
  );
  if (!program || members.length === 0) return [];
  const tries = attempts(records).filter((one) => one.semester === semester);
  const found = new Map<string, { item: string; form: ControlForm; semester: number; students: string[] }>();
  for (const student of members)
    for (const { item, form } of ownOf(program, student, semester, day)) {
      const isOnSheet = tries.some((one) => one.student === student.id && one.item === item && one.form === form);
      if (isOnSheet || creditedFor(student, item, form, semester)) continue;
      const key = `${item}\n${form}`;
      const known = found.get(key) ?? { item, form, semester, students: [] };
      found.set(key, { ...known, students: [...known.students, student.id] });
    }
  return [...found.values()];
}

function ownOf(program: Program, student: Stored<Student>, semester: number, day: IsoDate) {
  const planned = plannedControls(program, semester);
  const changes = individualPlanOn(student, day);
  const items = [...new Set(changes.map(({ item }) => item))];
  return items.flatMap((item) =>
    controlsFor(program, changes, item).flatMap((control) => {
      const { form } = control;
      if (control.semester !== semester || form === undefined || !isOfSession(form)) return [];
      return planned.some((one) => one.form === form && one.items.includes(item)) ? [] : [{ item, form }];
    }),
  );
}
