import { isUtf8 } from "node:buffer";
import type { Finding } from "../../model/finding.ts";
import { faultAt } from "./fault-at.ts";

/** A file longer than this is no record; the bound keeps every later step short. */
const longest = 1024 * 1024;

/** A text that may be read as YAML, or why it may not. */
export type Scanned = { readonly source: string } | { readonly findings: readonly Finding[] };

/** Looks at the bytes of a file before any parser does: size, encoding, hidden signs, an unfinished merge. */
export function scan(file: string, bytes: Uint8Array): Scanned {
  if (bytes.length > longest) return { findings: [faultAt(file, "", 0, text.long, text.split)] };
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  if (!isUtf8(bytes))
    return { findings: [faultAt(file, source, source.indexOf("\ufffd"), text.notUtf8, text.saveAsUtf8)] };
  const marker = conflictMarker.exec(source);
  if (marker !== null) return { findings: [faultAt(file, source, marker.index, text.conflict, text.sync)] };
  const fault = unusual.test(source) ? faultOfSigns(file, source) : undefined;
  return fault === undefined ? { source } : { findings: [fault] };
}

/** Any sign outside of what records are usually written with; only a text that has one is looked at closely. */
const unusual = /[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2116]/;
/** Controls, marks of direction, joiners and fillers, and what Unicode has not given a meaning. */
const hidden = new RegExp(
  [
    "[\\0-\\t\\v-\\x1f\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f]",
    "[\\u180b-\\u180f\\u3164\\ufeff\\uffa0\\ufff0-\\uffff]",
    "[\\u17b4\\u17b5]",
    "[\\ufe00-\\ufe0f]",
    "\\p{Cn}|\\p{Co}|\\p{Cs}",
  ].join("|"),
  "u",
);
const conflictMarker = /^(?:<{7} .*|={7}|>{7} .*|\|{7} .*)$/m;

/** Whether a text holds a sign that nobody sees, or letters made of pieces. */
export function hasHiddenSigns(value: string): boolean {
  return unusual.test(value) && (hidden.test(value.replaceAll("\t", " ")) || value !== value.normalize("NFC"));
}

function faultOfSigns(file: string, source: string): Finding | undefined {
  const at = source.search(hidden);
  if (at !== -1) return faultAt(file, source, at, ...describeSign(source, at));
  const composed = source.normalize("NFC");
  if (composed === source) return undefined;
  let apart = 0;
  while (source[apart] === composed[apart]) apart += 1;
  return faultAt(file, source, apart, text.notNfc, text.retype);
}

function describeSign(source: string, at: number): [message: string, fix: string] {
  const sign = source.codePointAt(at) ?? 0;
  if (sign === 9) return [text.tab, text.useSpaces];
  if (sign === 13) return [text.carriageReturn, text.useLf];
  if (sign === 0xfeff && at === 0) return [text.bom, text.saveAsUtf8];
  return [text.hidden(`U+${sign.toString(16).toUpperCase().padStart(4, "0")}`), text.removeSign];
}

const text = {
  long: "Файл больше 1 МиБ: записи такого размера не бывает.",
  split: "Разделите его на несколько записей или уберите лишнее.",
  notUtf8: "Файл не в кодировке UTF-8.",
  saveAsUtf8: "Сохраните его в редакторе как «UTF-8» (без BOM).",
  bom: "В начале файла стоит невидимая метка BOM.",
  conflict: "В файле незавершённое слияние: остались обе стороны спорного места.",
  sync: "Оставьте верную сторону и уберите строки с «<<<<<<<», «=======», «>>>>>>>» или повторите kpgt sync",
  tab: "В тексте знак табуляции: по нему не видно, что к чему относится.",
  useSpaces: "Замените его пробелами.",
  carriageReturn: "Строки кончаются знаками Windows (CR LF).",
  useLf: "Выберите в редакторе конец строки «LF» и сохраните файл.",
  hidden: (code: string) => `В тексте невидимый или неизвестный знак ${code}.`,
  removeSign: "Сотрите его и наберите это место заново.",
  notNfc: "Буква составлена из двух знаков (например, «и» и отдельная краткая): поиск и сортировка её не узнают.",
  retype: "Сотрите её и наберите заново.",
};
