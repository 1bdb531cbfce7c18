import { lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import type { Repository } from "./repository.ts";

/**
 * Opens a folder's history for reading by git's plumbing alone, which runs none of a stranger's settings. Any state will
 * do: a server looks at a commit without a branch, a clerk may be in the middle of a merge.
 */
export function readRepository(dir: string): Repository {
  const gitDir = join(dir, ".git");
  if (!lstatSync(gitDir, { throwIfNoEntry: false })?.isDirectory()) throw new UserError(text.none(dir), text.folder);
  return { dir: realpathSync(dir), gitDir: realpathSync(gitDir), ref: "HEAD" };
}

const text = {
  none: (dir: string) => `Папка «${dir}» не хранит историю изменений, проверять в ней нечего.`,
  folder: "Укажите папку записей: kpgt --dir <папка>",
};
