import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Something in the working folder that is no folder. */
export interface WorkEntry {
  /** From the records folder, with `/`. */
  readonly path: string;
  readonly kind: "file" | "link" | "other";
  readonly executable: boolean;
}

/** Everything below a records folder, hidden from git or not, that a path may lead to; git's own room is left out. */
export function workFilesBelow(dir: string, mayLead: (path: string) => boolean, folder = ""): WorkEntry[] {
  return entriesOf(join(dir, folder)).flatMap((entry): WorkEntry[] => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (path === ".git" || !mayLead(path)) return [];
    if (entry.isDirectory()) return workFilesBelow(dir, mayLead, path);
    if (folder === "" || !folder.includes("/")) return [];
    const kind = entry.isSymbolicLink() ? "link" : entry.isFile() ? "file" : "other";
    return [{ path, kind, executable: kind === "file" && isExecutable(join(dir, path)) }];
  });
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Windows has no such bit. */
function isExecutable(path: string): boolean {
  return process.platform !== "win32" && (lstatSync(path).mode & 0o111) !== 0;
}
