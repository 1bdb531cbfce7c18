import { inclineFirstname, inclineLastname, inclineMiddlename } from "lvovich";
import type { PersonName, Sex } from "../model/kinds.ts";
import { fullName, initials } from "./names.ts";

/** A case of Russian grammar that a form asks for. */
export type GrammaticalCase = "nominative" | "genitive" | "dative" | "accusative" | "instrumental" | "prepositional";

/** The whole name in a case: «Грачёвой Анне Сергеевне». What the record says in `forms` wins over grammar. */
export function inCase(name: PersonName, sex: Sex, grammaticalCase: GrammaticalCase): string {
  return givenForm(name, grammaticalCase) ?? fullName(declined(name, sex, grammaticalCase));
}

/** The surname in a case with initials, «Грачёвой А. С.»; the spaces do not break. */
export function shortInCase(name: PersonName, sex: Sex, grammaticalCase: GrammaticalCase): string {
  const given = givenForm(name, grammaticalCase);
  const words = name.last.split(" ").length;
  const last = given?.split(" ").slice(0, words).join(" ") ?? declined(name, sex, grammaticalCase).last;
  return `${last}\u00a0${initials(name)}`;
}

function givenForm(name: PersonName, grammaticalCase: GrammaticalCase): string | undefined {
  const forms: Partial<Record<GrammaticalCase, string>> = name.forms ?? {};
  return grammaticalCase === "nominative" ? undefined : forms[grammaticalCase];
}

function declined(name: PersonName, sex: Sex, grammaticalCase: GrammaticalCase): PersonName {
  if (grammaticalCase === "nominative") return name;
  const gender = sex === "f" ? "female" : "male";
  return {
    last: byParts(name.last, (part, isFirst) =>
      isIndeclinableSurname(part, sex, isFirst) ? part : inclineLastname(part, grammaticalCase, gender),
    ),
    first: byParts(
      name.first,
      (part) => ownFirstName(part, sex, grammaticalCase) ?? inclineFirstname(part, grammaticalCase, gender),
    ),
    // «Ахмед оглы» is one patronymic and does not decline: it is not taken apart.
    ...(name.middle && { middle: keepingCapitals(name.middle, (m) => inclineMiddlename(m, grammaticalCase, gender)) }),
  };
}

/** A double name declines part by part: «Римского-Корсакова», «Анны-Марии». */
function byParts(word: string, decline: (part: string, isFirst: boolean) => string): string {
  const parts = word.split("-");
  return parts.map((part, i) => keepingCapitals(part, (p) => decline(p, i === 0 && parts.length > 1))).join("-");
}

/** ИВАНОВА → ИВАНОВОЙ, where lvovich would print ИВАНОВой. */
function keepingCapitals(word: string, decline: (word: string) => string): string {
  if (word.length < 2 || word !== word.toUpperCase()) return decline(word);
  return decline(word.slice(0, 1) + word.slice(1).toLowerCase()).toUpperCase();
}

/** A woman's surname that ends in a consonant stays as it is (Анне Жук, Марии Цой), and so does «Бонч-». */
function isIndeclinableSurname(part: string, sex: Sex, isFirst: boolean): boolean {
  if (isFirst && text.fixedFirstParts.includes(part)) return true;
  return sex === "f" && /[бвгджзйклмнпрстфхцчшщьъ]$/i.test(part);
}

/** First names that lvovich leaves as they are or prints without ё. */
function ownFirstName(first: string, sex: Sex, grammaticalCase: GrammaticalCase): string | undefined {
  if (first === text.ilya && grammaticalCase === "instrumental") return text.ilyaInstrumental;
  if (sex === "m" || !first.endsWith("ь") || text.foreignNames.includes(first)) return undefined;
  const stem = first.slice(0, -1);
  switch (grammaticalCase) {
    case "accusative":
      return first;
    case "instrumental":
      return `${stem}ью`;
    default:
      return `${stem}и`; // Любови, Гузели, Айгули: third declension
  }
}

const text = {
  fixedFirstParts: ["Бонч", "Тер", "Нор", "Мак", "Аль", "Эль", "Сан", "Сен"],
  foreignNames: ["Николь", "Мишель", "Рашель", "Габриэль", "Даниэль", "Эммануэль"],
  ilya: "Илья",
  ilyaInstrumental: "Ильёй",
};
