import { gitObjects } from "./git.ts";
import { blobId, foldersAbove, parentOf, parseBatch, parseTree, type TreeEntry } from "./git-objects.ts";
import type { Repository } from "./repository.ts";

/** The last commit, as far as some files are concerned. */
export interface Head {
  /** null in a folder without any commit. */
  readonly commit: string | null;
  /** The entries of every folder above the files that the commit has; the root is "". */
  readonly trees: ReadonlyMap<string, readonly TreeEntry[]>;
}

/** Reads the last commit and its folders above these files, by one call of git. */
export async function readHead(repository: Repository, files: readonly string[]): Promise<Head> {
  const folders = [...new Set(["", ...files.flatMap(foldersAbove)])];
  const names = [repository.ref, ...folders.map((folder) => `${repository.ref}:${folder}`)];
  const [commit, ...trees] = parseBatch(await gitObjects(repository, names), names.length);
  const found = trees.flatMap((tree, index) => {
    const folder = folders[index];
    return tree === undefined || folder === undefined ? [] : [[folder, parseTree(tree.content)] as const];
  });
  return { commit: commit?.id ?? null, trees: new Map(found) };
}

/** The blob of a file in the last commit; null when the commit has no such file. */
export function blobAt({ trees }: Head, path: string): string | null {
  const [folder, name] = parentOf(path);
  return trees.get(folder)?.find((entry) => entry.name === name)?.id ?? null;
}

/** The blob that a file's bytes would have; null when there is no file. */
export function blobOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : blobId(bytes);
}
