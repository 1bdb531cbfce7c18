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
  const words = wordsOf(text);
  return students.filter((student) => namesOf(student).some((name) => answersTo(name, words)));
}

/** The name at enrolment and every later one. */
function namesOf(student: Student): PersonName[] {
  return [student.name, ...student.events.flatMap((event) => (event.kind === "renamed" ? [event.name] : []))];
}

/** The surname must be whole; of the rest as much as was typed, each word whole or its initial. */
function answersTo(name: PersonName, typed: readonly string[]): boolean {
  const surname = wordsOf(name.last);
  const given = wordsOf(`${name.first} ${name.middle ?? ""}`);
  const rest = typed.slice(surname.length);
  return (
    surname.every((word, i) => word === typed[i]) &&
    rest.every((word, i) => given[i] === word || (word.length === 1 && given[i]?.startsWith(word)))
  );
}

/** Letters alone matter: «Грачёва А.С.» and «грачева а с» are the same. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .split(/[\s.,]+/)
    .filter(Boolean);
}
