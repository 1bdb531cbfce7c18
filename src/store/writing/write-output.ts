import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./is-alive.ts";
import { writeFileDurably } from "./write-file.ts";

/** Writes what a person asked for (a PDF, a table), whole or not at all, making the folder it lies in. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  dropUnfinished(path);
  writeFileDurably(path, bytes);
}

/** A run that was killed may have left its unfinished file; that of a run which is still at work stays. */
function dropUnfinished(path: string): void {
  const start = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) ? /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}
