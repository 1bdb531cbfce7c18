import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFileDurably } from "./write-file.ts";

/**
 * What was typed into a screen that has not been finished, by the key of its line: kept in `.kpgt/`, on this machine only,
 * never committed. A draft is a convenience: a damaged one is as good as none.
 */
export function readDraft(dir: string, name: string): ReadonlyMap<string, string> {
  const path = draftPath(dir, name);
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(parsed(readFileSync(path, "utf8"))).filter(([, typed]) => typeof typed === "string"));
}

/** Keeps a draft, whole and on the disk, before the next key is pressed. */
export function keepDraft(dir: string, name: string, lines: ReadonlyMap<string, string>): void {
  const path = draftPath(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileDurably(path, Buffer.from(JSON.stringify(Object.fromEntries(lines))));
}

/** Forgets a draft whose content has been recorded. */
export function dropDraft(dir: string, name: string): void {
  rmSync(draftPath(dir, name), { force: true });
}

function parsed(content: string): object {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function draftPath(dir: string, name: string): string {
  return join(dir, ".kpgt", "drafts", `${name.replaceAll("/", "_")}.json`);
}
