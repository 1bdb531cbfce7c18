import type { LocatedFinding } from "../../model/finding.ts";
import { readCache, writeCache } from "./cache-file.ts";
import type { Surroundings } from "./look-around.ts";

interface Content {
  readonly signature: string;
  readonly findings: readonly LocatedFinding[];
}

/** What was found when the folder was last looked through, if nothing in it has changed since. */
export function recallFindings({ dir, signature }: Surroundings): readonly LocatedFinding[] | undefined {
  const content = readCache(dir, name) as Content | undefined;
  return signature !== undefined && content?.signature === signature ? content.findings : undefined;
}

/** Remembers what was found in the folder as it is now. */
export function rememberFindings({ dir, signature }: Surroundings, findings: readonly LocatedFinding[]): void {
  if (signature !== undefined) writeCache(dir, name, { signature, findings } satisfies Content);
}

const name = "findings";
