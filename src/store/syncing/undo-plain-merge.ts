import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { git } from "../git/git.ts";
import { refuseForeignSettings } from "../git/refuse-foreign-settings.ts";
import type { Repository } from "../git/repository.ts";
import { changedIn } from "../writing/changed-files.ts";
import { takeLock } from "../writing/lock.ts";

/** Whether somebody began a merge with plain git and left it half-done; what else git has half-done is theirs to undo. */
export function plainMergeBegun(dir: string): boolean {
  for (const [name, command] of others)
    if (existsSync(join(dir, ".git", name))) throw new UserError(text.halfDone, text.undo(command));
  return existsSync(join(dir, ".git", "MERGE_HEAD"));
}

const others = [
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
] as const;

/** Goes back to the state before the merge; copies of the files as they were left are put aside. Says where. */
export async function undoPlainMerge(dir: string): Promise<string | undefined> {
  refuseForeignSettings(join(dir, ".git"));
  const gitDir = realpathSync(join(dir, ".git"));
  const ref = readFileSync(join(gitDir, "HEAD"), "utf8")
    .replace(/^ref: /, "")
    .trim();
  const repository: Repository = { dir: realpathSync(dir), gitDir, ref };
  const release = await takeLock(repository);
  try {
    const aside = copyAside(repository, await changedIn(repository));
    await git(repository, ["merge", "--abort"]);
    return aside;
  } finally {
    await release();
  }
}

function copyAside({ dir, gitDir }: Repository, paths: readonly string[]): string | undefined {
  const files = paths.filter((path) => lstatSync(join(dir, path), { throwIfNoEntry: false })?.isFile());
  if (files.length === 0) return undefined;
  const folder = join(gitDir, "kpgt-rescued", `${Date.now()}`);
  for (const path of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(dir, path), join(folder, path));
  }
  return folder;
}

const text = {
  halfDone: "В папке не закончено действие, начатое командой git. Обмена не было.",
  undo: (command: string) => `Отменить его: git ${command} --abort, затем kpgt sync`,
};
