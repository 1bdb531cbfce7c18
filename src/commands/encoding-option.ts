import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { Encoding } from "../exchange/decode-text.ts";

/** The help of `--encoding`. */
export const encodingHelp = "кодировка файла, если kpgt определил её неверно: utf-8, windows-1251, utf-16le";

/** An encoding by any of its usual names. */
export function encodingOption(typed: string): Encoding {
  const encoding = encodings[typed.trim().toLowerCase()];
  if (!encoding) throw new InvalidArgumentError(encodingHelp);
  return encoding;
}

const encodings: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "windows-1251": "windows-1251",
  cp1251: "windows-1251",
  1251: "windows-1251",
  "utf-16le": "utf-16le",
  "utf-16": "utf-16le",
  "utf-16be": "utf-16be",
};
