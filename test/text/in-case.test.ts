import { expect, test } from "vitest";
import { type GrammaticalCase, inCase, shortInCase } from "../../src/text/in-case.ts";

test.each<[string, "f" | "m", GrammaticalCase, string]>([
  ["Грачёва Анна Сергеевна", "f", "dative", "Грачёвой Анне Сергеевне"],
  ["Грачёва Анна Сергеевна", "f", "genitive", "Грачёвой Анны Сергеевны"],
  ["Грачёва Анна Сергеевна", "f", "accusative", "Грачёву Анну Сергеевну"],
  ["Грачёва Анна Сергеевна", "f", "nominative", "Грачёва Анна Сергеевна"],
  ["Жук Иван Олегович", "m", "dative", "Жуку Ивану Олеговичу"],
  ["Жук Мария Олеговна", "f", "dative", "Жук Марии Олеговне"],
  ["Кравец Илья Ильич", "m", "genitive", "Кравца Ильи Ильича"],
  ["Кравец Илья Ильич", "m", "instrumental", "Кравцом Ильёй Ильичом"],
  ["Кравец Мария Львовна", "f", "genitive", "Кравец Марии Львовны"],
  ["Цой Вера", "f", "genitive", "Цой Веры"],
  ["Черных Любовь Петровна", "f", "dative", "Черных Любови Петровне"],
  ["Черных Любовь Петровна", "f", "instrumental", "Черных Любовью Петровной"],
  ["Сафина Гузель Маратовна", "f", "genitive", "Сафиной Гузели Маратовны"],
  ["Сафина Айгуль Маратовна", "f", "accusative", "Сафину Айгуль Маратовну"],
  ["Шевченко Лев Никитич", "m", "dative", "Шевченко Льву Никитичу"],
  ["Римский-Корсаков Никита", "m", "genitive", "Римского-Корсакова Никиты"],
  ["Иванова-Жук Анна-Мария", "f", "dative", "Ивановой-Жук Анне-Марии"],
  ["Бонч-Бруевич Пётр", "m", "dative", "Бонч-Бруевичу Петру"],
  ["Алиев Тимур Ахмед оглы", "m", "dative", "Алиеву Тимуру Ахмед оглы"],
  ["ГРАЧЁВА АННА", "f", "dative", "ГРАЧЁВОЙ АННЕ"],
])("%s (%s), %s: %s", (person, sex, grammaticalCase, expected) => {
  const [last = "", first = "", ...middle] = person.split(" ");
  const name = { last, first, ...(middle.length > 0 && { middle: middle.join(" ") }) };
  expect(inCase(name, sex, grammaticalCase)).toBe(expected);
});

test("what the record says wins over grammar", () => {
  const name = { last: "Заяц", first: "Пётр", forms: { genitive: "Зайца Петра" } };
  expect(inCase(name, "m", "genitive")).toBe("Зайца Петра");
  expect(shortInCase(name, "m", "genitive")).toBe("Зайца\u00a0П.");
});

test("a surname in a case with initials", () => {
  expect(shortInCase({ last: "Грачёва", first: "Анна", middle: "Сергеевна" }, "f", "dative")).toBe(
    "Грачёвой\u00a0А.\u00a0С.",
  );
});
