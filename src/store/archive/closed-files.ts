import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foldersIn } from "../reading/list-files.ts";
import { type WorkEntry, workFilesBelow } from "../writing/work-files-below.ts";

/** Everything that lies in the working folder for closed years: their archives and their folders of records. */
export function closedEntries(dir: string): WorkEntry[] {
  const years = foldersIn(dir, "archive").filter((year) => existsSync(join(dir, "archive", year, "year.yaml")));
  if (years.length === 0) return [];
  return workFilesBelow(dir, (path) => {
    const [, year] = path.split("/");
    return year === undefined || years.includes(year);
  });
}

/** The bytes of a closed year's working files, and what there is no plain file. */
export function closedFiles(
  dir: string,
  year: string,
): { readonly files: ReadonlyMap<string, Uint8Array>; readonly odd: readonly string[] } {
  const entries = closedEntries(dir).filter(({ path }) => path.split("/")[1] === year);
  const plain = entries.filter(({ kind, executable }) => kind === "file" && !executable);
  return {
    files: new Map(plain.map(({ path }) => [path, readFileSync(join(dir, path))])),
    odd: entries.filter((entry) => !plain.includes(entry)).map(({ path }) => path),
  };
}

/** What tells one state of the closed years' files from another, without opening them. */
export function closedSignatures(dir: string): string[] {
  return closedEntries(dir).map(({ path }) => {
    const { size, mtimeMs, ctimeMs, ino, mode } = lstatSync(join(dir, path));
    return `${path} ${size} ${mtimeMs} ${ctimeMs} ${ino} ${mode}`;
  });
}
