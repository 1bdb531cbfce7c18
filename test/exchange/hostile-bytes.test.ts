import fc from "fast-check";
import { expect, test } from "vitest";
import { readGrades } from "../../src/exchange/lists/read-grades.ts";
import { readStaff } from "../../src/exchange/lists/read-staff.ts";
import { readStudents } from "../../src/exchange/lists/read-students.ts";
import { readTeaching } from "../../src/exchange/lists/read-teaching.ts";
import { readPlx } from "../../src/exchange/plx/read-plx.ts";
import { readProgramCsv } from "../../src/exchange/read-program-csv.ts";
import { parseResult, whyNoResult } from "../../src/model/typed-result.ts";
import { UserError } from "../../src/model/user-error.ts";

const readers = { readGrades, readStaff, readStudents, readTeaching, readPlx, readProgram };

test.each(Object.entries(readers))("%s meets any bytes with an answer or a sentence", (_, read) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(read, bytes)),
    { numRuns: 300 },
  );
});

test.each(Object.entries(readers))("%s meets any table with an answer or a sentence", (_, read) => {
  const cell = fc.oneof(
    fc.constantFrom(
      "ФИО",
      "оценка",
      "студент",
      "индекс",
      "название",
      "группа",
      "элемент",
      "семестр",
      "преподаватель",
      "форма",
      "часы",
    ),
    fc.constantFrom(
      "5",
      "Э",
      "МДК.01.01",
      "3",
      "Грачёва Анна Сергеевна",
      "__proto__",
      '"',
      '""',
      "=1",
      "\u0000",
      "-/-/ДЗ",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 6 });
  const file = fc.tuple(table, fc.constantFrom(";", ",", "\t"), fc.constantFrom("\n", "\r\n", "\r"));
  fc.assert(
    fc.property(file, ([rows, delimiter, end]) =>
      answers(read, new TextEncoder().encode(rows.map((row) => row.join(delimiter)).join(end))),
    ),
    { numRuns: 300 },
  );
});

test("any text is a result or has a reason why not, never both", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const result = parseResult(typed);
      if (result === undefined) expect(whyNoResult(typed)).toMatch(/\.$/);
      else expect(Object.keys(result)).toHaveLength(1);
    }),
  );
});

/** Whatever is thrown besides a UserError is a bug and fails the test. */
function answers(read: (bytes: Uint8Array) => unknown, bytes: Uint8Array): void {
  try {
    read(bytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

function readProgram(bytes: Uint8Array): unknown {
  return readProgramCsv(bytes, {
    code: "09.02.07",
    name: "Информационные системы и программирование",
    kind: "specialist",
    qualification: "Программист",
    intake: 2024,
    base: 11,
    study: "full-time",
    term: { years: 2 },
  });
}
