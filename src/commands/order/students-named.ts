import { namedStudent } from "../../changes/named-student.ts";
import type { IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { rosterOn } from "../../model/roster.ts";
import { UserError } from "../../model/user-error.ts";

/** The ids of the students whom a person named: one by one or a whole group by its code. */
export function studentsNamed(records: Records, typed: readonly string[], day: IsoDate): string[] {
  return typed.flatMap((name) => {
    if (!records.groups.has(name)) return [namedStudent(records, name).id];
    const roster = rosterOn(records, name, day);
    if (roster.length === 0) throw new UserError(text.nobody(name), text.otherDay);
    return roster.map(({ id }) => id);
  });
}

const text = {
  nobody: (group: string) => `В группе ${group} на этот день никто не учится.`,
  otherDay: "Проверьте день: --from. Список: kpgt student list <группа> --as-of <дата>",
};
