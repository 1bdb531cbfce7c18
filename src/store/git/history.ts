import { isDeepStrictEqual } from "node:util";
import type { Place } from "../../model/place.ts";
import { UserError } from "../../model/user-error.ts";
import { explainFault } from "../writing/explain-fault.ts";
import { parseYaml } from "../yaml/parse.ts";
import { git, gitObjects } from "./git.ts";
import { parseBatch } from "./git-objects.ts";
import { openRepository, type Repository } from "./repository.ts";

/** One commit that changed the value at a place. */
export interface HistoryEntry {
  readonly commit: string;
  /** The author's name as it stands in the history. */
  readonly who: string;
  /** When, as ISO 8601 with the author's time zone. */
  readonly when: string;
  readonly summary: string;
  /** The value before and after; undefined where there was none. */
  readonly was: unknown;
  readonly now: unknown;
  /** At an exchange where both sides had changed the value: what each of them had, one of which was kept. */
  readonly sides?: readonly unknown[];
}

/** Who changed a value, when and why, from the oldest commit to the newest: a student's block on a sheet, or any other. */
export async function historyOf(dir: string, { file, path }: Place): Promise<HistoryEntry[]> {
  try {
    const repository = openRepository(dir);
    // Without --full-history git leaves out the side of an exchange that was given up.
    const args = ["log", "--reverse", "--date-order", "--full-history", `--format=${logFormat}`, "--", file];
    const commits = parseLog(await git(repository, args));
    const valueAt = await valuesAt(
      repository,
      commits.flatMap(({ commit, parents }) => [commit, ...parents]),
      { file, path },
    );
    const entries = await Promise.all(
      commits.map(async ({ parents, ...commit }) => {
        const now = valueAt(commit.commit);
        if (parents.length > 1)
          return await exchangeEntry(repository, { ...commit, parents, now }, valueAt, file, path);
        const was = parents[0] === undefined ? undefined : valueAt(parents[0]);
        return isDeepStrictEqual(was, now) ? undefined : { ...commit, was, now };
      }),
    );
    return entries.filter((entry) => entry !== undefined);
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not have any commits yet"))
      throw new UserError(text.empty);
    throw explainFault(error);
  }
}

/** An exchange is told only where both sides had changed the value, each in its own way: one of the two was given up. */
async function exchangeEntry(
  repository: Repository,
  { parents, now, ...commit }: LoggedCommit & { readonly now: unknown },
  valueAt: (commit: string) => unknown,
  file: string,
  path: Place["path"],
): Promise<HistoryEntry | undefined> {
  const sides = parents.map(valueAt);
  const isNow = (side: unknown) => isDeepStrictEqual(side, now);
  if (sides.every(isNow) || !sides.some(isNow)) return undefined; // merged field by field nothing is given up
  const base = await commonCommit(repository, parents);
  const before = base && (await valuesAt(repository, [base], { file, path }))(base);
  if (sides.some((side) => isDeepStrictEqual(side, before))) return undefined;
  return { ...commit, was: sides.find((side) => !isNow(side)), now, sides };
}

/** Undefined for histories that somebody joined although they have nothing in common. */
async function commonCommit(repository: Repository, commits: readonly string[]): Promise<string | undefined> {
  const bases = await git(repository, ["merge-base", "--all", ...commits]).catch(() => "");
  return bases.split("\n").find(Boolean);
}

/** The value in each of some commits: most of them hold the same few versions of the file. */
async function valuesAt(
  repository: Repository,
  commits: readonly string[],
  { file, path }: Place,
): Promise<(commit: string) => unknown> {
  const distinct = [...new Set(commits)];
  const names = distinct.map((commit) => `${commit}:${file}`);
  const versions = names.length === 0 ? [] : parseBatch(await gitObjects(repository, names), names.length);
  const known = new Map<string, unknown>();
  const values = new Map<string, unknown>();
  for (const [index, version] of versions.entries()) {
    if (version === undefined) continue;
    if (!known.has(version.id)) known.set(version.id, valueIn(version.content, file, path));
    values.set(distinct[index] ?? "", known.get(version.id));
  }
  return (commit) => values.get(commit);
}

const logFormat = "%H%x09%P%x09%an%x09%aI%x09%s";

type LoggedCommit = Omit<HistoryEntry, "was" | "now" | "sides"> & { readonly parents: readonly string[] };

function parseLog(printed: string): LoggedCommit[] {
  return printed.split("\n").flatMap((line) => {
    const [commit = "", parents = "", who = "", when = "", ...summary] = line.split("\t");
    if (commit === "") return [];
    return [{ commit, parents: parents.split(" ").filter(Boolean), who, when, summary: summary.join("\t") }];
  });
}

/** An old version that cannot be read counts as one without the value. */
function valueIn(content: Buffer, file: string, path: Place["path"]): unknown {
  const parsed = parseYaml(file, content);
  return "value" in parsed ? path.reduce(memberOf, parsed.value) : undefined;
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

const text = {
  empty: "В папке ещё нет истории изменений.",
};
