import { expect, test } from "vitest";
import { plural, pluralWord } from "../../src/text/plural.ts";

test.each([
  [0, "0 ведомостей"],
  [1, "1 ведомость"],
  [2, "2 ведомости"],
  [5, "5 ведомостей"],
  [11, "11 ведомостей"],
  [12, "12 ведомостей"],
  [21, "21 ведомость"],
  [22, "22 ведомости"],
  [111, "111 ведомостей"],
  [101, "101 ведомость"],
])("%d", (n, expected) => {
  expect(plural(n, "ведомость", "ведомости", "ведомостей")).toBe(expected);
});

test("a fraction takes the genitive singular and a comma", () => {
  expect(plural(2.5, "неделя", "недели", "недель")).toBe("2,5 недели");
});

test("the noun alone", () => {
  expect(pluralWord(5, "час", "часа", "часов")).toBe("часов");
});
