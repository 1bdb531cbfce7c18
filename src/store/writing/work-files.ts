import { existsSync, lstatSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { blobOf } from "../git/head.ts";
import type { Repository } from "../git/repository.ts";
import { crashPoint } from "./crash-point.ts";
import { moveInPlace, syncFolder } from "./write-file.ts";

/** The bytes of a working file; undefined when there is none. Whatever is no plain file inside the folder is refused. */
export function readWorkFile(repository: Repository, path: string): Uint8Array | undefined {
  refuseForeignPath(path);
  refuseOutside(repository, path);
  const whole = join(repository.dir, path);
  const stat = lstatSync(whole, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isFile()) throw new UserError(text.notAFile(path), text.putAFile);
  return readFileSync(whole);
}

/** A working file on its way from one blob to another; null stands for no file. */
export interface FileMove {
  readonly path: string;
  readonly was: string | null;
  readonly now: string | null;
}

/**
 * Brings a working file to what the commit says; `ready` names a finished file with the new bytes.
 * What somebody wrote there in between is moved aside, and told, never lost.
 */
export function syncWorkFile(repository: Repository, { path, was, now }: FileMove, ready: string): void {
  const found = blobOf(readWorkFile(repository, path));
  if (found === now) return;
  const whole = join(repository.dir, path);
  const aside = found === was || found === null ? undefined : moveAside(repository, path);
  if (now !== null) moveInPlace(ready, whole);
  else if (aside === undefined) removeDurably(whole);
  if (aside !== undefined) throw new UserError(text.movedAside(path, aside), text.compare);
}

/** A path of ours stays in the folder and out of git's own room. */
function refuseForeignPath(path: string): void {
  const isForeign = (step: string) => step === "" || step === "." || step === ".." || /^\.git$|[\\\0\n:]/iu.test(step);
  if (path.split("/").some(isForeign) || path !== path.normalize("NFC"))
    throw new UserError(text.foreign(path), text.rename);
}

/** A folder of the path that is a link could lead anywhere. */
function refuseOutside({ dir }: Repository, path: string): void {
  const inside = (folder: string) => folder === dir || folder.startsWith(`${dir}${sep}`);
  let folder = dirname(join(dir, path));
  while (inside(folder) && !existsSync(folder)) folder = dirname(folder);
  if (!inside(folder) || !inside(realpathSync(folder))) throw new UserError(text.outside(path), text.putAFolder);
}

function removeDurably(whole: string): void {
  rmSync(whole);
  crashPoint();
  syncFolder(dirname(whole));
}

function moveAside({ dir, gitDir }: Repository, path: string): string {
  const aside = join(gitDir, "kpgt-rescued", `${Date.now()}`, path);
  moveInPlace(join(dir, path), aside);
  return aside;
}

const text = {
  foreign: (path: string) => `Имя файла «${path}» не годится для записей.`,
  rename: "Выберите другое имя.",
  notAFile: (path: string) => `На месте «${path}» не обычный файл.`,
  putAFile: "Уберите его и повторите команду.",
  outside: (path: string) => `Путь «${path}» ведёт по ссылке за пределы папки записей.`,
  putAFolder: "Замените ссылку обычной папкой и повторите команду.",
  movedAside: (path: string, aside: string) =>
    `Файл «${path}» правили вручную, пока kpgt в него писал. Записанное kpgt на месте, ваша правка отложена: ${aside}`,
  compare: "Перенесите из неё нужное и сохраните: kpgt save",
};
