import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { yamlSettings } from "../yaml/yaml-settings.ts";
import { type ListSource, listSourceOf, listText } from "./list-source.ts";
import { mergeList } from "./merge-list.ts";

/** Whose version of a value is kept: this folder's or the server's. */
export type Choice = "mine" | "server";

/** A value that both sides changed, each in its own way; undefined is a value that the side has taken away. */
export interface Clash {
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly server: unknown;
}

/** Three versions of one record; without a base both sides have made it anew. */
export interface Versions {
  readonly base: string | undefined;
  readonly mine: string;
  readonly server: string;
}

/** How records of a kind are merged. */
export interface MergeRules {
  /** Whether the mapping at a path is one fact: if both sides changed it, a person has to choose. */
  isOneFact(path: readonly string[], values: ValueVersions): boolean;
  /** What a person, or a rule, says of a clash. */
  choose(path: readonly string[]): Choice | undefined;
}

/** The value of one key in the three versions. */
export interface ValueVersions {
  readonly base: unknown;
  readonly mine: unknown;
  readonly server: unknown;
}

/** The text of both sides' changes together; where a choice is missing my side's value stands, and the clash is told. */
export interface MergedText {
  readonly text: string;
  readonly clashes: readonly Clash[];
}

/** Merges a record key by key: the lines of a key, comments included, come from the side that changed it. */
export function mergeRecord({ base, mine, server }: Versions, rules: MergeRules): MergedText {
  const merge: Merge = { rules, clashes: [] };
  const text = mergePart(merge, [], base === undefined ? undefined : read(base), read(mine), read(server));
  return { text, clashes: merge.clashes };
}

interface Merge {
  readonly rules: MergeRules;
  readonly clashes: Clash[];
}

/** A mapping in block style, cut into the lines of its keys; `before` are the lines above the first. */
interface Section {
  readonly before: string;
  readonly parts: ReadonlyMap<string, Part>;
}

/** The lines of one key, up to the next; or a whole file. */
interface Part {
  readonly text: string;
  readonly value: unknown;
  readonly inner?: Section;
  readonly list?: ListSource;
}

function read(source: string): Part {
  const whole = source.endsWith("\n") ? source : `${source}\n`;
  const document = parseDocument(whole, yamlSettings);
  return partOf(whole, document.contents, document.toJS(), 0, whole.length);
}

function partOf(source: string, node: unknown, value: unknown, from: number, to: number): Part {
  const text = source.slice(from, to);
  if (isMap(node) && node.flow !== true && node.items.length > 0)
    return { text, value, inner: sectionOf(source, node, value, from, to) };
  const list = isSeq(node) ? listSourceOf(source, node, value, from, to) : undefined;
  return { text, value, ...(list && { list }) };
}

function sectionOf(source: string, map: YAMLMap, value: unknown, from: number, to: number): Section {
  const pairs = map.items.flatMap(({ key, value }) => (isScalar(key) && key.range ? [{ key, node: value }] : []));
  const starts = pairs.map(({ key }) => source.lastIndexOf("\n", (key.range?.[0] ?? 0) - 1) + 1);
  const parts = pairs.map(({ key, node }, index): [string, Part] => {
    const [start, end] = [starts[index] ?? from, starts[index + 1] ?? to];
    return [String(key.value), partOf(source, node, memberOf(value, String(key.value)), start, end)];
  });
  return { before: source.slice(from, starts[0] ?? to), parts: new Map(parts) };
}

function mergeSections(
  merge: Merge,
  path: readonly string[],
  base: Section | undefined,
  mine: Section,
  server: Section,
): string {
  const before = base !== undefined && mine.before === base.before ? server.before : mine.before;
  const merged = keysOf(mine, server).map((key) =>
    mergePart(merge, [...path, key], base?.parts.get(key), mine.parts.get(key), server.parts.get(key)),
  );
  return [before, ...merged].join("");
}

/**
 * My keys in their order; each one that only the server has stands behind the key that it follows there, and among new
 * ones of mine in the order of ids: the folder of either side comes out the same.
 */
function keysOf(mine: Section, server: Section): string[] {
  const keys = [...mine.parts.keys()];
  let previous: string | undefined;
  for (const key of server.parts.keys()) {
    if (!mine.parts.has(key)) {
      let at = previous === undefined ? 0 : keys.indexOf(previous) + 1;
      for (let next = keys[at]; next !== undefined && !server.parts.has(next) && next < key; next = keys[at]) at += 1;
      keys.splice(at, 0, key);
    }
    previous = key;
  }
  return keys;
}

function mergePart(
  merge: Merge,
  path: readonly string[],
  base: Part | undefined,
  mine: Part | undefined,
  server: Part | undefined,
): string {
  const [ours, theirs] = [mine?.text ?? "", server?.text ?? ""];
  if (ours === theirs || theirs === (base?.text ?? "")) return ours;
  if (ours === (base?.text ?? "")) return theirs;
  const values = { base: base?.value, mine: mine?.value, server: server?.value };
  if (mine?.inner && server?.inner && !merge.rules.isOneFact(path, values))
    return mergeSections(merge, path, base?.inner, mine.inner, server.inner);
  if (isSame(values.mine, values.server) || isSame(values.server, values.base)) return ours;
  if (isSame(values.mine, values.base)) return theirs;
  return mergedList(merge, path, base, mine, server) ?? chosen(merge, path, values, ours, theirs);
}

function chosen(merge: Merge, path: readonly string[], values: ValueVersions, ours: string, theirs: string): string {
  const choice = merge.rules.choose(path);
  if (choice === undefined) merge.clashes.push({ path, mine: values.mine, server: values.server });
  return choice === "server" ? theirs : ours;
}

/** Both sides' entries in one list; undefined where it is no list, or one that goes together only as a whole. */
function mergedList(
  { rules, clashes }: Merge,
  path: readonly string[],
  base: Part | undefined,
  mine: Part | undefined,
  server: Part | undefined,
): string | undefined {
  if (!mine?.list || !server?.list) return undefined;
  const was: unknown = base?.value ?? [];
  if (!Array.isArray(was)) return undefined;
  const versions = { base: was, mine: mine.list.values, server: server.list.values };
  const merged = mergeList(versions, (subject) => rules.choose([...path, subject]));
  const text = merged && listText(merged.entries, { mine: mine.list, server: server.list });
  if (!merged || text === undefined) return undefined;
  clashes.push(...merged.clashes.map(({ subject, ...sides }) => ({ path: [...path, subject], ...sides })));
  return text;
}

/** An empty value is as good as none. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? null, b ?? null);
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
