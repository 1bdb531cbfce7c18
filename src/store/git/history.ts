import { isDeepStrictEqual } from "node:util";
import type { Place } from "../../model/place.ts";
import { UserError } from "../../model/user-error.ts";
import { explainFault } from "../writing/explain-fault.ts";
import { parseYaml } from "../yaml/parse.ts";
import { git, gitObjects } from "./git.ts";
import { parseBatch } from "./git-objects.ts";
import { openRepository } from "./repository.ts";

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
}

/** Who changed a value, when and why, from the oldest commit to the newest: a student's block on a sheet, or any other. */
export async function historyOf(dir: string, { file, path }: Place): Promise<HistoryEntry[]> {
  try {
    const repository = openRepository(dir);
    const commits = parseLog(await git(repository, ["log", "--reverse", `--format=${logFormat}`, "--", file]));
    const names = commits.map(({ commit }) => `${commit}:${file}`);
    const versions = names.length === 0 ? [] : parseBatch(await gitObjects(repository, names), names.length);
    const values = versions.map((version) =>
      version === undefined ? undefined : valueIn(version.content, file, path),
    );
    return commits
      .map((commit, index) => ({ ...commit, was: values[index - 1], now: values[index] }))
      .filter(({ was, now }) => !isDeepStrictEqual(was, now));
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not have any commits yet"))
      throw new UserError(text.empty);
    throw explainFault(error);
  }
}

const logFormat = "%H%x09%an%x09%aI%x09%s";

function parseLog(printed: string): Omit<HistoryEntry, "was" | "now">[] {
  return printed.split("\n").flatMap((line) => {
    const [commit = "", who = "", when = "", ...summary] = line.split("\t");
    return commit === "" ? [] : [{ commit, who, when, summary: summary.join("\t") }];
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
