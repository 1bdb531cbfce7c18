import type { PersonName } from "../../model/kinds.ts";

/** The id proposed for a member of the staff: «Петрова Елена Николаевна» → petrova-en. */
export function staffId(name: PersonName): string {
  const initials = [name.first, name.middle ?? ""].map((part) => latin([...part][0] ?? "")).join("");
  return `${latin(name.last)}-${initials}`.replace(/^-+|-+$/g, "");
}

/** Latin letters, digits and hyphens, whatever was given: the id is also typed on the command line. */
function latin(word: string): string {
  return [...word.normalize("NFC").toLowerCase()]
    .map((letter) => letters.get(letter) ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s-]+/g, "-")
    .replace(/[^a-z0-9-]/g, "");
}

const cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const transliterated = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya".split(" ");
const letters: ReadonlyMap<string, string> = new Map([
  ...[...cyrillic].map((letter, i) => [letter, transliterated[i] ?? ""] as const),
  // Tatar, Bashkir, Kazakh and Yakut letters, by their nearest sound.
  ...Object.entries({
    ә: "a",
    ө: "o",
    ү: "u",
    ұ: "u",
    җ: "zh",
    ң: "n",
    ҡ: "k",
    қ: "k",
    ғ: "g",
    ҙ: "z",
    ҫ: "s",
    һ: "h",
    і: "i",
    ҕ: "g",
  }),
]);
