import { findStudent } from "../model/find-student.ts";
import type { Student } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { fullName } from "../text/names.ts";

/** The one student whom a person named by id, record-book number or surname; otherwise says who could be meant. */
export function namedStudent(records: Records, typed: string, within?: Iterable<string>): Stored<Student> {
  const [student, ...others] = findStudent(records, typed, within);
  if (student === undefined) throw new UserError(text.none(typed), text.list);
  if (others.length > 0) throw new UserError(text.several(typed, [student, ...others]), text.sayId(student.id));
  return student;
}

const text = {
  none: (typed: string) => `Студент «${typed}» не найден.`,
  list: "Список студентов: kpgt student list",
  several: (typed: string, students: readonly Stored<Student>[]) =>
    [
      `Под «${typed}» подходят несколько человек:`,
      ...students.map(({ id, name }) => `  ${id}  ${fullName(name)}`),
    ].join("\n"),
  sayId: (id: string) => `Укажите номер студента: ${id} вместо фамилии.`,
};
