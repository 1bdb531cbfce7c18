import { expect, test } from "vitest";
import { formatDecimal, formatPercent } from "../../src/text/decimals.ts";
import { numberInWords } from "../../src/text/number-in-words.ts";
import { ordinalSemester, romanNumeral } from "../../src/text/ordinals.ts";

// The vectors of a sheet of 25: 5×5, 8×4, 9×3, 2×2, one absent.
test.each([
  [88, 24, 2, "3,67"],
  [1375, 25, 1, "55,0"],
  [32, 8, 2, "4,00"],
  [285, 1000, 2, "0,29"], // a float would say 0,28
  [1005, 1000, 2, "1,01"],
  [-5, 2, 0, "-3"],
  [-1, 300, 1, "0,0"],
  [1, 8, 3, "0,125"],
  [0, 5, 1, "0,0"],
  [7, 0, 1, "–"],
  [1_000_000_000_000, 3, 2, "333333333333,33"],
])("%d / %d to %d places is %s", (numerator, denominator, places, expected) => {
  expect(formatDecimal(numerator, denominator, places)).toBe(expected);
});

test("a percentage", () => {
  expect(formatPercent(22, 25)).toBe("88,0\u00a0%");
  expect(formatPercent(22, 24)).toBe("91,7\u00a0%");
  expect(formatPercent(0, 0)).toBe("–");
});

test.each([
  [0, "m", "ноль"],
  [1, "f", "одна"],
  [2, "n", "два"],
  [21, "m", "двадцать один"],
  [21, "f", "двадцать одна"],
  [36, "m", "тридцать шесть"],
  [118, "m", "сто восемнадцать"],
  [1000, "m", "одна тысяча"],
  [4464, "m", "четыре тысячи четыреста шестьдесят четыре"],
  [5940, "m", "пять тысяч девятьсот сорок"],
  [312_001, "n", "триста двенадцать тысяч одно"],
] as const)("%d (%s) in words", (n, gender, words) => {
  expect(numberInWords(n, gender)).toBe(words);
});

test("no words for what is not a whole number below a million", () => {
  expect(() => numberInWords(2.5)).toThrow(RangeError);
  expect(() => numberInWords(1_000_000)).toThrow(RangeError);
});

test("semesters and courses", () => {
  expect(ordinalSemester(3)).toBe("3-й семестр");
  expect([1, 4, 5, 8, 9, 10, 12].map(romanNumeral)).toEqual(["I", "IV", "V", "VIII", "IX", "X", "XII"]);
});
