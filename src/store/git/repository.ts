import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { refuseForeignSettings } from "./refuse-foreign-settings.ts";

/** A records folder under git. */
export interface Repository {
  readonly dir: string;
  readonly gitDir: string;
  /** refs/heads/main: where commits go. */
  readonly ref: string;
}

/** Opens the folder for writing: refuses what is no repository root, and a merge that somebody left half-done. */
export function openRepository(dir: string): Repository {
  const gitDir = join(dir, ".git");
  if (!isFolder(gitDir)) throw new UserError(text.noRepository(dir), text.init);
  const real = { dir: realpathSync(dir), gitDir: realpathSync(gitDir) };
  if (["MERGE_HEAD", "rebase-merge", "rebase-apply", "CHERRY_PICK_HEAD"].some((name) => exists(join(gitDir, name))))
    throw new UserError(text.merging, text.sync);
  const ref = /^ref: (refs\/heads\/\S+)\s*$/.exec(readFileSync(join(gitDir, "HEAD"), "utf8"))?.[1];
  if (ref === undefined) throw new UserError(text.detached, text.switchBack);
  refuseForeignSettings(gitDir);
  return { ...real, ref };
}

/** Where unfinished files lie: inside .git, so that nobody takes them for records; dropped by the next command. */
export function temporaryFolder({ gitDir }: Repository): string {
  return join(gitDir, "kpgt-tmp");
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

const text = {
  noRepository: (dir: string) => `Папка «${dir}» не хранит историю изменений, записывать в неё нельзя.`,
  init: "Сделайте её папкой записей: kpgt init <папка>",
  merging: "В папке не закончено слияние с чужими изменениями.",
  sync: "Закончите его: kpgt sync",
  detached: "Открыта старая версия записей, в неё писать нельзя.",
  switchBack: "Вернитесь к последней: git switch main",
};
