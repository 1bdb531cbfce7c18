import { lastSemester } from "../model/plan.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";

/** Refuses a semester after the last one of a group's plan; one that has sheets or individual plans all the same is let be. */
export function refuseUnplannedSemester(records: Records, groupId: string, semester: number): void {
  const program = records.programs.get(records.groups.get(groupId)?.program ?? "");
  const last = program ? lastSemester(program) : 0;
  if (!program || last === 0 || semester <= last) return;
  if ([...records.attestations.values()].some((sheet) => sheet.group === groupId && sheet.semester === semester))
    return;
  throw new UserError(text.noSemester(program.id, semester, last), text.seePlan(program.id));
}

const text = {
  noSemester: (program: string, semester: number, last: number) =>
    `${semester}-го семестра в плане ${program} нет: последний — ${last}-й.`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
};
