import { fail, isGap, type Scan, signs, skipSpaces } from "./structure-scan.ts";
import { isDoubtfulNumber, isForbiddenKey, limits, type StructureFault } from "./yaml-limits.ts";

/** Goes behind a value that is one scalar on this line; false when the scan is over. */
export function scanValue(scan: Scan, inFlow: boolean): boolean {
  const start = scan.at;
  const end = scanScalar(scan, inFlow);
  if (end === undefined) return false;
  return mayBeDoubtful(scan, start, end) ? fail(scan, "number", start) : true;
}

/** Goes behind one scalar on this line, to the colon if one follows, and gives the offset of its end. */
export function scanScalar(scan: Scan, inFlow: boolean): number | undefined {
  const first = scan.source.charCodeAt(scan.at);
  scan.nodes += 1;
  if (scan.nodes > limits.nodes) return over(scan, "nodes");
  const fault = faultOfSign.get(first);
  if (fault !== undefined) return over(scan, fault);
  if (first === signs.quote || first === signs.apostrophe) return scanQuoted(scan, first);
  if (startsOther.has(first) || Number.isNaN(first)) return over(scan);
  if (!inFlow) return scanPlain(scan);
  return first === signs.dash && !isDigit(scan.source.charCodeAt(scan.at + 1)) ? over(scan) : scanPlainInFlow(scan);
}

/** Whether a key is one that a record may have; keys that parsers understand differently go to the thorough one. */
export function checkKey(scan: Scan, start: number, end: number): boolean {
  const key = scan.source.slice(start, end);
  const isQuoted = key.startsWith('"') || key.startsWith("'");
  if (isForbiddenKey(isQuoted ? key.slice(1, -1) : key)) return fail(scan, "key", start);
  if (key.length > longestKey || (isQuoted && /[\\']/.test(key.slice(1, -1)))) return fail(scan);
  if (isQuoted) return true;
  return mayBeDoubtful(scan, start, end) || /^(?:~|null|true|false)$/i.test(key) ? fail(scan) : true;
}

const longestKey = 128;

/** Signs with which a plain value cannot begin, or not everywhere. */
const startsOther = new Set([..."?:,]}#|>@%`"].map((sign) => sign.charCodeAt(0)));
const faultOfSign = new Map<number, StructureFault>([
  ["&".charCodeAt(0), "anchor"],
  ["*".charCodeAt(0), "anchor"],
  ["!".charCodeAt(0), "tag"],
]);

function scanPlain(scan: Scan): number {
  const { source } = scan;
  let at = scan.at;
  let end = at;
  for (; at < source.length; at += 1) {
    const sign = source.charCodeAt(at);
    if (sign === signs.space) continue;
    if (sign === signs.newline || (sign === signs.colon && isGap(source.charCodeAt(at + 1)))) break;
    if (sign === signs.hash && source.charCodeAt(at - 1) === signs.space) break;
    end = at + 1;
  }
  scan.at = source.charCodeAt(at) === signs.colon ? at : end;
  return end;
}

function scanPlainInFlow(scan: Scan): number | undefined {
  const { source } = scan;
  let at = scan.at;
  let end = at;
  for (; at < source.length; at += 1) {
    const sign = source.charCodeAt(at);
    if (sign === signs.space) continue;
    if (sign === signs.comma || sign === signs.closeBracket || sign === signs.closeBrace) break;
    if (sign === signs.newline || sign === signs.openBracket || sign === signs.openBrace) return over(scan);
    if (sign === signs.hash && source.charCodeAt(at - 1) === signs.space) return over(scan);
    if (sign === signs.colon && !isInsideWord(source.charCodeAt(at + 1))) break;
    end = at + 1;
  }
  scan.at = source.charCodeAt(at) === signs.colon ? at : end;
  return end;
}

/** Whether a colon before this sign belongs to the text, as in 12:30. */
function isInsideWord(next: number): boolean {
  return !isGap(next) && next !== signs.comma && next !== signs.closeBracket && next !== signs.closeBrace;
}

function scanQuoted(scan: Scan, mark: number): number | undefined {
  const { source } = scan;
  let at = scan.at + 1;
  for (; ; at += 1) {
    const sign = source.charCodeAt(at);
    if (sign === signs.newline || Number.isNaN(sign)) return over(scan);
    if (sign === signs.backslash && mark === signs.quote) {
      at += 1;
      if (!simpleEscapes.has(source.charAt(at))) return over(scan);
    } else if (sign === mark) {
      if (mark === signs.quote || source.charCodeAt(at + 1) !== mark) break;
      at += 1;
    }
  }
  const end = at + 1;
  scan.at = end;
  if (skipSpaces(scan) !== signs.colon) scan.at = end;
  return end;
}

/** Other escapes may spell signs that nobody sees. */
const simpleEscapes = new Set(['"', "\\", "/", "n"]);

function mayBeDoubtful(scan: Scan, start: number, end: number): boolean {
  const first = scan.source.charCodeAt(start);
  const mayBeNumber = isDigit(first) || first === signs.dash || first === signs.plus || first === signs.dot;
  return mayBeNumber && isDoubtfulNumber(scan.source.slice(start, end));
}

function isDigit(sign: number): boolean {
  return sign >= 48 && sign <= 57;
}

function over(scan: Scan, fault?: StructureFault): undefined {
  fail(scan, fault);
}
