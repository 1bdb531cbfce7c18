import type { PersonName, Sex } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";

/** The parts of a name as a file gives them: in three columns, or in one. */
export interface WrittenName {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly whole: string;
}

/** The columns of a name. */
export const nameColumns = {
  whole: { names: ["ФИО", "ф.и.о.", "фамилия, имя, отчество", "фамилия имя отчество", "name"] },
  last: { names: ["фамилия", "last"] },
  first: { names: ["имя", "first"] },
  middle: { names: ["отчество", "middle"] },
} as const;

/** Stops when a list of people has no column that names them. */
export function refuseNameless(columns: ReadonlySet<string>): void {
  if (!columns.has("whole") && !columns.has("last")) throw new UserError(text.nameless, text.addNames);
}

/** A name from its parts, or the Russian sentence that says what is wrong with it. */
export function personName(written: WrittenName): PersonName | string {
  const parts = written.whole === "" ? [written.last, written.first, written.middle] : splitName(written.whole);
  if (!parts) return text.unclear;
  if (written.whole !== "" && written.last !== "") return text.twice;
  const [last = "", first = "", middle = ""] = parts.map((part) => part.replace(/\s+/g, " "));
  if (last === "") return text.noLast;
  if (first === "") return text.noFirst;
  const strange = [last, first, middle].find((part) => part !== "" && !isName(part));
  if (strange !== undefined) return text.strange;
  return { last, first, ...(middle === "" ? {} : { middle }) };
}

/** The sex that a patronymic tells for certain; undefined when there is none, or it is of another tongue. */
export function sexByPatronymic(middle: string | undefined): Sex | undefined {
  if (!middle) return undefined;
  return endings.find(([, ending]) => ending.test(middle))?.[0];
}

const endings: readonly (readonly [Sex, RegExp])[] = [
  ["m", /(ич|[\s-](оглы|оглу|улы|уулу))$/iu],
  ["f", /(вна|чна|[\s-](кызы|гызы|кизи))$/iu],
];

/** The sex that a column says in a word. */
export function sexByWord(word: string): Sex | undefined {
  return sexes.get(word.toLowerCase().replace(/\.$/, ""));
}

const sexes: ReadonlyMap<string, Sex> = new Map([
  ...["ж", "жен", "женский", "f"].map((word) => [word, "f"] as const),
  ...["м", "муж", "мужской", "m"].map((word) => [word, "m"] as const),
]);

/** «Алиев Руслан Мамед оглы» has a patronymic of two words; other names of four words are not divided by guess. */
function splitName(whole: string): string[] | undefined {
  const words = whole.split(/\s+/);
  if (words.length <= 3) return words;
  const particle = words.length === 4 && /^(оглы|оглу|улы|уулу|кызы|гызы|кизи)$/iu.test(words[3] ?? "");
  return particle ? [...words.slice(0, 2), words.slice(2).join(" ")] : undefined;
}

/** Letters of one alphabet, with hyphens, apostrophes and spaces inside. */
function isName(part: string): boolean {
  return (
    part.length <= 64 &&
    (/^[\p{Script=Cyrillic}'’ -]+$/u.test(part) || /^[\p{Script=Latin}'’ -]+$/u.test(part)) &&
    /^\p{L}.*\p{L}$|^\p{L}$/u.test(part)
  );
}

const text = {
  nameless: "В файле нет столбца с именами.",
  addNames: "Добавьте столбцы «фамилия», «имя», «отчество» или один столбец «ФИО».",
  unclear: "Имя из четырёх и более слов: разнесите его по столбцам «фамилия», «имя», «отчество».",
  twice: "Имя указано и целиком, и по частям.",
  noLast: "Не указана фамилия.",
  noFirst: "Не указано имя.",
  strange: "В имени посторонние знаки или буквы двух алфавитов.",
};
