import { keyAt, scalarAt, scanScalar } from "./plain-scalar.ts";
import { type Collection, fail, isKeyEnd, put, type Scan, signs, skipSpaces } from "./plain-scan.ts";
import { limits } from "./yaml-limits.ts";

/** Reads brackets or braces with all that is within them, on one line; undefined when the reading is over. */
export function readBrackets(scan: Scan): Collection | undefined {
  const open: Bracket[] = [];
  let wants: Wants = "entry";
  let outermost: Collection | undefined;
  do {
    const sign = skipSpaces(scan);
    const inner = open.at(-1);
    let next: Wants | undefined;
    if (sign === signs.openBracket || sign === signs.openBrace) {
      next = readOpening(scan, open, wants);
      outermost ??= open[0]?.collection;
    } else if (inner === undefined) return over(scan);
    else if (sign === signs.closeBracket || sign === signs.closeBrace) next = readClosing(scan, open);
    else if (sign === signs.comma) next = readComma(scan, wants);
    else next = readWord(scan, inner, wants);
    if (next === undefined) return undefined;
    wants = next;
  } while (open.length > 0);
  return outermost;
}

interface Bracket {
  readonly collection: Collection;
  key: string;
  entries: number;
}

/** What may come next: a key or an element, the value of a key, or what stands between entries. */
type Wants = "entry" | "value" | "comma";

function readOpening(scan: Scan, open: Bracket[], wants: Wants): Wants | undefined {
  const inner = open.at(-1);
  const isKey = wants === "entry" && inner !== undefined && !Array.isArray(inner.collection);
  if (wants === "comma" || isKey) return over(scan);
  const collection = scan.source.charCodeAt(scan.at) === signs.openBracket ? [] : {};
  if (inner !== undefined) add(inner, collection);
  open.push({ collection, key: "", entries: 0 });
  if (open.length + scan.levels.length > limits.depth) return over(scan, "depth");
  scan.nodes += 1;
  scan.at += 1;
  return "entry";
}

function readClosing(scan: Scan, open: Bracket[]): Wants | undefined {
  const isList = scan.source.charCodeAt(scan.at) === signs.closeBracket;
  if (Array.isArray(open.pop()?.collection) !== isList) return over(scan);
  scan.at += 1;
  return "comma";
}

function readComma(scan: Scan, wants: Wants): Wants | undefined {
  if (wants === "entry") return over(scan);
  scan.at += 1;
  return "entry";
}

function readWord(scan: Scan, inner: Bracket, wants: Wants): Wants | undefined {
  if (wants === "comma") return over(scan);
  if (wants === "entry" && !Array.isArray(inner.collection)) return readKey(scan, inner, inner.collection);
  const value = scalarAt(scan, true);
  if (value === undefined) return undefined;
  add(inner, value);
  return scan.source.charCodeAt(scan.at) === signs.colon ? over(scan) : "comma";
}

function readKey(scan: Scan, inner: Bracket, mapping: Record<string, unknown>): Wants | undefined {
  const start = scan.at;
  const end = scanScalar(scan, true);
  const key = end === undefined ? undefined : keyAt(scan, start, end);
  if (key === undefined) return undefined;
  inner.entries += 1;
  if (inner.entries > limits.keys) return over(scan, "keys");
  if (!isKeyEnd(scan) || mapping[key] !== undefined) return over(scan);
  mapping[key] = null;
  inner.key = key;
  scan.at += 1;
  return "value";
}

function add({ collection, key }: Bracket, value: unknown): void {
  if (Array.isArray(collection)) collection.push(value);
  else put(collection, key, value);
}

function over(scan: Scan, fault?: Parameters<typeof fail>[1]): undefined {
  fail(scan, fault);
}
