import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { placeTag } from "../archive/archive-tag.ts";
import { gitObjects } from "../git/git.ts";
import { parseBatch } from "../git/git-objects.ts";
import { blobAt, type Head, readHead } from "../git/head.ts";
import { refreshIndex } from "../git/refresh-index.ts";
import { type Repository, temporaryFolder } from "../git/repository.ts";
import { crashPoint } from "./crash-point.ts";
import { dropJournal, type Journal, readJournal } from "./journal.ts";
import { syncWorkFile } from "./work-files.ts";
import { writeNewFile } from "./write-file.ts";

const settled = 3_000;

/** What became of a commit that was cut short: brought to its end, or never made. */
export type Healed = "completed" | "dropped";

/** Heals what a killed command left, the lock being held: a commit that was made is brought to its end, any other is forgotten. */
export async function recover(repository: Repository): Promise<Healed | undefined> {
  dropTemporaryFiles(repository);
  const journal = readJournal(repository);
  await dropStaleLocks(repository, journal !== undefined);
  if (journal === undefined) {
    dropJournal(repository); // a damaged one was never finished, so its commit was not begun
    return undefined;
  }
  const head = await readHead(
    repository,
    journal.files.map(({ path }) => path),
  );
  const isMade = head.commit !== journal.base;
  if (isMade) await rollForward(repository, journal, head);
  dropJournal(repository);
  dropTemporaryFiles(repository);
  return isMade ? "completed" : "dropped";
}

function dropTemporaryFiles(repository: Repository): void {
  rmSync(temporaryFolder(repository), { recursive: true, force: true });
}

/** The commit was made: the working files and git's list of them follow it. */
async function rollForward(repository: Repository, journal: Journal, head: Head): Promise<void> {
  const folder = temporaryFolder(repository);
  mkdirSync(folder, { mode: 0o700 });
  const moves = journal.files.map(({ path, was }) => ({ path, was, now: blobAt(head, path) }));
  const ids = moves.map(({ now }) => now ?? "");
  const blobs = parseBatch(await gitObjects(repository, ids), ids.length);
  if (journal.tag) await placeTag(repository, journal.tag);
  await refreshIndex(repository, moves);
  crashPoint();
  for (const [index, move] of moves.entries()) {
    const ready = join(folder, String(index));
    const content = blobs[index]?.content;
    if (content !== undefined) writeNewFile(ready, content, 0o644);
    crashPoint();
    syncWorkFile(repository, move, ready);
  }
}

/**
 * Locks that a killed git left stop every other. An orphan may still be finishing, so a young lock is waited for.
 * The index is locked by people's own git too, while they write a message: that lock goes only after a crash of ours.
 */
async function dropStaleLocks(repository: Repository, crashed: boolean): Promise<void> {
  const { gitDir, ref } = repository;
  const names = ["HEAD.lock", "packed-refs.lock", `${ref}.lock`, ...(crashed ? ["index.lock"] : [])];
  for (const name of names) {
    const path = join(gitDir, name);
    for (;;) {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat === undefined) break;
      if (Date.now() - stat.mtimeMs > settled) rmSync(path, { force: true });
      else await sleep(50);
    }
  }
}
