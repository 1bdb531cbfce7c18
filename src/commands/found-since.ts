import type { LocatedFinding } from "../model/finding.ts";
import { closedSince } from "../store/archive/closed-since.ts";
import { changedSince } from "../store/git/changed-since.ts";
import { oddModesSince } from "../store/git/odd-modes-since.ts";
import { locate } from "../store/reading/locate.ts";

/** Of the findings, those about files that changed since a revision; and changes since then of years that were closed in it. */
export async function foundSince(
  dir: string,
  revision: string,
  findings: readonly LocatedFinding[],
): Promise<LocatedFinding[]> {
  const changed = new Set(await changedSince(dir, revision));
  const guarded = locate(dir, [...(await closedSince(dir, revision)), ...(await oddModesSince(dir, revision))]);
  return [...findings, ...guarded.filter((one) => !findings.some((other) => isSameFault(one, other)))].filter(
    ({ place, related }) => [place, related].some((one) => one && changed.has(one.file)),
  );
}

/** A closed year's file is also held against its fingerprint: one finding is enough. */
function isSameFault(one: LocatedFinding, other: LocatedFinding): boolean {
  return one.check === other.check && one.place.file === other.place.file;
}
