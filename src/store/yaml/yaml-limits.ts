/** How much one record may hold. Every honest record stays far below; the caps bound the work of all later steps. */
export const limits = { depth: 32, keys: 2_000, nodes: 20_000 } as const;

const forbiddenKeys: ReadonlySet<string> = new Set(["<<", ...Object.getOwnPropertyNames(Object.prototype)]);

/** Keys that mean something to YAML or to the machine rather than to a record. */
export function isForbiddenKey(key: string): boolean {
  return forbiddenKeys.has(key);
}

const anyNumber =
  /^[-+]?(?:0[xob][\da-f_]*|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.[\d_]+(?:e[-+]?\d+)?|\.inf)$|^\.nan$/i;
const canonicalNumber = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,14})\.\d{0,14}[1-9])$/;

/** Whether an unquoted value is a number that some program reads otherwise: 05, 5.0, 1e3, 1_000, or too long a one. */
export function isDoubtfulNumber(value: string): boolean {
  return anyNumber.test(value) && !canonicalNumber.test(value);
}

/** Whether an unquoted value is a number as every program reads it. */
export function isNumber(value: string): boolean {
  return canonicalNumber.test(value);
}

/** A fault of structure by name. */
export type StructureFault =
  | "anchor"
  | "tag"
  | "directive"
  | "documents"
  | "depth"
  | "keys"
  | "nodes"
  | "key"
  | "twice"
  | "indent"
  | "number"
  | "signs";

/** What is wrong with the structure of a file, and the way out: the same words whichever parser met it. */
export const structureTexts: Readonly<Record<StructureFault, readonly [message: string, fix: string]>> = {
  anchor: [
    "Якоря и ссылки YAML («&», «*») в записях не допускаются.",
    "Напишите значение целиком; если оно начинается с «&» или «*», возьмите его в кавычки.",
  ],
  tag: ["Теги YAML («!») в записях не допускаются.", "Уберите тег; если «!» — часть текста, возьмите текст в кавычки."],
  directive: ["Указания YAML («%») в записях не допускаются.", "Уберите эту строку."],
  documents: ["Один файл — одна запись: разделители «---» и «...» не нужны.", "Уберите эту строку."],
  depth: [`Значения вложены глубже ${limits.depth} раз.`, "Упростите запись."],
  keys: [`В одном месте больше ${limits.keys} ключей.`, "Разделите запись на несколько файлов."],
  nodes: [`В записи больше ${limits.nodes} значений.`, "Разделите её на несколько файлов."],
  key: ["Такой ключ в записях не допускается.", "Дайте ключу другое имя."],
  twice: ["Ключ повторяется: неясно, какое из значений верное.", "Оставьте один из двух."],
  indent: ["Строка начинается с неразрывного пробела.", "Замените его обычными пробелами."],
  number: [
    "Число записано так, что программы читают его по-разному.",
    "Номер или код возьмите в кавычки, число пишите просто: 5, 4.25.",
  ],
  signs: ["В тексте в кавычках спрятан невидимый знак.", "Сотрите его и наберите это место заново."],
};
