import { checkKey, scanScalar, scanValue } from "./scan-scalar.ts";
import { fail, isKeyEnd, type Scan, signs, skipSpaces } from "./structure-scan.ts";
import { limits } from "./yaml-limits.ts";

/** Goes behind brackets or braces with all that is within them, on one line; false when the scan is over. */
export function scanBrackets(scan: Scan): boolean {
  const open: Bracket[] = [];
  let wants: Wants = "entry";
  do {
    const sign = skipSpaces(scan);
    const inner = open.at(-1);
    let next: Wants | undefined;
    if (sign === signs.openBracket || sign === signs.openBrace) next = scanOpening(scan, open, wants);
    else if (inner === undefined) return fail(scan);
    else if (sign === signs.closeBracket || sign === signs.closeBrace) next = scanClosing(scan, open);
    else if (sign === signs.comma) next = scanComma(scan, wants);
    else next = scanWord(scan, inner, wants);
    if (next === undefined) return false;
    wants = next;
  } while (open.length > 0);
  return true;
}

interface Bracket {
  readonly isList: boolean;
  entries: number;
}

/** What may come next: a key or an element, the value of a key, or what stands between entries. */
type Wants = "entry" | "value" | "comma";

function scanOpening(scan: Scan, open: Bracket[], wants: Wants): Wants | undefined {
  const inner = open.at(-1);
  const isKey = wants === "entry" && inner !== undefined && !inner.isList;
  if (wants === "comma" || isKey) return over(scan);
  open.push({ isList: scan.source.charCodeAt(scan.at) === signs.openBracket, entries: 0 });
  if (open.length + scan.levels.length > limits.depth) return over(scan, "depth");
  scan.nodes += 1;
  scan.at += 1;
  return "entry";
}

function scanClosing(scan: Scan, open: Bracket[]): Wants | undefined {
  const isList = scan.source.charCodeAt(scan.at) === signs.closeBracket;
  if (open.pop()?.isList !== isList) return over(scan);
  scan.at += 1;
  return "comma";
}

function scanComma(scan: Scan, wants: Wants): Wants | undefined {
  if (wants === "entry") return over(scan);
  scan.at += 1;
  return "entry";
}

function scanWord(scan: Scan, inner: Bracket, wants: Wants): Wants | undefined {
  if (wants === "comma") return over(scan);
  if (wants === "entry" && !inner.isList) return scanKey(scan, inner);
  if (!scanValue(scan, true)) return undefined;
  return scan.source.charCodeAt(scan.at) === signs.colon ? over(scan) : "comma";
}

function scanKey(scan: Scan, inner: Bracket): Wants | undefined {
  const start = scan.at;
  const end = scanScalar(scan, true);
  if (end === undefined || !checkKey(scan, start, end)) return undefined;
  inner.entries += 1;
  if (inner.entries > limits.keys) return over(scan, "keys");
  if (!isKeyEnd(scan)) return over(scan);
  scan.at += 1;
  return "value";
}

function over(scan: Scan, fault?: Parameters<typeof fail>[1]): undefined {
  fail(scan, fault);
}
