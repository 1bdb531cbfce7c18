import { existsSync, lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { git } from "./git.ts";
import { refuseForeignSettings } from "./refuse-foreign-settings.ts";
import type { Repository } from "./repository.ts";

/** The files that differ now from a revision, by hand or by commits since, in byte order. Deleted ones are among them. */
export async function changedSince(dir: string, revision: string): Promise<string[]> {
  const repository = repositoryToRead(dir);
  const commit = await commitNamed(repository, revision);
  const [tracked, untracked] = await Promise.all([
    git(repository, ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", commit]),
    git(repository, ["ls-files", "-z", "--others", "--exclude-standard"]),
  ]);
  return [...new Set(`${tracked}${untracked}`.split("\0").filter(Boolean))].sort();
}

/** For reading any state will do: a CI server looks at a commit without a branch, a clerk may be in the middle of a merge. */
export function repositoryToRead(dir: string): Repository {
  const gitDir = join(dir, ".git");
  if (!existsSync(gitDir) || !lstatSync(gitDir).isDirectory())
    throw new UserError(text.noRepository(dir), text.without);
  if (!process.env.CI) refuseForeignSettings(gitDir); // a build server has settings of its own, and nothing to lose
  return { dir: realpathSync(dir), gitDir: realpathSync(gitDir), ref: "HEAD" };
}

/** The commit that a person names as a version: HEAD~1, origin/main. */
export async function commitNamed(repository: Repository, revision: string): Promise<string> {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._/@~^{}-]*$/u.test(revision))
    try {
      const named = await git(repository, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
      if (named.trim() !== "") return named.trim();
    } catch {
      // git says only that there is no such commit
    }
  throw new UserError(text.noRevision(revision), text.example);
}

const text = {
  noRepository: (dir: string) => `Папка «${dir}» не хранит историю изменений.`,
  without: "Проверить её целиком: kpgt check",
  noRevision: (revision: string) => `Версии «${revision}» в истории нет.`,
  example: "Например: kpgt check --since HEAD~1 или kpgt check --since origin/main",
};
