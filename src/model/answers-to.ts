import type { PersonName } from "./kinds.ts";

/**
 * Whether a person of this name is meant by «Кравец», «кравец М.», «Кравец М. Л.» or «Кравец Мария»: the surname whole,
 * of the rest as much as was typed, each word whole or its initial. ё is е.
 */
export function answersTo(name: PersonName, typed: string): boolean {
  const words = wordsOf(typed);
  const surname = wordsOf(name.last);
  const given = wordsOf(`${name.first} ${name.middle ?? ""}`);
  const rest = words.slice(surname.length);
  return (
    surname.every((word, i) => word === words[i]) &&
    rest.every((word, i) => given[i] === word || (word.length === 1 && given[i]?.startsWith(word)))
  );
}

/** Letters alone matter: «Грачёва А.С.» and «грачева а с» are the same. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .split(/[\s.,]+/)
    .filter(Boolean);
}
