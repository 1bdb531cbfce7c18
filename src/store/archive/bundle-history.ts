import { createHash } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { git } from "../git/git.ts";
import { readRepository } from "../git/read-repository.ts";
import type { Repository } from "../git/repository.ts";
import { syncFolder } from "../writing/write-file.ts";
import { refuseExisting } from "./start-epoch.ts";

/** A file by what is in it. */
export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes the whole history of a folder into one file, which `git clone` reads; whole or not at all. The file that a run
 * wrote before it was killed is the one wanted.
 */
export async function bundleHistory(dir: string, to: string): Promise<FileDigest> {
  if (existsSync(to)) {
    await refuseForeignBundle(dir, to);
    return digestOf(to);
  }
  const draft = `${to}.kpgt-new`;
  rmSync(draft, { force: true }); // left by a run that was killed
  const repository = readRepository(dir);
  await git(repository, ["bundle", "create", "--quiet", draft, "--all", "HEAD"]);
  await git(repository, ["bundle", "verify", "--quiet", draft]);
  chmodSync(draft, 0o600); // it holds everything about everybody
  const digest = digestOf(draft);
  syncFile(draft);
  renameSync(draft, to);
  syncFolder(dirname(to));
  return digest;
}

/** Refuses to write over a file that is no bundle of this very history. */
export async function refuseForeignBundle(dir: string, file: string): Promise<void> {
  const repository = readRepository(dir);
  const heads = await git(repository, ["for-each-ref", "--format=%(objectname) %(refname)"]);
  const bundled = existsSync(file) ? await headsIn(repository, file) : undefined;
  if (bundled !== sorted(heads)) refuseExisting(file);
}

/** What a bundle's branches and tags lead to; empty for another file. */
async function headsIn(repository: Repository, file: string): Promise<string> {
  try {
    const listed = await git(repository, ["bundle", "list-heads", file]);
    return sorted(listed.replace(/^\S+ HEAD$/m, ""));
  } catch {
    return ""; // git says so of a file that is no bundle
  }
}

function sorted(lines: string): string {
  return lines.split("\n").filter(Boolean).sort().join("\n");
}

/** Waits until git's file is on the disk. */
function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 and the size of a file of any length. */
export function digestOf(path: string): FileDigest {
  if (!existsSync(path) || !statSync(path).isFile()) throw new UserError(text.none(path), text.name);
  const hash = createHash("sha256");
  const block = Buffer.alloc(1 << 20);
  const file = openSync(path, "r");
  try {
    let bytes = 0;
    for (;;) {
      const read = readSync(file, block);
      if (read === 0) return { sha256: hash.digest("hex"), bytes };
      hash.update(block.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
}

const text = {
  none: (path: string) => `Файла «${path}» нет.`,
  name: "Назовите файл слепка: --bundle <файл>",
};
