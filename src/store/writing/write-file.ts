import { closeSync, constants, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { crashPoint } from "./crash-point.ts";

const patience = 10;

/** Writes a file that must not be there yet and waits until its bytes are on the disk. */
export function writeNewFile(path: string, bytes: Uint8Array, mode = 0o600): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    crashPoint();
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts a finished file in its place in one step, and waits until its name is on the disk. */
export function moveInPlace(from: string, to: string): void {
  makeFolder(dirname(to));
  renamePatiently(from, to);
  crashPoint();
  syncFolder(dirname(to));
}

/** Replaces a whole file: readers and power cuts see the old bytes or the new ones, nothing between. */
export function writeFileDurably(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  try {
    writeNewFile(temporary, bytes);
    moveInPlace(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Waits until the names in a folder are on the disk. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return; // Windows does not open folders for that
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder and those above it; the names of all new ones are on the disk when it returns. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

/** On Windows an antivirus may hold a file for a moment. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1)
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== "win32" || attempt === patience || !isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt);
    }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["EPERM", "EACCES", "EBUSY"].includes(String(error.code));
}
