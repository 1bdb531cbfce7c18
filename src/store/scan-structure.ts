import { scanBrackets } from "./scan-brackets.ts";
import { checkKey, scanScalar, scanValue } from "./scan-scalar.ts";
import {
  fail,
  isGap,
  isKeyEnd,
  isLineEnd,
  type Level,
  type Scan,
  type Structure,
  signs,
  skipSpaces,
} from "./structure-scan.ts";
import { limits } from "./yaml-limits.ts";

/** Looks once through a text, knowing quotes, comments, brackets and indents. Gives up early: `other` is always safe. */
export function scanStructure(source: string): Structure {
  const scan: Scan = { source, at: 0, nodes: 0, levels: [], valueAt: -1, result: undefined };
  while (scan.at < source.length && scanLine(scan)) toNextLine(scan);
  return scan.result ?? "plain";
}

function scanLine(scan: Scan): boolean {
  const lineStart = scan.at;
  const sign = skipSpaces(scan);
  if (isLineEnd(sign)) return true;
  if (sign === signs.noBreakSpace) return fail(scan, "indent");
  if (scan.at === lineStart && isDots(scan)) return fail(scan, isMarker(scan) ? "documents" : undefined);
  if (scan.at === lineStart && sign === signs.percent) return fail(scan, "directive");
  if (scan.valueAt !== -1 && scan.at - lineStart > scan.valueAt) return fail(scan);
  scan.valueAt = -1;
  return isDash(scan) ? scanItem(scan, lineStart) : scanEntry(scan, lineStart);
}

/** An element of a list. Parsers differ about a dash right behind a dash. */
function scanItem(scan: Scan, lineStart: number): boolean {
  const column = scan.at - lineStart;
  if (!enter(scan, column, true)) return false;
  scan.at += 1;
  if (isLineEnd(skipSpaces(scan))) return true;
  if (isDash(scan)) return fail(scan);
  scan.valueAt = column;
  return scanEntry(scan, lineStart);
}

/** A key with or without a value, or the value behind a dash. */
function scanEntry(scan: Scan, lineStart: number): boolean {
  const start = scan.at;
  if (isOpening(scan.source.charCodeAt(start))) return scanRest(scan);
  const end = scanScalar(scan, false);
  if (end === undefined) return false;
  if (!isKeyEnd(scan)) {
    if (scan.levels.length === 0) return fail(scan); // a record is a mapping or a list
    scan.at = start;
    return scanRest(scan);
  }
  const column = start - lineStart;
  if (!enter(scan, column, false) || !checkKey(scan, start, end)) return false;
  scan.at += 1;
  scan.valueAt = -1;
  if (isLineEnd(skipSpaces(scan))) return true;
  scan.valueAt = column;
  return scanRest(scan);
}

/** A value that ends on this line; behind it only blanks and a comment may stand. */
function scanRest(scan: Scan): boolean {
  const isFlow = isOpening(scan.source.charCodeAt(scan.at));
  if (isFlow ? !scanBrackets(scan) : !scanValue(scan, false)) return false;
  const end = scan.at;
  const sign = skipSpaces(scan);
  const isOver = isLineEnd(sign) && (sign !== signs.hash || scan.at > end);
  return isOver || fail(scan);
}

/** Opens the block collection at a column, or goes on with it. */
function enter(scan: Scan, column: number, isList: boolean): boolean {
  const { levels } = scan;
  const before = levels.length;
  while (isClosedBy(levels.at(-1), column, isList)) levels.pop();
  const top = levels.at(-1);
  const goesOn = top?.column === column && top.isList === isList;
  // A list may stand as deep as the key it belongs to. Any other column that was not there before is askew.
  const isAskew = levels.length < before && top?.column !== column;
  if (!goesOn && (isAskew || (top === undefined && column !== 0))) return fail(scan);
  const level = goesOn ? top : { column, isList, entries: 0 };
  if (!goesOn) levels.push(level);
  level.entries += 1;
  scan.nodes += 1;
  if (levels.length > limits.depth) return fail(scan, "depth");
  return level.entries <= limits.keys || fail(scan, "keys");
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
  const start = source.slice(at, at + 3);
  return start === "---" || start === "...";
}

function isMarker({ source, at }: Scan): boolean {
  return isGap(source.charCodeAt(at + 3));
}

function toNextLine(scan: Scan): void {
  const end = scan.source.indexOf("\n", scan.at);
  scan.at = end === -1 ? scan.source.length : end + 1;
}
