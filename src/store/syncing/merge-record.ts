import { goTogether, isSame, type ValueVersions } from "./go-together.ts";
import { type Part, readSource, type Section } from "./record-source.ts";

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

/** The text of both sides' changes together; where a choice is missing my side's value stands, and the clash is told. */
export interface MergedText {
  readonly text: string;
  readonly clashes: readonly Clash[];
}

/** Merges a record key by key: the lines of a key, comments included, come from the side that changed it. */
export function mergeRecord({ base, mine, server }: Versions, rules: MergeRules): MergedText {
  const merge: Merge = { rules, clashes: [] };
  const was = base === undefined ? undefined : readSource(base);
  const text = mergePart(merge, [], was, readSource(mine), readSource(server));
  return { text, clashes: merge.clashes };
}

interface Merge {
  readonly rules: MergeRules;
  readonly clashes: Clash[];
}

function mergeSections(
  merge: Merge,
  path: readonly string[],
  base: Section | undefined,
  mine: Section,
  server: Section,
): string {
  const before = base !== undefined && mine.before === base.before ? server.before : mine.before;
  const after = base !== undefined && mine.after === base.after ? server.after : mine.after;
  const merged = byDate(keysOf(mine, server), mine, server).map((key) =>
    mergePart(merge, [...path, key], base?.parts.get(key), mine.parts.get(key), server.parts.get(key)),
  );
  return before + merged.filter((text) => text !== "").join(mine.between) + after;
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

/** Events stand by their dates where both sides have them so. */
function byDate(keys: readonly string[], mine: Section, server: Section): readonly string[] {
  if (mine.kind !== "list" || ![mine, server].every(isByDate)) return keys;
  return keys.toSorted((a, b) =>
    compare(dateIn(mine.parts.get(a) ?? server.parts.get(a)), dateIn(mine.parts.get(b) ?? server.parts.get(b))),
  );
}

function isByDate({ parts }: Section): boolean {
  const dates = [...parts.values()].map(dateIn);
  return dates.every((date, index) => date !== "" && (index === 0 || compare(dates[index - 1] ?? "", date) <= 0));
}

function dateIn(part: Part | undefined): string {
  const value = part?.value;
  if (typeof value !== "object" || value === null) return "";
  const date = "date" in value ? value.date : "from" in value ? value.from : undefined;
  return typeof date === "string" ? date : "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
  const inner = mine?.inner && server?.inner && { base: base?.inner, mine: mine.inner, server: server.inner };
  if (inner && goTogether(inner, values) && !merge.rules.isOneFact(path, values))
    return mergeSections(merge, path, inner.base, inner.mine, inner.server);
  if (isSame(values.mine, values.server) || isSame(values.server, values.base)) return ours;
  return isSame(values.mine, values.base) ? theirs : chosen(merge, path, values, ours, theirs);
}

function chosen(merge: Merge, path: readonly string[], values: ValueVersions, ours: string, theirs: string): string {
  const choice = merge.rules.choose(path);
  if (choice === undefined) merge.clashes.push({ path, mine: values.mine, server: values.server });
  return choice === "server" ? theirs : ours;
}
