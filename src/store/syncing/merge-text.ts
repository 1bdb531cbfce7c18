import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { type Repository, temporaryFolder } from "../git/repository.ts";

/** Git's own merge of lines, the lock being held; undefined where both sides changed the same lines. */
export async function mergeText(
  repository: Repository,
  texts: { readonly base: string; readonly mine: string; readonly server: string },
): Promise<string | undefined> {
  const folder = join(temporaryFolder(repository), "merge");
  const names = ["mine", "base", "server"] as const;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of names) writeFileSync(join(folder, name), texts[name], { mode: 0o600 });
  try {
    const files = names.map((name) => `.git/kpgt-tmp/merge/${name}`);
    const merged = await git(repository, ["merge-file", "-p", "-q", `--marker-size=${markerSize}`, ...files]);
    return merged.includes("<".repeat(markerSize)) ? undefined : merged;
  } catch {
    return undefined; // git tells conflicts by its exit code, too
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Longer than any line of signs in a record. */
const markerSize = 97;
