import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "./read-file.ts";

/** The bundle puts a hash of all sources and schemas here: what one build remembers no other believes. */
declare const KPGT_BUILD: string | undefined;
/** Sources that run unbundled change without notice: they believe only their own process. */
const build = typeof KPGT_BUILD === "string" ? KPGT_BUILD : `process ${process.pid}`;

const folder = ".kpgt/cache";

/** What kpgt remembers of a records folder under a name; undefined when there is nothing, or nothing that this build wrote. */
export function readCache(dir: string, name: string): unknown {
  if (!isOwnFolder(dir)) return undefined;
  try {
    const bytes = readFile(dir, `${folder}/${name}`);
    const body = bytes.subarray(bytes.indexOf("\n") + 1);
    return bytes.subarray(0, -body.length).equals(headOf(body)) ? JSON.parse(body.toString("utf8")) : undefined;
  } catch {
    return undefined; // a hint that cannot be read is none
  }
}

/** Remembers something of a records folder. It may fail or be lost: nothing depends on it. */
export function writeCache(dir: string, name: string, content: unknown): void {
  try {
    if (!makeFolder(dir)) return;
    const body = Buffer.from(JSON.stringify(content));
    replace(dir, name, Buffer.concat([headOf(body), body]));
  } catch {
    // a folder without a cache is only slower
  }
}

/** The first line: which build wrote the rest, and that it is whole. */
function headOf(body: Uint8Array): Buffer {
  return Buffer.from(`${build} ${createHash("sha256").update(body).digest("hex")}\n`);
}

function replace(dir: string, name: string, bytes: Uint8Array): void {
  const temporary = join(dir, folder, `${name}.${process.pid}`);
  writeFileSync(temporary, bytes, { flag: "wx" });
  renameSync(temporary, join(dir, folder, name));
}

function makeFolder(dir: string): boolean {
  for (const one of [".kpgt", folder]) {
    const path = join(dir, one);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) mkdirSync(path);
    if (!lstatSync(path).isDirectory()) return false;
  }
  if (!existsSync(join(dir, folder, ".gitignore"))) replace(dir, ".gitignore", Buffer.from("*\n"));
  return true;
}

/** A link put there by a stranger would lead out of the folder. */
function isOwnFolder(dir: string): boolean {
  return [".kpgt", folder].every((one) => lstatSync(join(dir, one), { throwIfNoEntry: false })?.isDirectory());
}
