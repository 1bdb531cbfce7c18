import { expect, test } from "vitest";
import { jsonText } from "../../src/terminal/json.ts";
import { say, sayInline } from "../../src/terminal/say.ts";

test.each([
  ["Грачёва\u001B[2JАнна", "Грачёва‹U+001B›[2JАнна"],
  ["\u009B31m", "‹U+009B›31m"],
  ["а\u202Eб", "а‹U+202E›б"],
  ["а\u200Bб", "а‹U+200B›б"],
  ["а\rб", "а‹U+000D›б"],
  ["\u0000\u0007\u007F", "‹U+0000›‹U+0007›‹U+007F›"],
  ["\u{E0041}", "‹U+E0041›"],
  ["\uD800", "‹U+D800›"],
  ["\u001B]8;;http://a\u0007x", "‹U+001B›]8;;http://a‹U+0007›x"],
  ["а\uFEFF", "а‹U+FEFF›"],
])("%j is shown as %s", (message, shown) => {
  expect(say(message)).toBe(shown);
});

test("what a text needs stays: letters, no-break spaces, tabs, lines, accents, CSV with its mark", () => {
  const kept = "Ёж\u00A0№\u202F1 – «ой»\tИ\u0301\nвторая";
  expect(say(kept)).toBe(kept);
  expect(say("\uFEFFФамилия;Оценка\r\nЖук;5\r\n")).toBe("\uFEFFФамилия;Оценка\r\nЖук;5\r\n");
});

test("our own styles pass on a coloured terminal only, and nothing else does", () => {
  expect(say("\u001B[31mошибка\u001B[39m", true)).toBe("\u001B[31mошибка\u001B[39m");
  expect(say("\u001B[31mошибка\u001B[39m")).toBe("‹U+001B›[31mошибка‹U+001B›[39m");
  expect(say("\u001B[8mтайна", true)).toBe("‹U+001B›[8mтайна");
});

test("a value stays on its line", () => {
  expect(sayInline("Жук\n::error::")).toBe("Жук‹U+000A›::error::");
});

test("JSON reads back the same and holds nothing that a terminal obeys", () => {
  const value = { name: "а\u202E\u009B\u001B[2J\uFEFF\u{E0041}", lines: ["x\r\n"] };
  const printed = jsonText(value);
  expect(JSON.parse(printed)).toEqual(value);
  expect(say(printed)).toBe(printed);
});
