import { expect, test } from "vitest";
import type { Ruler } from "../../src/pages/ruler.ts";
import { wrap } from "../../src/pages/wrap.ts";

/** Every sign is half its size wide. */
const ruler: Ruler = { width: (words, size) => (words.length * size) / 2, hasGlyph: () => true };

const lines = (words: string, length: number, depth = 100) =>
  wrap(words, { length, depth, largest: 10, smallest: 5 }, ruler);

test("breaks at spaces and after hyphens, nowhere else", () => {
  expect(lines("программно-аппаратный комплекс", 55)).toEqual({
    size: 10,
    lines: ["программно-", "аппаратный", "комплекс"],
  });
  expect(lines("курс\u00a02 семестр", 40)).toEqual({ size: 10, lines: ["курс\u00a02", "семестр"] });
});

test("grows smaller until a word fits its line and the lines their box", () => {
  expect(lines("алгоритмизация", 42)).toEqual({ size: 6, lines: ["алгоритмизация"] });
  expect(lines("раз два три", 16, 20)).toEqual({ size: 5.75, lines: ["раз", "два", "три"] });
});

test("gives up where even the smallest is too large", () => {
  expect(lines("алгоритмизация", 30)).toBeUndefined();
  expect(lines("раз два три", 16, 15)).toBeUndefined();
});
