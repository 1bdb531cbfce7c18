import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFileDurably } from "./write-file.ts";

/** What was typed into a screen that has not been finished: kept in `.kpgt/`, on this machine only, never committed. */
export function readDraft(dir: string, name: string): unknown {
  const path = draftPath(dir, name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined; // a draft is a convenience: a damaged one is as good as none
  }
}

/** Keeps a draft, whole and on the disk, before the next key is pressed. */
export function keepDraft(dir: string, name: string, draft: unknown): void {
  const path = draftPath(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileDurably(path, Buffer.from(JSON.stringify(draft)));
}

/** Forgets a draft whose content has been recorded. */
export function dropDraft(dir: string, name: string): void {
  rmSync(draftPath(dir, name), { force: true });
}

function draftPath(dir: string, name: string): string {
  return join(dir, ".kpgt", "drafts", `${name.replaceAll("/", "_")}.json`);
}
