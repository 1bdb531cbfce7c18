import type { Grade, Outcome } from "./kinds.ts";

/** What a person types for one student: a grade of the scale, or what stands in its place. */
export type TypedResult = { readonly grade: Grade } | { readonly outcome: Outcome };

/** What may be typed for a line of an open sheet: a result, or that a mistyped one is to be taken away. */
export type EnteredResult = TypedResult | { readonly blank: true };

/** A result, or «-» for none. */
export function parseEntered(typed: string): EnteredResult | undefined {
  return blanks.includes(folded(typed)) ? { blank: true } : parseResult(typed);
}

const blanks: readonly string[] = ["-", "–", "—", "−", "пусто", "стереть"];

/** The result that the text means, exactly as on paper; undefined when it is not certainly one. */
export function parseResult(typed: string): TypedResult | undefined {
  return resultsByWord.get(folded(typed));
}

/** Why the text is no result and what to type instead, of the grades that the form has: a Russian sentence. */
export function whyNoResult(typed: string, grades: readonly Grade[] = scale): string {
  const shown = typed.trim().normalize("NFC");
  return explanations.find(({ when }) => when(shown))?.say(shown, grades) ?? text.unknown(shown, grades);
}

const scale: readonly Grade[] = [5, 4, 3, 2, "зачтено", "не зачтено"];

/** Whether Excel has made a date or an exponent of what was typed: 5.1 → 05.янв, 20240117 → 2,02E+07. */
export function isDamagedByExcel(value: string): boolean {
  return excelDate.test(value) || excelMonth.test(value) || excelExponent.test(value);
}

const months = "янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const excelDate = /^\d{1,2}[./]\d{1,2}[./](\d{2}|\d{4})$/;
const excelMonth = new RegExp(`^(\\d{1,2}[.\\- ]?(${months})|(${months})[.\\- ]?\\d{2,4})$`, "iu");
const excelExponent = /^\d([.,]\d+)?e[+-]?\d+$/i;

const words: readonly (readonly [TypedResult, readonly string[]])[] = [
  [{ grade: 5 }, ["5", "отл", "отлично", "5 (отл)", "5 (отлично)"]],
  [{ grade: 4 }, ["4", "хор", "хорошо", "4 (хор)", "4 (хорошо)"]],
  [{ grade: 3 }, ["3", "удовл", "удов", "удовлетворительно", "3 (удовл)", "3 (удовлетворительно)"]],
  [{ grade: 2 }, ["2", "неуд", "неудовл", "неудовлетворительно", "2 (неуд)", "2 (неудовлетворительно)"]],
  [{ grade: "зачтено" }, ["зачтено", "зач"]],
  [{ grade: "не зачтено" }, ["не зачтено", "незачтено", "незач", "не зач"]],
  [{ outcome: "absent" }, ["н/я", "ня", "неявка", "не явился", "не явилась"]],
  [{ outcome: "excused" }, ["н/я ув", "ня ув", "н/я уваж", "неявка по уважительной причине"]],
  [{ outcome: "not-admitted" }, ["н/д", "нд", "не допущен", "не допущена"]],
  [{ outcome: "not-attested" }, ["н/а", "не аттестован", "не аттестована"]],
];
const resultsByWord: ReadonlyMap<string, TypedResult> = new Map(
  words.flatMap(([result, typed]) => typed.map((word) => [word, result] as const)),
);

/** Case, spaces and the full stop of an abbreviation carry no meaning; a full stop after a digit may (5. → 5.0?). */
function folded(typed: string): string {
  return typed
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/(?<=[а-яё])\.(?=\)?$)/u, "");
}

/** From the surest to the vaguest. */
const explanations: readonly {
  when: (typed: string) => boolean;
  say: (typed: string, grades: readonly Grade[]) => string;
}[] = [
  { when: (typed) => typed === "", say: () => text.empty },
  { when: isDamagedByExcel, say: (typed) => text.excel(typed) },
  { when: (typed) => /^0+[2-5]$|^[2-5][.,]0*$/.test(typed), say: (typed) => text.plain(typed) },
  { when: (typed) => /^[2-5]\s*[+\-−–]+$|^[+\-−–]\s*[2-5]$/.test(typed), say: (typed) => text.sign(typed) },
  { when: (typed) => /^\d+([.,]\d+)?$/.test(typed), say: (typed, grades) => text.offScale(typed, grades) },
  { when: (typed) => /\p{Nd}/u.test(typed) && !/\d/.test(typed), say: (typed) => text.strangeDigit(typed) },
  { when: (typed) => /\p{Script=Latin}/u.test(typed), say: (typed) => text.latin(typed) },
];

const text = {
  empty: "Оценка не указана.",
  excel: (typed: string) =>
    `Excel испортил значение: «${typed}». Задайте столбцу формат «Текстовый» и введите оценку снова.`,
  plain: (typed: string) => `«${typed}» — не запись оценки. Введите одну цифру: 5, 4, 3 или 2.`,
  sign: (typed: string) => `«${typed}»: оценок с плюсом и минусом нет. Введите 5, 4, 3 или 2.`,
  offScale: (typed: string, grades: readonly Grade[]) => `Оценки «${typed}» нет в шкале: ${grades.join(", ")}.`,
  strangeDigit: (typed: string) => `«${typed}» набрано необычной цифрой. Введите её с клавиатуры: 5, 4, 3 или 2.`,
  latin: (typed: string) => `В записи «${typed}» латинские буквы. Переключите раскладку и введите её по-русски.`,
  unknown: (typed: string, grades: readonly Grade[]) =>
    `«${typed}» — не оценка. Принимаются: ${grades.map((grade) => shorts[grade]).join(", ")}, н/я, н/я ув., н/д, н/а.`,
};

const shorts: Readonly<Record<Grade, string>> = {
  5: "5",
  4: "4",
  3: "3",
  2: "2",
  зачтено: "зач.",
  "не зачтено": "незач.",
};
