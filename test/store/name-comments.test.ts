import { expect, test } from "vitest";
import { misplacedNames } from "../../src/store/reading/name-comments.ts";
import { readRecords } from "../../src/store/reading/read-records.ts";
import { collegeFiles, sheet, writeCollege } from "./college-folder.ts";

test.each([
  ["the student's own name", "# Грачёва Анна", 0],
  ["the same without dots over e, in any case of letters", "# ГРАЧЕВА Анна", 0],
  ["somebody else's name", "# Жук Иван", 1],
  ["a note", "# досдаёт 12.01", 0],
  ["a note that begins with a capital", "# Пересдача в январе", 0],
])("beside an id stands %s", (_, comment, count) => {
  const source = (collegeFiles[sheet] ?? "").replace(/^( {2}"2024-0117":).*$/m, `$1 ${comment}`);
  const dir = writeCollege({ ...collegeFiles, [sheet]: source });
  const line = source.split("\n").findIndex((one) => one.includes('"2024-0117":')) + 1;
  expect(misplacedNames(dir, readRecords(dir)).map(({ place }) => [place.file, place.line, place.column])).toEqual(
    count === 0 ? [] : [[sheet, line, 3]],
  );
});
