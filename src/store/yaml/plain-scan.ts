import type { StructureFault } from "./yaml-limits.ts";

/**
 * What reading a text as plain YAML gives: its value when it is the simple YAML that records are written in, read alike
 * by every parser; `other` when only the thorough parser can say (it may be sound or not); a fault that no record may have.
 */
export type PlainReading =
  | "other"
  | { readonly value: unknown }
  | { readonly fault: StructureFault; readonly at: number };

/** A text half-way read. */
export interface Scan {
  readonly source: string;
  at: number;
  nodes: number;
  /** The open block collections, outermost first. */
  readonly levels: Level[];
  /** The column of the last key or dash if it has its value on its line: nothing may stand deeper below it; else -1. */
  valueAt: number;
  /** Whether the last key or dash, or the text itself, still waits for its value. */
  isWaiting: boolean;
  /** The value of the whole text. */
  root: unknown;
  stop: "other" | { readonly fault: StructureFault; readonly at: number } | undefined;
}

/** A mapping or a list that grows. */
export type Collection = Record<string, unknown> | unknown[];

/** An open block collection: the column of its keys or dashes, and its last key. */
export interface Level {
  readonly column: number;
  readonly isList: boolean;
  readonly collection: Collection;
  key: string;
  entries: number;
}

/** The signs that YAML gives a meaning to, by their codes. */
export const signs = {
  newline: 10,
  space: 32,
  quote: 34,
  hash: 35,
  percent: 37,
  plus: 43,
  apostrophe: 39,
  comma: 44,
  dash: 45,
  dot: 46,
  colon: 58,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
  noBreakSpace: 160,
} as const;

/** Ends the reading with a fault; without one the thorough parser shall look. */
export function fail(scan: Scan, fault?: StructureFault, at = scan.at): false {
  scan.stop ??= fault === undefined ? "other" : { fault, at };
  return false;
}

/** Puts a value where a collection's last key or dash waits for it; a repeated key is for the thorough parser to report. */
export function put(collection: Collection, key: string, value: unknown): void {
  if (Array.isArray(collection)) collection[collection.length - 1] = value;
  else collection[key] = value;
}

/** Goes on to the next sign that is no blank and gives it; NaN at the end of the text. */
export function skipSpaces(scan: Scan): number {
  while (scan.source.charCodeAt(scan.at) === signs.space) scan.at += 1;
  return scan.source.charCodeAt(scan.at);
}

/** A blank, the end of a line or of the text. */
export function isGap(sign: number): boolean {
  return sign === signs.space || sign === signs.newline || Number.isNaN(sign);
}

/** Nothing more of meaning stands on the line: it ends, or a comment begins. */
export function isLineEnd(sign: number): boolean {
  return sign === signs.newline || sign === signs.hash || Number.isNaN(sign);
}

/** Whether the scan stands at a colon that ends a key. */
export function isKeyEnd({ source, at }: Scan): boolean {
  return source.charCodeAt(at) === signs.colon && isGap(source.charCodeAt(at + 1));
}
