import { existsSync, renameSync, rmSync } from "node:fs";
import { UserError } from "../../model/user-error.ts";
import { git } from "../git/git.ts";
import { readHead } from "../git/head.ts";
import { filesAt, readBlobs } from "../git/read-blobs.ts";
import type { Repository } from "../git/repository.ts";
import { openRecords } from "../reading/open-records.ts";
import { underLock } from "../writing/apply-change.ts";
import { type Author, authorOf } from "../writing/author.ts";
import { changedIn } from "../writing/changed-files.ts";
import { commitFiles } from "../writing/commit-files.ts";
import { initFolder } from "../writing/init-folder.ts";
import type { NewFile } from "../writing/new-file.ts";
import type { NewTag } from "./archive-tag.ts";

/** A whole records folder as its last commit has it: the end of an epoch. */
export interface EpochEnd {
  readonly commit: string;
  readonly tags: readonly { readonly name: string; readonly object: string }[];
  /** Every file, the archive's and the settings too. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A history to begin: its first files, and each closed year as one more commit that rests on the one before. */
export interface NewEpoch {
  readonly summary: string;
  readonly files: readonly NewFile[];
  readonly years: readonly ((commit: string) => SealedYear)[];
}

export interface SealedYear {
  readonly summary: string;
  readonly files: readonly NewFile[];
  readonly tag: NewTag;
}

/** Reads the end of an epoch; unsaved edits stop it, because they would be lost. */
export async function readEpochEnd(dir: string): Promise<EpochEnd> {
  return underLock(dir, async (repository) => {
    const changed = await changedIn(repository);
    if (changed.length > 0) throw new UserError(text.unsaved(changed), text.save);
    const { commit } = await readHead(repository, []);
    if (commit === null) throw new UserError(text.empty);
    return {
      commit,
      tags: await tagsOf(repository),
      files: await readBlobs(repository, await filesAt(repository, commit)),
    };
  });
}

async function tagsOf(repository: Repository) {
  const printed = await git(repository, [
    "for-each-ref",
    "--format=%(refname:strip=2) %(objectname)",
    "refs/tags/archive/",
  ]);
  return printed
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [name = "", object = ""] = line.split(" ");
      return { name, object };
    });
}

/**
 * Writes a new folder with a history of its own: it is there whole or not at all. The old folder is not touched.
 * `beside` does what must be done too before the folder gets its name; it is given the first commit.
 */
export async function startEpoch(
  to: string,
  by: string,
  { summary, files, years }: NewEpoch,
  beside: (root: string) => Promise<void>,
): Promise<void> {
  await newFolder(to, by, { summary, files }, async (draft, root) => {
    const author: Author = authorOf(openRecords(draft).staff, by);
    for (const year of years)
      await underLock(draft, async (repository) => {
        const { commit } = await readHead(repository, []);
        const { files: own, ...note } = year(commit ?? "");
        await commitFiles(repository, { author, ...note }, own);
      });
    openRecords(draft);
    await beside(root);
  });
}

/** Makes a folder of files with one commit; `finish` may add others before the folder gets its name. */
export async function newFolder(
  to: string,
  by: string,
  { summary, files }: Pick<NewEpoch, "summary" | "files">,
  finish: (draft: string, root: string) => Promise<void> = async () => undefined,
): Promise<void> {
  refuseExisting(to);
  const draft = `${to}.kpgt-new`;
  rmSync(draft, { recursive: true, force: true }); // left by a run that was killed
  try {
    await initFolder(draft, { id: by, name: by, email: authorOf(new Map(), by).email }, files, summary);
    const { commit } = await underLock(draft, async (repository) => readHead(repository, []));
    await finish(draft, commit ?? "");
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** What is there already is never written over. */
export function refuseExisting(to: string): void {
  if (existsSync(to)) throw new UserError(text.exists(to), text.other);
}

const text = {
  unsaved: (paths: readonly string[]) =>
    ["В папке есть несохранённые правки:", ...paths.slice(0, 10).map((path) => `  ${path}`)].join("\n"),
  save: "Сохраните их (kpgt save) или верните как было и повторите команду.",
  empty: "В папке ещё ничего не сохранено.",
  exists: (to: string) => `«${to}» уже есть.`,
  other: "Уберите его или назовите другое место: --into <папка>, --bundle <файл>",
};
