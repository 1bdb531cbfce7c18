import { isDeepStrictEqual } from "node:util";
import { entrySubject } from "./entry-subject.ts";
import type { Choice } from "./merge-record.ts";

/** A list in three versions; without a base both sides have begun it. */
export interface ListVersions {
  readonly base: readonly unknown[];
  readonly mine: readonly unknown[];
  readonly server: readonly unknown[];
}

/** One entry of the merged list: where its lines are taken from. */
export interface TakenEntry {
  readonly side: Choice;
  readonly index: number;
}

/** An entry that both sides have, or one of them took away, each in its own way. */
export interface EntryClash {
  readonly subject: string;
  readonly mine: unknown;
  readonly server: unknown;
}

/** The merged list and what a person has to choose in it; where a choice is missing my side's entry stands. */
export interface MergedList {
  readonly entries: readonly TakenEntry[];
  readonly clashes: readonly EntryClash[];
}

/**
 * Merges a list entry by entry: an event, a row of teaching, a student of a roster is known by what it is about. Undefined
 * where entries cannot be told apart, or both sides put something else in one place: then the list is one value.
 */
export function mergeList(
  versions: ListVersions,
  choose: (subject: string) => Choice | undefined,
): MergedList | undefined {
  const [base, mine, server] = [versions.base, versions.mine, versions.server].map(bySubject);
  if (!base || !mine || !server || bothReplaced(base, mine, server)) return undefined;
  const taken = new Map<string, TakenEntry>();
  const clashes: EntryClash[] = [];
  for (const subject of inOrder(mine, server)) {
    const [was, ours, theirs] = [base.get(subject), mine.get(subject), server.get(subject)];
    const verdict = verdictOn(was, ours, theirs) ?? choose(subject);
    if (verdict === undefined) clashes.push({ subject, mine: ours?.value, server: theirs?.value });
    const side = verdict ?? "mine";
    const entry = side === "mine" ? ours : theirs;
    if (entry) taken.set(subject, { side, index: entry.index });
  }
  const dateOf = ({ side, index }: TakenEntry) => dateIn(versions[side][index]);
  const entries = [...taken.values()];
  const isDated = isByDate(versions.mine) && isByDate(versions.server);
  return { entries: isDated ? entries.toSorted((a, b) => compare(dateOf(a), dateOf(b))) : entries, clashes };
}

interface Entry {
  readonly value: unknown;
  readonly index: number;
}

type Entries = ReadonlyMap<string, Entry>;

function bySubject(list: readonly unknown[]): Entries | undefined {
  const entries = new Map(list.map((value, index) => [entrySubject(value), { value, index }]));
  return entries.size === list.length && !entries.has("") ? entries : undefined;
}

/** One examiner replaced by two different ones is no addition. */
function bothReplaced(base: Entries, mine: Entries, server: Entries): boolean {
  const isReplaced = (side: Entries, other: Entries) =>
    [...side.keys()].some((key) => !base.has(key) && !other.has(key));
  const isGoneTwice = [...base.keys()].some((key) => !mine.has(key) && !server.has(key));
  return isGoneTwice && isReplaced(mine, server) && isReplaced(server, mine);
}

/** Whose entry stands; undefined where both sides changed it, each in its own way. */
function verdictOn(was: Entry | undefined, ours: Entry | undefined, theirs: Entry | undefined): Choice | undefined {
  if (isDeepStrictEqual(ours?.value, theirs?.value)) return "mine";
  if (isDeepStrictEqual(theirs?.value, was?.value)) return "mine";
  return isDeepStrictEqual(ours?.value, was?.value) ? "server" : undefined;
}

/** My entries in their order; one that only the server has stands behind its neighbour there, new ones among themselves by subject. */
function inOrder(mine: Entries, server: Entries): string[] {
  const subjects = [...mine.keys()];
  let previous: string | undefined;
  for (const subject of server.keys()) {
    if (!mine.has(subject)) {
      let at = previous === undefined ? 0 : subjects.indexOf(previous) + 1;
      for (let next = subjects[at]; next !== undefined && !server.has(next) && next < subject; next = subjects[at])
        at += 1;
      subjects.splice(at, 0, subject);
    }
    previous = subject;
  }
  return subjects;
}

function isByDate(list: readonly unknown[]): boolean {
  const dates = list.map(dateIn);
  return dates.every((date, index) => date !== "" && (index === 0 || compare(dates[index - 1] ?? "", date) <= 0));
}

function dateIn(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return "";
  const date = "date" in entry ? entry.date : "from" in entry ? entry.from : undefined;
  return typeof date === "string" ? date : "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
