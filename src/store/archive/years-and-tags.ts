import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { gitLook } from "../git/git-look.ts";
import { readRepository } from "../git/read-repository.ts";
import { foldersIn } from "../reading/list-files.ts";

/** How the closed years of a folder and their tags disagree. */
export interface YearsAndTags {
  /** Their tag says that they are closed, but the last commit or the folder has them no more. */
  readonly lost: readonly string[];
  /** The tag leads to a line of history that this folder has not taken in. */
  readonly elsewhere: readonly string[];
  /** Closed here, but their tag is not. */
  readonly untagged: readonly string[];
}

/** Compares the years that tags call closed with those that are; nothing where there is no history, or only its end. */
export function yearsAndTags(dir: string): YearsAndTags {
  const gitDir = join(dir, ".git");
  if (!lstatSync(gitDir, { throwIfNoEntry: false })?.isDirectory() || existsSync(join(gitDir, "shallow"))) return none;
  const repository = readRepository(dir);
  const look = (...args: readonly string[]) => gitLook(repository, args);
  const listed = (look("for-each-ref", "--format=%(refname)", "refs/tags/archive/") ?? "").split("\n");
  const tagged = listed.flatMap((ref) => /^refs\/tags\/archive\/(\d{4}-\d{4})$/.exec(ref)?.[1] ?? []);
  const inFolder = foldersIn(dir, "archive").filter((year) => existsSync(join(dir, yearFile(year))));
  const asked = [...new Set([...tagged, ...inFolder])].sort();
  if (asked.length === 0) return none;
  const committed = (look("ls-tree", "--name-only", "HEAD", "--", ...asked.map(yearFile)) ?? "").split("\n");
  const gone = tagged.filter((year) => !committed.includes(yearFile(year)) || !inFolder.includes(year));
  const isOurs = (year: string) =>
    look("merge-base", "--is-ancestor", `refs/tags/archive/${year}^{commit}`, "HEAD") !== undefined;
  return {
    lost: gone.filter(isOurs),
    elsewhere: gone.filter((year) => !isOurs(year)),
    untagged: asked.filter((year) => committed.includes(yearFile(year)) && !tagged.includes(year)),
  };
}

const none: YearsAndTags = { lost: [], elsewhere: [], untagged: [] };

function yearFile(year: string): string {
  return `archive/${year}/year.yaml`;
}
