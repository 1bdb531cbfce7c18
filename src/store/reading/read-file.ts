import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";

const plainFile = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The bytes of one file of the records folder. A link or a pipe put in its place is not followed. */
export function readFile(dir: string, file: string): Buffer {
  const descriptor = openSync(`${dir}/${file}`, plainFile);
  try {
    if (!fstatSync(descriptor).isFile()) throw Object.assign(new Error(`${file} is not a file`), { code: "EINVAL" });
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const longest = 1024 * 1024;
let shared: Buffer | undefined;

/** Looks into one file without keeping its bytes: many are looked into, few are read. A file too long is worth reading. */
export function peek(dir: string, file: string, look: (bytes: Buffer) => boolean): boolean {
  shared ??= Buffer.allocUnsafe(longest);
  const descriptor = openSync(`${dir}/${file}`, plainFile);
  try {
    const length = readSync(descriptor, shared, 0, longest, 0);
    return length === longest || look(shared.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}
