import { type Document, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Place } from "../../model/place.ts";

/** The node at a path of keys; undefined when there is none, and for a key without a value. */
export function nodeAt(document: Document, path: Place["path"]): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = pairIn(node, step)?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return isNode(node) ? node : undefined;
}

/** The pair that a path of keys ends in. */
export function pairAt(document: Document, path: Place["path"]): Pair<Node, Node | null> | undefined {
  const last = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1));
  return isMap(parent) && last !== undefined ? pairIn(parent, last) : undefined;
}

/** The offset behind the last sign of a node's own text: its trailing blank lines and comments are left out. */
export function endOf(node: unknown, source: string): number {
  if (isPair(node)) {
    if (isNode(node.value) && !isEmpty(node.value)) return endOf(node.value, source);
    const keyEnd = endOf(node.key, source);
    return colonBehind(keyEnd, source) ?? keyEnd;
  }
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1), source);
  if (!isNode(node) || !node.range) throw new Error("a node without a range");
  const [from, to] = node.range;
  return from + source.slice(from, to).trimEnd().length;
}

/** Whether a node stands for a value that was left out. */
export function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range !== undefined && node.range !== null && node.range[0] === node.range[1];
}

/** The offset behind the colon that follows a key; undefined when there is none. */
export function colonBehind(keyEnd: number, source: string): number | undefined {
  const gap = /^ *:/.exec(source.slice(keyEnd, keyEnd + 200));
  return gap === null ? undefined : keyEnd + gap[0].length;
}

/** The offset of the end of the line that an offset lies on. */
export function lineEnd(source: string, offset: number): number {
  const end = source.indexOf("\n", offset);
  return end === -1 ? source.length : end;
}

/** How far from the left edge an offset stands. */
export function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf("\n", offset - 1) + 1);
}

function pairIn(map: { items: Pair[] }, key: string | number): Pair<Node, Node | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key)) as
    | Pair<Node, Node | null>
    | undefined;
}
