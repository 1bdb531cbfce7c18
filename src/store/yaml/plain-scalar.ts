import { fail, isGap, type Scan, signs, skipSpaces } from "./plain-scan.ts";
import { isDoubtfulNumber, isForbiddenKey, isNumber, limits, type StructureFault } from "./yaml-limits.ts";

/** Reads a value that is one scalar on this line and goes behind it; undefined when the reading is over. */
export function scalarAt(scan: Scan, inFlow: boolean): string | number | boolean | null | undefined {
  const start = scan.at;
  const end = scanScalar(scan, inFlow);
  return end === undefined ? undefined : meaningOf(scan, start, end);
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
  const next = scan.source.charCodeAt(scan.at + 1);
  if (first === signs.dash && (inFlow ? !isDigit(next) : isGap(next))) return over(scan);
  return inFlow ? scanPlainInFlow(scan) : scanPlain(scan);
}

/** The key between two offsets, if a record may have it; one that parsers understand differently is not for this one. */
export function keyAt(scan: Scan, start: number, end: number): string | undefined {
  const first = scan.source.charCodeAt(start);
  const isQuoted = first === signs.quote || first === signs.apostrophe;
  const key = isQuoted ? scan.source.slice(start + 1, end - 1) : scan.source.slice(start, end);
  if (isForbiddenKey(key)) return over(scan, "key", start);
  if (end - start > longestKey || (isQuoted ? /[\\']/.test(key) : isWordOfYaml(key) || mayBeDoubtful(key)))
    return over(scan);
  return key;
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

/** What the scalar between two offsets means by the core schema of YAML 1.2. */
function meaningOf(scan: Scan, start: number, end: number): string | number | boolean | null | undefined {
  const { source } = scan;
  const first = source.charCodeAt(start);
  if (end === start + 1 && isDigit(first)) return first - zero;
  if (first === signs.quote || first === signs.apostrophe) return unquoted(source.slice(start + 1, end - 1), first);
  const text = source.slice(start, end);
  if (mayBeNumber(first)) {
    if (isDoubtfulNumber(text)) return over(scan, "number", start);
    return isNumber(text) ? Number(text) : text;
  }
  return end - start <= longestWord && isWordOfYaml(text) ? wordsOfYaml.get(text.toLowerCase()) : text;
}

function unquoted(text: string, mark: number): string {
  if (mark === signs.apostrophe) return text.includes("'") ? text.replaceAll("''", "'") : text;
  return text.includes("\\") ? text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign)) : text;
}

/** Plain words that are no texts. */
const wordsOfYaml: ReadonlyMap<string, boolean | null> = new Map([
  ["~", null],
  ["null", null],
  ["true", true],
  ["false", false],
]);
const longestWord = 5;

function isWordOfYaml(text: string): boolean {
  return /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(text);
}

function mayBeDoubtful(text: string): boolean {
  return mayBeNumber(text.charCodeAt(0)) && isDoubtfulNumber(text);
}

function mayBeNumber(first: number): boolean {
  return isDigit(first) || first === signs.dash || first === signs.plus || first === signs.dot;
}

const zero = 48;

function isDigit(sign: number): boolean {
  return sign >= zero && sign <= zero + 9;
}

function over(scan: Scan, fault?: StructureFault, at?: number): undefined {
  fail(scan, fault, at);
}
