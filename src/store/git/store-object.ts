import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { type ObjectType, objectHead, objectId } from "./git-objects.ts";
import { type Repository, temporaryFolder } from "./repository.ts";

/**
 * Stores an object where git keeps its loose ones, in git's own format, and gives its id. Its bytes are on the disk
 * when it returns; nobody refers to it yet. A process of git for each would take longer than the whole command.
 */
export function storeObject(repository: Repository, type: ObjectType, content: Uint8Array): string {
  const id = objectId(type, content);
  const folder = join(repository.gitDir, "objects", id.slice(0, 2));
  const path = join(folder, id.slice(2));
  if (existsSync(path)) return id;
  const unfinished = join(temporaryFolder(repository), "object");
  write(unfinished, deflateSync(Buffer.concat([Buffer.from(objectHead(type, content)), content])));
  if (!existsSync(folder)) mkdirSync(folder);
  renameSync(unfinished, path);
  return id;
}

/** Git keeps its objects from being written to by mistake, so does this. */
const readOnly = 0o444;

function write(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, "wx", readOnly);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
