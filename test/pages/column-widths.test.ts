import { expect, test } from "vitest";
import { columnWidths, spannedWidth, widthRange } from "../../src/pages/column-widths.ts";

test("ranges as a template writes them", () => {
  expect([18, "16-26", "120-*", "*", undefined].map(widthRange)).toEqual([
    { least: 18, most: 18 },
    { least: 16, most: 26 },
    { least: 120 },
    { least: 20 },
    { least: 20 },
  ]);
  expect(["wide", 0, -5, "26-", "*-20", true].map(widthRange)).toEqual(Array(6).fill(undefined));
});

// A column takes 3 points of padding, a table of three columns 4 lines of 0,5: 100 points leave 89.
test("ranges grow first, an open column takes the rest", () => {
  expect(columnWidths([{ least: 10, most: 10 }, { least: 20, most: 30 }, { least: 30 }], 100)).toEqual([10, 30, 49]);
});

test("what there is too little of is shared", () => {
  const ranges = [{ least: 30, most: 40 }, { least: 30, most: 50 }, { least: 14 }];
  expect(columnWidths(ranges, 100)).toEqual([35, 40, 14]);
});

test("least widths that do not fit are refused", () => {
  expect(columnWidths([{ least: 45 }, { least: 45 }], 97.4)).toBeUndefined();
  expect(columnWidths([{ least: 45 }, { least: 45 }], 97.5)).toEqual([45, 45]);
});

test("a heading over columns also has what lies between them", () => {
  expect(spannedWidth([20, 20, 20])).toBe(67);
});
