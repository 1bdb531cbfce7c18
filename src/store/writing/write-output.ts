import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { writeFileDurably } from "./write-file.ts";

/** Writes what a person asked for (a PDF, a table), whole or not at all, making the folder it lies in. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileDurably(path, bytes);
}
