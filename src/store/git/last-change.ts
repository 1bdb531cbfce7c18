import { isDeepStrictEqual } from "node:util";
import type { Place } from "../../model/place.ts";
import { entrySubject } from "../syncing/entry-subject.ts";
import { parseYaml } from "../yaml/parse.ts";
import { git, gitObjects } from "./git.ts";
import { parseBatch } from "./git-objects.ts";
import type { Repository } from "./repository.ts";

/** Who gave a value its present form, when, and in which words the history says so. */
export interface LastChange {
  readonly who: string;
  /** ISO 8601 with the author's time zone. */
  readonly when: string;
  readonly summary: string;
}

/** The last commit between two that changed a value; undefined when none of them did. */
export async function lastChange(
  repository: Repository,
  { from, to }: { readonly from: string; readonly to: string },
  { file, path }: Place,
): Promise<LastChange | undefined> {
  const format = "--format=%H%x09%an%x09%aI%x09%s";
  const printed = await git(repository, ["log", format, to, `^${from}`, "--", file]);
  const commits = printed.split("\n").flatMap((line) => {
    const [commit, who = "", when = "", ...summary] = line.split("\t");
    return commit ? [{ commit, who, when, summary: summary.join("\t") }] : [];
  });
  const names = [...commits.map(({ commit }) => commit), from].map((commit) => `${commit}:${file}`);
  const values = parseBatch(await gitObjects(repository, names), names.length).map((version) =>
    version === undefined ? undefined : valueIn(version.content, file, path),
  );
  const index = commits.findIndex((_, i) => !isDeepStrictEqual(values[i], values[i + 1]));
  const found = commits[index];
  return found && { who: found.who, when: found.when, summary: found.summary };
}

function valueIn(content: Buffer, file: string, path: Place["path"]): unknown {
  const parsed = parseYaml(file, content);
  let value = "value" in parsed ? parsed.value : content.toString("latin1");
  for (const key of path) value = memberOf(value, key);
  return value;
}

/** The value of a key; in a list the entry that is about this. */
function memberOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value) && typeof key === "string") return value.find((entry) => entrySubject(entry) === key);
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}
