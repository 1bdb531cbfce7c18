import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The bytes of one file of the records folder. A link or a pipe put in its place is not followed. */
export function readFile(dir: string, file: string): Buffer {
  const descriptor = openSync(join(dir, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!fstatSync(descriptor).isFile()) throw Object.assign(new Error(`${file} is not a file`), { code: "EINVAL" });
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
