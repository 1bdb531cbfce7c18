import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PlacedTag } from "../archive/archive-tag.ts";
import { type Repository, temporaryFolder } from "../git/repository.ts";
import { moveInPlace, writeNewFile } from "./write-file.ts";

/** What a commit is about to change in the folder, written down before it is made, for the one who heals after a crash. */
export interface Journal {
  /** The last commit before; null in a folder without any. */
  readonly base: string | null;
  readonly files: readonly { readonly path: string; readonly was: string | null }[];
  /** The tag that comes with the commit. */
  readonly tag?: PlacedTag;
}

/** Writes the journal down, whole and on the disk. */
export function writeJournal(repository: Repository, journal: Journal): void {
  const temporary = join(temporaryFolder(repository), "journal");
  writeNewFile(temporary, Buffer.from(JSON.stringify(journal)));
  moveInPlace(temporary, pathOf(repository));
}

/** The journal of a commit that was not brought to its end; undefined when there is none. */
export function readJournal(repository: Repository): Journal | undefined {
  try {
    const journal: unknown = JSON.parse(readFileSync(pathOf(repository), "utf8"));
    return isJournal(journal) ? journal : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error && error.code === "ENOENT"))
      return undefined;
    throw error;
  }
}

/** Whether a command was cut short in the folder, or is writing to it just now. */
export function hasJournal(dir: string): boolean {
  return existsSync(join(dir, ".git", journalName));
}

/** The commit is complete or never happened. */
export function dropJournal(repository: Repository): void {
  rmSync(pathOf(repository), { force: true });
}

/** The hook that guards plain `git commit` knows it too. */
export const journalName = "kpgt-journal.json";

function pathOf({ gitDir }: Repository): string {
  return join(gitDir, journalName);
}

function isJournal(value: unknown): value is Journal {
  return (
    typeof value === "object" && value !== null && "base" in value && "files" in value && Array.isArray(value.files)
  );
}
