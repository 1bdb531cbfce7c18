import { filesAt, readBlobs } from "../git/read-blobs.ts";
import type { Repository } from "../git/repository.ts";
import { leniently } from "./leniently.ts";

/** Whose keys are believed, as the last commit has it: a line for each person, as OpenSSH writes allowed signers. */
export const signersFile = "archive/allowed-signers";

/** The detached signature that somebody made with a qualified certificate (УКЭП) under a closed year's year.yaml. */
export function qualifiedSignatureOf(year: string): string {
  return `archive/${year}.sig`;
}

/** A file beside the closed years as the last commit has it; undefined when there is none, or damage hides it. */
export async function besideYears(repository: Repository, path: string): Promise<Uint8Array | undefined> {
  return leniently(async () => {
    const files = await filesAt(repository, "HEAD", [path]);
    return (await readBlobs(repository, files)).get(path);
  }, undefined);
}
