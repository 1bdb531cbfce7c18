import type { ItemKind } from "../model/kinds.ts";

/** An index as an id, and what had to be repaired in it to become one. */
export interface PlanIndex {
  readonly id: string;
  readonly hadSpaces: boolean;
  /** Latin letters that stood for Russian ones of the same shape. */
  readonly latin: string;
}

/** The index of a plan's row with its certain faults repaired; undefined when it cannot be an id and is not certain. */
export function planIndex(written: string): PlanIndex | undefined {
  const composed = written.normalize("NFC");
  const packed = composed.replace(/[\s\u00a0]+/gu, "");
  const latin = latinLetters(packed);
  const id = inRussianLetters(packed);
  if (!allowed.test(id) || mixed.test(id)) return undefined;
  return { id, hadSpaces: packed !== composed, latin };
}

/** An index or a code with the Latin letters replaced that are certainly Russian. */
export function inRussianLetters(code: string): string {
  return latinLetters(code) === "" ? code : replaced(code);
}

/** The kind of a row by its index alone. */
export function kindByIndex(id: string): ItemKind {
  return kinds.find(({ index }) => index.test(id))?.kind ?? "discipline";
}

/** The module that a course, a practice or a control belongs to by its index: МДК.01.02 → ПМ.01. */
export function moduleByIndex(id: string): string | undefined {
  const number = /^(?:МДК|УП|ПП)\.(\d{1,2})(?:\.|$)/u.exec(id)?.[1] ?? /^ПМ\.(\d{1,2})\.\S+$/u.exec(id)?.[1];
  return number && `ПМ.${number}`;
}

/** As the schemas have ids. */
const allowed = /^[0-9A-Za-zА-ЯЁа-яё](?:[0-9A-Za-zА-ЯЁа-яё._()-]{0,62}[0-9A-Za-zА-ЯЁа-яё)])?$/u;
/** Letters of two alphabets in one run. */
const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;

const kinds: readonly { index: RegExp; kind: ItemKind }[] = [
  { index: /^ПМ\.\d{1,2}$/u, kind: "module" },
  { index: /^ПМ\.\d{1,2}\./u, kind: "control" },
  { index: /^МДК\./u, kind: "course" },
  { index: /^(УП|ПП|ПДП)(\.|$)/u, kind: "practice" },
  { index: /^ГИА(\.|$)/u, kind: "final" },
  { index: /^(ОО|СОО|ОД|ОУД|ОУП|ООД|ОДБ|ОДП|ПД|БД|ПОО|ДУД)\./u, kind: "subject" },
];

const lookAlikes: ReadonlyMap<string, string> = new Map(
  [..."ABCEHKMOPTXYaceopxy"].map((letter, i) => [letter, [..."АВСЕНКМОРТХУасеорху"][i] ?? letter]),
);

/**
 * The Latin letters of an index that are certainly Russian: all have a Russian twin, and the index either has a Russian
 * letter already or begins with a known prefix once they are replaced.
 */
function latinLetters(packed: string): string {
  const letters = packed.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length === 0 || !letters.every((letter) => lookAlikes.has(letter))) return "";
  return /\p{Script=Cyrillic}/u.test(packed) || knownPrefix.test(replaced(packed))
    ? [...new Set(letters)].join("")
    : "";
}

function replaced(code: string): string {
  return [...code].map((letter) => lookAlikes.get(letter) ?? letter).join("");
}

const knownPrefix =
  /^(ОО|СОО|ОД|ОУД|ОУП|ООД|ОДБ|ОДП|ПД|ОГСЭ|ЕН|СГ|ОП|ОПЦ|П|ПЦ|ПМ|МДК|УП|ПП|ПДП|ГИА|ФТД|ОК|ПК|ЛР)([.\s\d]|$)/u;
