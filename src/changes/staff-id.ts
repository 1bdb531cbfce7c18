import type { PersonName } from "../model/kinds.ts";

/** Иванова Н. В. → ivanova-nv: a code that is typed without changing the keyboard layout. */
export function staffId(name: PersonName): string {
  const initials = [name.first, name.middle ?? ""].map((part) => latin(part).slice(0, 1)).join("");
  return [latin(name.last), initials].filter(Boolean).join("-");
}

/** As in a Russian passport; what is no letter becomes a hyphen. */
function latin(word: string): string {
  return Array.from(word.normalize("NFC").toLowerCase(), (letter) => letters[letter] ?? letter)
    .join("")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};
