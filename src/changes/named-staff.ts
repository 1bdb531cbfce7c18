import { findStaff, type StaffWithId } from "../model/find-staff.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { fullName } from "../text/names.ts";

/** The one member of the staff whom a person named by id or surname; otherwise says who could be meant. */
export function namedStaff(records: Records, typed: string): StaffWithId {
  const [member, ...others] = findStaff(records, typed);
  if (member === undefined) throw new UserError(text.none(typed), text.add);
  if (others.length > 0) throw new UserError(text.several(typed, [member, ...others]), text.sayId(member.id));
  return member;
}

const text = {
  none: (typed: string) => `Сотрудника «${typed}» нет в staff.yaml.`,
  add: "Список сотрудников: kpgt staff list. Добавить: kpgt staff add <Фамилия Имя Отчество>",
  several: (typed: string, people: readonly StaffWithId[]) =>
    [`Под «${typed}» подходят несколько человек:`, ...people.map(({ id, name }) => `  ${id}  ${fullName(name)}`)].join(
      "\n",
    ),
  sayId: (id: string) => `Укажите код сотрудника: ${id} вместо фамилии.`,
};
