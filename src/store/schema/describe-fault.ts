import { nearestWord } from "./nearest-word.ts";
import { memberOf, type Schema, schemaAt } from "./schema-at.ts";
import type { Fault, Kind } from "./validators.generated.cjs";

/** A fault in a person's words. */
export interface Description {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly fix?: string | undefined;
}

/** Says what is wrong at which keys of the record, and what to write instead. Values are never quoted: they may be private. */
export function describeFault(kind: Kind, record: unknown, fault: Fault): Description {
  const path = pathOf(record, fault.instancePath);
  const schema = schemaAt(kind, record, path);
  const about: About = { path, schema, value: path.reduce(memberOf, record), name: schema.title ?? text.record };
  return (describe[fault.keyword] ?? unknownFault)(about, fault.params);
}

interface About {
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
  readonly value: unknown;
  readonly name: string;
}

type Describe = (about: About, params: Fault["params"]) => Description;

const describe: Readonly<Record<string, Describe>> = {
  additionalProperties: ({ path, schema }, { additionalProperty }) => {
    const key = String(additionalProperty);
    const known = Object.keys(schema.properties ?? {});
    const meant = nearestWord(key, known);
    return {
      path: [...path, key],
      message: text.unknownKey(quotable(key)),
      fix: meant === undefined ? text.knownKeys(known) : text.meant(meant, startLow(schema.properties?.[meant]?.title)),
    };
  },
  required: ({ path, schema }, { missingProperty }) => missing(path, schema, String(missingProperty)),
  discriminator: ({ path, schema, value }, { tag }) => {
    const key = String(tag);
    const tags = (schema.oneOf ?? []).map((branch) => branch.properties?.[key]);
    const name = tags[0]?.title ?? key;
    const words = tags.map((one) => String(one?.const));
    const titles = (schema.oneOf ?? []).map((branch) => startLow(branch.title));
    const given = memberOf(value, key);
    if (given === undefined)
      return { path: [...path, key], message: text.missingKey(key, startLow(name)), fix: text.allowed(words, titles) };
    return { path: [...path, key], ...notListed(name, given, words, titles) };
  },
  type: ({ path, schema, value, name }, { type }) => ({
    path,
    message: text.wrongType(name, withoutNull([type].flat()), typeOf(value)),
    fix: remedyForType(type, value) ?? schema.description,
  }),
  enum: ({ path, schema, value, name }) => {
    const words = withoutNull(schema.enum ?? []);
    return { path, ...notListed(name, value, words, schema.enumDescriptions ?? []) };
  },
  const: ({ path, value, name }, { allowedValue }) => ({ path, ...notListed(name, value, [String(allowedValue)], []) }),
  pattern: ({ path, schema, value, name }) => ({
    path,
    message: mixesAlphabets(value) ? text.mixedAlphabets(name) : text.notLikeSample(name),
    fix: schema.description,
  }),
  format: byDescription((name) => text.noSuchDay(name)),
  anyOf: byDescription((name) => text.fitsNothing(name)),
  minLength: byDescription((name) => text.empty(name)),
  maxLength: byDescription((name, { limit }) => text.tooLong(name, Number(limit))),
  minimum: byDescription((name, { limit }) => text.tooSmall(name, Number(limit))),
  maximum: byDescription((name, { limit }) => text.tooLarge(name, Number(limit))),
  minItems: byDescription((name, { limit }) => text.tooFew(name, Number(limit))),
  maxItems: byDescription((name, { limit }) => text.tooMany(name, Number(limit))),
  maxProperties: byDescription((name, { limit }) => text.tooMany(name, Number(limit))),
  uniqueItems: ({ path, name }, { i, j }) => ({
    path: [...path, Number(i)],
    message: text.repeated(name, Number(j) + 1, Number(i) + 1),
    fix: text.removeOne,
  }),
  propertyNames: ({ path, schema, name }, { propertyName }) => ({
    path: [...path, String(propertyName)],
    message: text.wrongName(name),
    fix: schema.description,
  }),
};

function byDescription(message: (name: string, params: Fault["params"]) => string): Describe {
  return ({ path, schema, name }, params) => ({ path, message: message(name, params), fix: schema.description });
}

const unknownFault = byDescription((name) => text.fitsNothing(name));

function missing(path: About["path"], schema: Schema, key: string): Description {
  const property = schema.properties?.[key];
  return {
    path: [...path, key],
    message: text.missingKey(key, startLow(property?.title)),
    fix: property?.description && text.add(property.description),
  };
}

/** «C» of the Latin keyboard beside Cyrillic letters: nobody sees the difference on paper. */
function mixesAlphabets(value: unknown): boolean {
  return typeof value === "string" && /[A-Za-z][А-ЯЁа-яё]|[А-ЯЁа-яё][A-Za-z]/.test(value);
}

/** An empty place is allowed where it is, but it is nothing to advise. It stands last in its list. */
function withoutNull(words: readonly unknown[]): string[] {
  return words.map(String).filter((word) => word !== "null");
}

function notListed(name: string, value: unknown, words: readonly string[], titles: readonly string[]) {
  const said = String(value);
  // The word itself is right, its type is not: "4" is a text where 4 is a grade.
  if (typeof value === "string" && words.includes(said)) return { message: text.notListed(name), fix: text.unquote };
  const byTitle = titles.findIndex((title) => title.split(" — ").some((part) => part === said.toLowerCase()));
  const meant = words[byTitle] ?? nearestWord(said, words);
  const title = titles[meant === undefined ? -1 : words.indexOf(meant)];
  return {
    message: text.notListed(name),
    fix: meant === undefined ? text.allowed(words, titles) : text.meant(meant, title),
  };
}

function remedyForType(wanted: unknown, value: unknown): string | undefined {
  if (value === null) return text.fillOrRemove;
  if (wanted === "string" && typeof value !== "object") return text.quote;
  if (wanted === "array" && typeof value !== "object") return text.makeList;
  return wanted !== "string" && typeof value === "string" && /^[0-9.,]+$/u.test(value) ? text.unquote : undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" && !Number.isInteger(value)) return "fraction";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A key in Latin letters is a slip of the keyboard; anything else may be somebody's name. */
function quotable(key: string): string | undefined {
  return /^[A-Za-z][A-Za-z_-]{0,39}$/.test(key) ? key : undefined;
}

/** Номер → номер, but СНИЛС stays. */
function startLow(title = ""): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** A JSON pointer as keys; what is an index is told by the value, since ids may be all digits. */
function pathOf(record: unknown, pointer: string): (string | number)[] {
  const path: (string | number)[] = [];
  let value = record;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key);
    value = memberOf(value, key);
  }
  return path;
}

const text = {
  unknownKey: (key: string | undefined) =>
    key === undefined ? "Такого ключа здесь не бывает." : `Неизвестный ключ «${key}».`,
  knownKeys: (keys: readonly string[]) =>
    keys.length === 0
      ? undefined
      : `Здесь допустимы ключи: ${keys.join(", ")}.${keys.includes("extra") ? " Свои сведения пишите внутрь extra." : ""}`,
  meant: (word: string, title: string | undefined) => `Возможно, нужно «${word}»${title ? ` (${title})` : ""}.`,
  missingKey: (key: string, title: string | undefined) =>
    `Нет обязательного ключа «${key}»${title ? ` (${title})` : ""}.`,
  add: (description: string) => `Допишите его. ${description}`,
  wrongType: (name: string, wanted: readonly string[], given: string) =>
    `«${name}»: вместо ${wanted.map((type) => text.inGenitive[type] ?? type).join(" или ")} ${text.stands[given] ?? given}.`,
  notListed: (name: string) => `«${name}»: такого значения нет в списке допустимых.`,
  allowed: (words: readonly string[], titles: readonly string[]) =>
    `Допустимо: ${words.map((word, at) => (titles[at] && titles[at] !== word ? `${word} (${titles[at]})` : word)).join(", ")}.`,
  notLikeSample: (name: string) => `«${name}»: записано не по образцу.`,
  mixedAlphabets: (name: string) => `«${name}»: рядом стоят русские и латинские буквы, хотя на вид их не отличить.`,
  noSuchDay: (name: string) => `«${name}»: такого дня нет в календаре.`,
  fitsNothing: (name: string) => `«${name}»: значение не подходит.`,
  empty: (name: string) => `«${name}»: пустая строка.`,
  tooLong: (name: string, limit: number) => `«${name}»: длиннее допустимого (знаков не больше ${limit}).`,
  tooSmall: (name: string, limit: number) => `«${name}»: число меньше наименьшего допустимого, ${limit}.`,
  tooLarge: (name: string, limit: number) => `«${name}»: число больше наибольшего допустимого, ${limit}.`,
  tooFew: (name: string, limit: number) => `«${name}»: в списке должно быть не меньше ${limit}.`,
  tooMany: (name: string, limit: number) => `«${name}»: в списке больше допустимого, ${limit}.`,
  repeated: (name: string, first: number, second: number) => `«${name}»: ${second}-е значение повторяет ${first}-е.`,
  removeOne: "Оставьте одно из повторяющихся значений.",
  wrongName: (name: string) => `«${name}»: ключ записан не по образцу.`,
  fillOrRemove: "Впишите значение или удалите ключ.",
  quote: "Возьмите значение в кавычки.",
  unquote: "Уберите кавычки.",
  makeList: "Возьмите значение в квадратные скобки: [значение].",
  record: "Запись",
  inGenitive: {
    string: "текста",
    integer: "целого числа",
    number: "числа",
    boolean: "true или false",
    array: "списка",
    object: "набора ключей",
  } as Readonly<Record<string, string>>,
  stands: {
    string: "стоит текст",
    number: "стоит число",
    fraction: "стоит дробное число",
    boolean: "стоит true или false",
    array: "стоит список",
    object: "стоит набор ключей",
    null: "ничего нет",
    undefined: "ничего нет",
  } as Readonly<Record<string, string>>,
};
