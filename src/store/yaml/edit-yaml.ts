import { isDeepStrictEqual } from "node:util";
import { type Document, isCollection, isMap, type Node, parseDocument } from "yaml";
import type { Place } from "../../model/place.ts";
import { printKey } from "./print-scalar.ts";
import { printFlow, printItem, printPair } from "./print-yaml.ts";
import { yamlSettings } from "./yaml-settings.ts";
import { colonBehind, columnOf, endOf, isEmpty, lineEnd, nodeAt, pairAt } from "./yaml-spots.ts";

type Path = Place["path"];
type Scalar = string | number | boolean | null;

/** One value to write over the one that stands at a path. */
export interface NewValue {
  readonly path: Path;
  readonly value: Scalar;
}

/** Sets values, empty ones too, and leaves every other byte, comments included, as the person wrote it. */
export function setValues(source: string, values: readonly NewValue[]): string {
  const document = parse(source);
  const splices = values.map(({ path, value }) => spliceOfValue(document, source, path, value));
  const expected = document.toJS();
  for (const { path, value } of values) put(expected, path, value);
  return verified(splice(source, splices), expected);
}

/** Writes a list or a mapping anew in the place of what stands behind a key; the key and its comment stay. */
export function replaceValue(source: string, path: Path, value: unknown): string {
  const document = parse(source);
  const expected = withValue(document.toJS(), path, value);
  return verified(splice(source, [spliceOfReplacement(document, source, path, value)]), expected);
}

/** Where a new key goes in its mapping, and the comment beside it. Without a place it goes last. */
export interface Insertion {
  readonly at?: "sorted" | { readonly before: string } | undefined;
  readonly note?: string | undefined;
}

/** Adds a key to the mapping at a path; makes the mapping when there is none. */
export function insertKey(source: string, path: Path, key: string, value: unknown, insertion: Insertion = {}): string {
  const document = parse(source);
  const expected = document.toJS() ?? {};
  const parent = valueAt(expected, path) ?? {};
  if (Object.hasOwn(parent, key)) throw new Error(`${[...path, key].join(".")} is there already`);
  const node = nodeAt(document, path);
  const entry: Entry = {
    flow: printFlow({ [key]: value }).slice(1, -1),
    block: (indent) => printPair(key, value, indent, [...path, key], insertion.note),
  };
  const before = isMap(node) ? node.items.findIndex((pair) => isBehind(String(pair.key), key, insertion)) : -1;
  const edited = splice(source, [spliceOfEntry(document, source, path, entry, before)]);
  return verified(edited, withValue(expected, path, { ...parent, [key]: value }));
}

/** Whether a sister stands behind the new key. */
function isBehind(sister: string, key: string, { at }: Insertion): boolean {
  if (at === undefined) return false;
  return at === "sorted" ? sister > key : sister === at.before;
}

/** Adds an element to the end of the list at a path; makes the list when there is none. */
export function appendItem(source: string, path: Path, value: unknown): string {
  const document = parse(source);
  const expected = document.toJS() ?? [];
  const key = path.at(-1);
  if (key !== undefined && pairAt(document, path) === undefined && isMap(nodeAt(document, path.slice(0, -1))))
    return insertKey(source, path.slice(0, -1), String(key), [value]);
  const entry: Entry = {
    flow: printFlow(value),
    block: (indent) => printItem(value, indent, [...path, 0]),
  };
  const edited = splice(source, [spliceOfEntry(document, source, path, entry, -1)]);
  return verified(edited, withValue(expected, path, [...((valueAt(expected, path) ?? []) as unknown[]), value]));
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A pair or an element, printed for both kinds of surroundings. */
interface Entry {
  readonly flow: string;
  readonly block: (indent: string) => string[];
}

function spliceOfValue(document: Document, source: string, path: Path, value: Scalar): Splice {
  const pair = pairAt(document, path);
  const node = pair ? pair.value : nodeAt(document, path);
  if (!node) return spliceOfBareKey(document, source, path, value);
  const inFlow = isInFlow(document, path);
  const printed = value === null && !inFlow && pair ? "" : printFlow(value);
  if (!isEmpty(node)) return spliceOver(node, source, printed);
  const at = pair?.key.range ? colonBehind(pair.key.range[1], source) : dashBefore(node, source);
  if (at === undefined) return spliceOfBareKey(document, source, path, value);
  if (printed === "") return { from: at, to: at, text: "" };
  return { from: at, to: inFlow ? behindBlank(at, source) : at, text: ` ${printed}` };
}

/** In `{ticket: , place: x}` the blank behind the colon is the value's own. */
function behindBlank(colon: number, source: string): number {
  return /^ [,}\]]/.test(source.slice(colon, colon + 2)) ? colon + 1 : colon;
}

function spliceOfReplacement(document: Document, source: string, path: Path, value: unknown): Splice {
  const pair = pairAt(document, path);
  const colon = pair?.key.range ? colonBehind(pair.key.range[1], source) : undefined;
  const key = path.at(-1);
  if (!pair?.key.range || colon === undefined || key === undefined) throw new Error(`no value at ${path.join(".")}`);
  const end = endOf(pair, source);
  if (isInFlow(document, path)) return { from: colon, to: end, text: ` ${printFlow(value)}` };
  const spreads = source.slice(colon, end).includes("\n");
  const remark = source.slice(spreads ? colon : end, lineEnd(source, spreads ? colon : end));
  const indent = " ".repeat(columnOf(source, pair.key.range[0]));
  const [head = "", ...lines] = printPair(String(key), value, indent, path);
  const behindKey = head.slice(indent.length + printKey(String(key)).length + 1);
  return { from: colon, to: lineEnd(source, end), text: [`${behindKey}${remark}`, ...lines].join("\n") };
}

/** In `{ticket, place: x}` the key has neither colon nor value. */
function spliceOfBareKey(document: Document, source: string, path: Path, value: Scalar): Splice {
  const pair = pairAt(document, path);
  if (!pair?.key.range) throw new Error(`no value at ${path.join(".")}`);
  const at = endOf(pair.key, source);
  return { from: at, to: at, text: `: ${printFlow(value)}` };
}

function spliceOver(node: Node, source: string, printed: string): Splice {
  const from = node.range?.[0] ?? 0;
  const to = endOf(node, source);
  // A value that goes away takes the blanks before it along, so that no line ends with a blank.
  const blanks = printed === "" ? (/ *$/.exec(source.slice(0, from))?.[0].length ?? 0) : 0;
  return { from: from - blanks, to, text: printed };
}

function dashBefore(node: Node, source: string): number {
  return source.lastIndexOf("-", (node.range?.[0] ?? 0) - 1) + 1;
}

function spliceOfEntry(document: Document, source: string, path: Path, entry: Entry, before: number): Splice {
  const node = nodeAt(document, path);
  if (isCollection(node) && node.items.length > 0)
    return node.flow
      ? spliceIntoFlow(node.items, source, entry, before)
      : spliceIntoBlock(node.items, source, entry, before);
  if (path.length === 0) return spliceIntoNothing(node, source, entry);
  return spliceBehindKey(document, source, path, entry);
}

function spliceIntoFlow(items: readonly unknown[], source: string, entry: Entry, before: number): Splice {
  if (before === -1) return insertion(endOf(items.at(-1), source), `, ${entry.flow}`);
  return insertion(startOf(items[before]), `${entry.flow}, `);
}

function spliceIntoBlock(items: readonly unknown[], source: string, entry: Entry, before: number): Splice {
  const column = columnOf(source, startOf(items[0]));
  const isList = !hasKey(items[0]);
  // An element's text begins behind its dash and the blanks; a dash may also stand on the line of another dash or key.
  const indent = " ".repeat(isList ? columnOf(source, dashOf(items[0], source)) : column);
  const lines = entry.block(indent);
  if (before === 0) return insertion(startOf(items[0]), `${lines.join("\n").slice(indent.length)}\n${indent}`);
  const previous = items.at(before === -1 ? -1 : before - 1);
  return insertion(lineEnd(source, endOf(previous, source)), `\n${lines.join("\n")}`);
}

/** The whole file is empty but for comments, or `{}`, or `[]`. */
function spliceIntoNothing(node: Node | undefined, source: string, entry: Entry): Splice {
  const printed = entry.block("").join("\n");
  if (node?.range && !isEmpty(node)) return { from: node.range[0], to: endOf(node, source), text: printed };
  return insertion(source.length, `${source === "" || source.endsWith("\n") ? "" : "\n"}${printed}\n`);
}

/** The key has no value yet, or `{}`, or `[]`. */
function spliceBehindKey(document: Document, source: string, path: Path, entry: Entry): Splice {
  const pair = pairAt(document, path);
  if (!pair?.key.range) throw new Error(`no collection at ${path.join(".")}`);
  const colon = colonBehind(pair.key.range[1], source);
  if (colon === undefined) throw new Error(`no colon behind ${path.join(".")}`);
  const isListEntry = entry.block("")[0]?.startsWith("-") ?? false;
  const flow = isListEntry ? `[${entry.flow}]` : `{${entry.flow}}`;
  const hasBrackets = pair.value !== null && !isEmpty(pair.value);
  const end = hasBrackets ? endOf(pair.value, source) : colon;
  if (isInFlow(document, path))
    return { from: colon, to: hasBrackets ? end : behindBlank(colon, source), text: ` ${flow}` };
  const indent = " ".repeat(columnOf(source, pair.key.range[0]) + 2);
  const rest = source.slice(end, lineEnd(source, end));
  return { from: colon, to: lineEnd(source, end), text: `${rest}\n${entry.block(indent).join("\n")}` };
}

function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text };
}

function startOf(item: unknown): number {
  const node = hasKey(item) ? item.key : item;
  const range = (node as Node).range;
  if (!range) throw new Error("a node without a range");
  return range[0];
}

function dashOf(item: unknown, source: string): number {
  return source.lastIndexOf("-", startOf(item) - 1);
}

function hasKey(item: unknown): item is { key: unknown } {
  return typeof item === "object" && item !== null && "key" in item;
}

function isInFlow(document: Document, path: Path): boolean {
  return path.some((_, depth) => {
    const node = nodeAt(document, path.slice(0, depth));
    return isCollection(node) && node.flow === true;
  });
}

function splice(source: string, splices: readonly Splice[]): string {
  const backwards = [...splices].sort((a, b) => b.from - a.from);
  return backwards.reduce((text, { from, to, text: inner }) => text.slice(0, from) + inner + text.slice(to), source);
}

function parse(source: string): Document {
  return parseDocument(source, yamlSettings);
}

/** Gives the edited text only when it reads as what was meant. */
function verified(edited: string, expected: unknown): string {
  const document = parse(edited);
  const unsound = document.errors.length > 0 || document.warnings.length > 0;
  if (unsound || !isDeepStrictEqual(document.toJS(), expected)) throw new Error("the edit changed something else");
  return edited;
}

function valueAt(root: unknown, path: Path): object | undefined {
  let value = root;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return (value as object | null | undefined) ?? undefined;
}

function withValue(root: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  put(root, path, value);
  return root;
}

function put(root: unknown, path: Path, value: unknown): void {
  const parent = valueAt(root, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
  const key = path.at(-1);
  if (parent === undefined || key === undefined) throw new Error(`no place ${path.join(".")}`);
  parent[key] = value;
}
