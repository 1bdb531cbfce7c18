import { readBrackets } from "./plain-brackets.ts";
import { keyAt, scalarAt, scanScalar } from "./plain-scalar.ts";
import {
  fail,
  isGap,
  isKeyEnd,
  isLineEnd,
  type Level,
  type PlainReading,
  put,
  type Scan,
  signs,
  skipSpaces,
} from "./plain-scan.ts";
import { limits } from "./yaml-limits.ts";

/** Reads the simple YAML that records are written in, in one pass. Gives up early: `other` is always safe. */
export function readPlain(source: string): PlainReading {
  const scan: Scan = {
    source,
    at: 0,
    nodes: 0,
    levels: [],
    valueAt: -1,
    isWaiting: true,
    root: null,
    stop: undefined,
  };
  while (scan.at < source.length && readLine(scan)) toNextLine(scan);
  return scan.stop ?? { value: scan.root };
}

function readLine(scan: Scan): boolean {
  const lineStart = scan.at;
  const sign = skipSpaces(scan);
  if (isLineEnd(sign)) return true;
  if (sign === signs.noBreakSpace) return fail(scan, "indent");
  if (scan.at === lineStart && isDots(scan)) return fail(scan, isMarker(scan) ? "documents" : undefined);
  if (scan.at === lineStart && sign === signs.percent) return fail(scan, "directive");
  if (scan.valueAt !== -1 && scan.at - lineStart > scan.valueAt) return fail(scan);
  scan.valueAt = -1;
  return isDash(scan) ? readItem(scan, lineStart) : readEntry(scan, lineStart);
}

/** An element of a list. Parsers differ about a dash right behind a dash. */
function readItem(scan: Scan, lineStart: number): boolean {
  const column = scan.at - lineStart;
  const level = enter(scan, column, true);
  if (level === undefined) return false;
  (level.collection as unknown[]).push(null);
  scan.isWaiting = true;
  scan.at += 1;
  if (isLineEnd(skipSpaces(scan))) return true;
  if (isDash(scan)) return fail(scan);
  scan.valueAt = column;
  return readEntry(scan, lineStart);
}

/** A key with or without a value, or a value without a key: behind a dash, or on a line of its own. */
function readEntry(scan: Scan, lineStart: number): boolean {
  const start = scan.at;
  const column = start - lineStart;
  if (isOpening(scan.source.charCodeAt(start))) return isDeeper(scan, column) ? readValue(scan) : fail(scan);
  const end = scanScalar(scan, false);
  if (end === undefined) return false;
  if (!isKeyEnd(scan)) {
    // A record is a mapping or a list.
    if (scan.levels.length === 0 || !isDeeper(scan, column)) return fail(scan);
    scan.at = start;
    return readValue(scan);
  }
  const level = enter(scan, column, false);
  if (level === undefined) return false;
  const key = keyAt(scan, start, end);
  const mapping = level.collection as Record<string, unknown>;
  if (key === undefined || mapping[key] !== undefined) return fail(scan);
  mapping[key] = null;
  level.key = key;
  scan.isWaiting = true;
  scan.at += 1;
  scan.valueAt = -1;
  if (isLineEnd(skipSpaces(scan))) return true;
  scan.valueAt = column;
  return readValue(scan);
}

/** A value that ends on this line; behind it only blanks and a comment may stand. */
function readValue(scan: Scan): boolean {
  if (!scan.isWaiting) return fail(scan);
  const isFlow = isOpening(scan.source.charCodeAt(scan.at));
  const value = isFlow ? readBrackets(scan) : scalarAt(scan, false);
  if (value === undefined) return false;
  fill(scan, value);
  const end = scan.at;
  const sign = skipSpaces(scan);
  const isOver = isLineEnd(sign) && (sign !== signs.hash || scan.at > end);
  return isOver || fail(scan);
}

/** Opens the block collection at a column, or goes on with it. */
function enter(scan: Scan, column: number, isList: boolean): Level | undefined {
  const { levels } = scan;
  const before = levels.length;
  while (isClosedBy(levels.at(-1), column, isList)) levels.pop();
  const isClosing = levels.length < before;
  const top = levels.at(-1);
  const goesOn = top?.column === column && top.isList === isList;
  // A list may stand as deep as the key it belongs to. Any other column that was not there before is askew.
  const isAskew = isClosing && top?.column !== column;
  const hasNoPlace = !goesOn && (isClosing || !scan.isWaiting);
  if (hasNoPlace || (!goesOn && (isAskew || (top === undefined && column !== 0)))) return over(scan);
  const level = goesOn ? top : { column, isList, collection: isList ? [] : {}, key: "", entries: 0 };
  if (!goesOn) {
    fill(scan, level.collection);
    levels.push(level);
  }
  level.entries += 1;
  scan.nodes += 1;
  if (levels.length > limits.depth) return over(scan, "depth");
  return level.entries <= limits.keys ? level : over(scan, "keys");
}

/** Gives the waiting key or dash its value. */
function fill(scan: Scan, value: unknown): void {
  const level = scan.levels.at(-1);
  if (level === undefined) scan.root = value;
  else put(level.collection, level.key, value);
  scan.isWaiting = false;
}

/** A value on a line of its own stands deeper than the key or dash that waits for it. */
function isDeeper({ levels }: Scan, column: number): boolean {
  const level = levels.at(-1);
  return level === undefined ? column === 0 : column > level.column;
}

function isClosedBy(level: Level | undefined, column: number, isList: boolean): boolean {
  if (level === undefined) return false;
  return level.column > column || (level.column === column && level.isList && !isList);
}

function isDash({ source, at }: Scan): boolean {
  return source.charCodeAt(at) === signs.dash && isGap(source.charCodeAt(at + 1));
}

function isOpening(sign: number): boolean {
  return sign === signs.openBracket || sign === signs.openBrace;
}

/** Parsers differ in what they take for the border of a document. */
function isDots({ source, at }: Scan): boolean {
  const sign = source.charCodeAt(at);
  return (sign === signs.dash || sign === signs.dot) && /^(?:---|\.\.\.)$/.test(source.slice(at, at + 3));
}

function isMarker({ source, at }: Scan): boolean {
  return isGap(source.charCodeAt(at + 3));
}

function toNextLine(scan: Scan): void {
  const end = scan.source.indexOf("\n", scan.at);
  scan.at = end === -1 ? scan.source.length : end + 1;
}

function over(scan: Scan, fault?: Parameters<typeof fail>[1]): undefined {
  fail(scan, fault);
}
