import { setTimeout as sleep } from "node:timers/promises";
import type { FileMove } from "../writing/work-files.ts";
import { git } from "./git.ts";
import type { Repository } from "./repository.ts";

const longestWait = 3_000;
const absent = "0".repeat(40);

/** Tells git's own list of files about a commit, or else the next `git commit` by hand would take it back. */
export async function refreshIndex(
  repository: Repository,
  moves: readonly Pick<FileMove, "path" | "now">[],
): Promise<void> {
  if (moves.length === 0) return;
  const stdin = moves
    .map(({ path, now }) => (now === null ? `0 ${absent}\t${path}\0` : `100644 ${now}\t${path}\0`))
    .join("");
  const deadline = Date.now() + longestWait;
  for (;;)
    try {
      await git(repository, ["update-index", "--verbose", "-z", "--index-info"], { stdin });
      return;
    } catch (error) {
      const locked = error instanceof Error && error.message.includes("index.lock");
      if (!locked || Date.now() > deadline) throw error;
      await sleep(50);
    }
}
