import { git, gitObjects } from "./git.ts";
import { parseBatch } from "./git-objects.ts";
import type { Repository } from "./repository.ts";

/** A file of a commit. */
export interface TreeFile {
  readonly path: string;
  /** 100644 for an ordinary file. */
  readonly mode: string;
  readonly blob: string;
}

/** The files of a commit below some folders (all of them without any), in byte order. */
export async function filesAt(
  repository: Repository,
  commit: string,
  folders: readonly string[] = [],
): Promise<TreeFile[]> {
  const printed = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", ...folders]);
  return printed.split("\0").flatMap((entry) => {
    const found = /^(?<mode>\d+) \w+ (?<blob>[0-9a-f]+)\t(?<path>[\s\S]+)$/.exec(entry)?.groups;
    const { mode, blob, path } = found ?? {};
    return mode !== undefined && blob !== undefined && path !== undefined ? [{ path, mode, blob }] : [];
  });
}

/** The bytes of files by their paths; a file whose blob git cannot give is left out. */
export async function readBlobs(repository: Repository, files: readonly TreeFile[]): Promise<Map<string, Buffer>> {
  const read = new Map<string, Buffer>();
  for (let from = 0; from < files.length; from += atOnce) {
    const part = files.slice(from, from + atOnce);
    const names = part.map(({ blob }) => blob);
    const blobs = parseBatch(await gitObjects(repository, names), names.length);
    for (const [index, { path }] of part.entries()) {
      const content = blobs[index]?.content;
      if (content !== undefined) read.set(path, content);
    }
  }
  return read;
}

/** Bounds what one answer of git holds in memory. */
const atOnce = 1_000;
