import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file that is there, by its path with `/`. */
export interface PresentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All files below a folder that came with kpgt, in byte order, by their path from it. */
export function filesBelow(folder: string, prefix = ""): PresentFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const [path, place] = [`${prefix}${entry.name}`, join(folder, entry.name)];
      if (entry.isDirectory()) return filesBelow(place, `${path}/`);
      return entry.isFile() ? [{ path, bytes: readFileSync(place) }] : [];
    });
}
