import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AcademicYear } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { blobOf } from "../git/head.ts";
import { filesAt, readBlobs, type TreeFile } from "../git/read-blobs.ts";
import { refreshIndex } from "../git/refresh-index.ts";
import type { Repository } from "../git/repository.ts";
import { readRecords } from "../reading/read-records.ts";
import { underLock } from "../writing/apply-change.ts";
import { authorOf } from "../writing/author.ts";
import { commitFiles } from "../writing/commit-files.ts";
import { readWorkFile } from "../writing/work-files.ts";
import { workFilesBelow } from "../writing/work-files-below.ts";
import { moveInPlace, writeFileDurably } from "../writing/write-file.ts";
import { readTag } from "./archive-tag.ts";

/** What bringing a closed year back wrote. */
export interface Restored {
  /** How many files of the folder or of the history were not as under the tag. */
  readonly files: number;
  /** Where the files went that had been edited by hand. */
  readonly aside: string | undefined;
}

/**
 * Brings a closed year back to what its tag seals: the working files first, what was edited in them put aside, then the
 * history by one commit. Killed in between, it is simply repeated.
 */
export async function restoreYear(dir: string, by: string, year: AcademicYear): Promise<Restored> {
  return underLock(dir, async (repository) => {
    const sealed = await sealedFiles(repository, year);
    const committed = (await filesAt(repository, "HEAD")).filter(({ path }) => isOfYear(path, year));
    const bytes = await readBlobs(repository, sealed);
    const wanted = new Map(sealed.map(({ path, blob }) => [path, blob]));
    const inFolder = workFilesBelow(dir, (path) => path.split("/").length === 1 || isOfYear(path, year));
    const was = new Map(committed.map(({ path, blob }) => [path, blob]));
    const paths = [...new Set([...wanted.keys(), ...was.keys(), ...inFolder.map(({ path }) => path)])].sort();
    const odd = paths.filter((path) => blobOf(readWorkFile(repository, path)) !== (wanted.get(path) ?? null));
    const aside = putBack(repository, odd, was, bytes, year);
    for (const path of wanted.keys()) chmodSync(join(dir, path), 0o644);
    const changed = paths.filter((path) => wanted.get(path) !== was.get(path));
    const files = changed.map((path) => ({ path, bytes: bytes.get(path) ?? null }));
    const moves = paths.map((path) => ({ path, now: wanted.get(path) ?? null }));
    await refreshIndex(repository, moves); // a deletion may be staged there
    const author = authorOf(readRecords(dir).records.staff, by);
    if (files.length > 0)
      await commitFiles(repository, { author, summary: text.summary(year), restores: year }, files, {
        handEdited: true,
      });
    return { files: new Set([...odd, ...changed]).size, aside };
  });
}

async function sealedFiles(repository: Repository, year: AcademicYear): Promise<TreeFile[]> {
  const tag = await readTag(repository, `archive/${year}`);
  if (tag === undefined) throw new UserError(text.noTag(year), text.fetch);
  const files = "commit" in tag && tag.says === `archive/${year}` ? await filesAt(repository, tag.commit) : [];
  const own = files.filter(({ path }) => isOfYear(path, year));
  if (!own.some(({ path }) => path === `archive/${year}/year.yaml`))
    throw new UserError(text.otherTag(year), text.fetch);
  return own;
}

function isOfYear(path: string, year: AcademicYear): boolean {
  return path.split("/")[1] === year;
}

/** Working files as they shall be; what was neither in the history nor under the tag is kept aside. */
function putBack(
  { dir, gitDir, ...rest }: Repository,
  paths: readonly string[],
  was: ReadonlyMap<string, string>,
  bytes: ReadonlyMap<string, Uint8Array>,
  year: AcademicYear,
): string | undefined {
  const folder = newFolderIn(join(gitDir, "kpgt-rescued"), year);
  let isEdited = false;
  for (const path of paths) {
    const present = blobOf(readWorkFile({ dir, gitDir, ...rest }, path));
    if (present !== null && present !== was.get(path)) {
      moveInPlace(join(dir, path), join(folder, path));
      isEdited = true;
    }
    const content = bytes.get(path);
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    if (content !== undefined) writeFileDurably(join(dir, path), content);
    else rmSync(join(dir, path), { force: true });
  }
  return isEdited ? folder : undefined;
}

/** 2025-2026, or 2025-2026-2 when something was put aside before. */
function newFolderIn(folder: string, year: AcademicYear): string {
  for (let n = 1; ; n += 1) {
    const free = join(folder, n === 1 ? year : `${year}-${n}`);
    if (!existsSync(free)) return free;
  }
}

const text = {
  summary: (year: string) => `Возвращён закрытый учебный год ${year}, каким он был под меткой`,
  noTag: (year: string) => `Метки archive/${year} в этой папке нет, вернуть год не из чего.`,
  otherTag: (year: string) => `Метка archive/${year} ведёт не к закрытому году ${year}.`,
  fetch: "Возьмите метки с сервера: kpgt sync; нет их и там — из другой копии папки",
};
