import { expect, test } from "vitest";
import { compareNames, fullName, shortName, signatureName } from "../../src/text/names.ts";

const anna = { last: "Грачёва", first: "Анна", middle: "Сергеевна" };

test("the whole name, with initials, and under a signature", () => {
  expect(fullName(anna)).toBe("Грачёва Анна Сергеевна");
  expect(shortName(anna)).toBe("Грачёва\u00a0А.\u00a0С.");
  expect(signatureName(anna)).toBe("А.\u00a0С.\u00a0Грачёва");
});

test("without a patronymic, with a double name, with оглы", () => {
  expect(shortName({ last: "Жук", first: "Иван" })).toBe("Жук\u00a0И.");
  expect(fullName({ last: "Жук", first: "Иван" })).toBe("Жук Иван");
  expect(signatureName({ last: "Кравец", first: "Анна-Мария", middle: "Львовна" })).toBe("А.-М.\u00a0Л.\u00a0Кравец");
  expect(shortName({ last: "Алиев", first: "Тимур", middle: "Ахмед оглы" })).toBe("Алиев\u00a0Т.\u00a0А.");
});

test("a list is in Russian order: ё beside е, namesakes by id", () => {
  const people = [
    "Ёжиков Яков",
    "Жук Иван",
    "Единов Пётр",
    "Ежов Антон",
    "Дёмина Анна",
    "Демина Яна",
    "Демин Яков",
    "Дёмин Антон",
  ];
  const named = people.map((person, i) => {
    const [last = "", first = ""] = person.split(" ");
    return { id: `2024-${i}`, name: { last, first } };
  });
  expect(named.sort(compareNames).map(({ name }) => fullName(name))).toEqual([
    "Дёмин Антон",
    "Демин Яков",
    "Дёмина Анна",
    "Демина Яна",
    "Единов Пётр",
    "Ёжиков Яков",
    "Ежов Антон",
    "Жук Иван",
  ]);
  expect(
    [
      { id: "2024-0119", name: anna },
      { id: "2024-0117", name: anna },
    ].sort(compareNames)[0]?.id,
  ).toBe("2024-0117");
});
