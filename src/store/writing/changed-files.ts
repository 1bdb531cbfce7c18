import { git } from "../git/git.ts";
import { openRepository, type Repository } from "../git/repository.ts";

/** What editors and office programs leave beside the file they have open. */
const leftOver = /(?:^|\/)(?:~\$|\.#|\.~lock)[^/]*$|(?:~|\.sw[a-z]|\.tmp|\.bak)$/u;

/** The files that differ from the last commit, in byte order: edited, new or deleted by hand. */
export async function changedFiles(dir: string): Promise<string[]> {
  return changedIn(openRepository(dir));
}

/** The same for a repository that is open already. */
export async function changedIn(repository: Repository): Promise<string[]> {
  const printed = await git(repository, ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"]);
  const paths = printed.split("\0").flatMap((entry) => (entry === "" ? [] : [entry.slice("XY ".length)]));
  return paths.filter((path) => !leftOver.test(path)).sort();
}
