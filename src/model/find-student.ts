import { answersTo } from "./answers-to.ts";
import type { PersonName, Student } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";

/**
 * The students who answer to what a person typed: an id, a record-book number, «Кравец», «Кравец М.», «Кравец М. Л.» or
 * «Кравец Мария», under any name they ever bore. One is an answer, several are candidates, by id.
 */
export function findStudent(records: Records, typed: string, within?: Iterable<string>): Stored<Student>[] {
  const text = typed.trim().normalize("NFC");
  const ids = within && new Set(within);
  const students = [...records.students.values()].filter(({ id }) => !ids || ids.has(id));
  const byId = students.filter(({ id }) => id === text);
  if (byId.length > 0) return byId;
  const byBook = students.filter(({ recordBook }) => recordBook?.number === text);
  if (byBook.length > 0) return byBook;
  return students.filter((student) => namesOf(student).some((name) => answersTo(name, text)));
}

/** The name at enrolment and every later one. */
function namesOf(student: Student): PersonName[] {
  return [student.name, ...student.events.flatMap((event) => (event.kind === "renamed" ? [event.name] : []))];
}
