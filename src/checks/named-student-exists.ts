import type { Check } from "../model/check.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";

/** Every student that a record names has a record of their own. */
export const namedStudentExists: Check = {
  id: "named-student-exists",
  severity: "error",
  title: "Каждый названный студент есть в папке students",
  basis: ["kpgt-2026 4.2"],
  explanation:
    "Студента называют ведомости, подгруппы и зачётные книжки — по номеру, который не меняется. Кто отчислен, остаётся в папке: его результаты — часть прошлых ведомостей.",
  example: {
    bad: `students/2024-0117: {}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0711": 5}}`,
    good: `students/2024-0117: {}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 5}}`,
  },
  *find(records) {
    for (const [student, place] of mentions(records))
      if (!records.students.has(student))
        yield { needs: `students/${student}.yaml`, place, message: text.unknown(student), fix: text.add };
  },
};

function* mentions(records: Records): Iterable<[student: string, place: Place]> {
  for (const file of records.teaching)
    for (const [i, { subgroup }] of file.lines.entries())
      for (const [j, student] of (subgroup?.students ?? []).entries())
        yield [student, placeOf(file, i, "subgroup", "students", j)];
  for (const sheet of records.attestations.values()) {
    const slip = typeof sheet.roster === "object" && "students" in sheet.roster ? sheet.roster.students : [];
    for (const [i, student] of slip.entries()) yield [student, placeOf(sheet, "roster", "students", i)];
    // Nearly all of them are known: a place is made for the others only.
    for (const student of Object.keys(sheet.results))
      if (!records.students.has(student)) yield [student, placeOf(sheet, "results", student)];
  }
  for (const book of records.recordBooks.values()) yield [book.id, placeOf(book)];
}

const text = {
  unknown: (student: string) => `Студента «${student}» нет в папке students.`,
  add: "Проверьте номер: kpgt student list; нового студента добавляет kpgt student add или kpgt student import",
};
