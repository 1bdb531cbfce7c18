import { expect, test } from "vitest";
import { isDamagedByExcel, parseResult, whyNoResult } from "../../src/model/typed-result.ts";

test.each([
  ["5", { grade: 5 }],
  [" 4 ", { grade: 4 }],
  ["3 (удовл.)", { grade: 3 }],
  ["неуд.", { grade: 2 }],
  ["зачтено", { grade: "зачтено" }],
  ["зач", { grade: "зачтено" }],
  ["Зач.", { grade: "зачтено" }],
  ["незач", { grade: "не зачтено" }],
  ["не  зачтено", { grade: "не зачтено" }],
  ["н/я", { outcome: "absent" }],
  ["ня", { outcome: "absent" }],
  ["Н/Я", { outcome: "absent" }],
  ["н/я ув.", { outcome: "excused" }],
  ["н/я\u00a0ув.", { outcome: "excused" }],
  ["н/д", { outcome: "not-admitted" }],
  ["н/а", { outcome: "not-attested" }],
])("«%s» is a result", (typed, result) => {
  expect(parseResult(typed)).toEqual(result);
});

test.each([
  ["", "не указана"],
  ["05", "одну цифру"],
  ["5.0", "одну цифру"],
  ["5,0", "одну цифру"],
  ["5.", "одну цифру"],
  ["5-", "с плюсом и минусом"],
  ["4+", "с плюсом и минусом"],
  ["-5", "с плюсом и минусом"],
  ["5−", "с плюсом и минусом"],
  ["1", "нет в шкале"],
  ["4,5", "нет в шкале"],
  ["55", "нет в шкале"],
  ["５", "необычной цифрой"],
  ["٥", "необычной цифрой"],
  ["O", "латинские буквы"],
  ["H/я", "латинские буквы"],
  ["05.янв", "Excel испортил значение"],
  ["5.май", "Excel испортил значение"],
  ["янв.05", "Excel испортил значение"],
  ["05.01.2025", "Excel испортил значение"],
  ["5E+00", "Excel испортил значение"],
  ["О", "не оценка"],
  ["зачёт", "не оценка"],
  ["5 4", "не оценка"],
  ["=5", "не оценка"],
  ["5\u200b", "не оценка"],
  ["__proto__", "латинские буквы"],
])("«%s» is no result, and the reason is told", (typed, reason) => {
  expect(parseResult(typed)).toBeUndefined();
  expect(whyNoResult(typed)).toContain(reason);
});

test("an ordinary index or number is not taken for Excel's damage", () => {
  for (const value of ["МДК.01.01", "24-0117", "2024-0117", "17-п1", "майя"])
    expect(isDamagedByExcel(value)).toBe(false);
});
