import { foundWhileReading } from "../checks/found-while-reading.ts";
import { checks } from "../checks/index.ts";
import { runChecks } from "../checks/run-checks.ts";
import type { Rule } from "../model/check.ts";
import type { LocatedFinding } from "../model/finding.ts";
import type { Records } from "../model/records.ts";
import { historyFindings } from "../store/archive/epoch-history.ts";
import { rememberFindings } from "../store/reading/finding-cache.ts";
import { locate } from "../store/reading/locate.ts";
import type { Surroundings } from "../store/reading/look-around.ts";
import { misplacedNames } from "../store/reading/name-comments.ts";
import { type Reading, readRecords } from "../store/reading/read-records.ts";
import { openRecordCache } from "../store/reading/record-cache.ts";
import { closedYearFindings } from "./closed-year-findings.ts";

/** Everything that is wrong in a records folder, by place; what was found before in the same state is taken as known. */
export function findAll(
  dir: string,
  surroundings?: Surroundings,
  known?: readonly LocatedFinding[],
): { readonly records: Records; readonly findings: readonly LocatedFinding[] } {
  const reading = surroundings ? readAgain(surroundings) : readRecords(dir);
  const findings = known ?? locate(dir, findingsIn(dir, reading)).sort(byPlace);
  if (surroundings && !known) rememberFindings(surroundings, findings);
  return { records: reading.records, findings };
}

/** Reads only what has changed since the last time. */
function readAgain({ dir, listing, signatures }: Surroundings): Reading {
  const cache = openRecordCache(dir, (file) => signatures.get(file));
  return readRecords(dir, {}, { cache, listing });
}

/** The rule behind a finding. */
export function ruleOf(id: string): Rule | undefined {
  return [...checks, ...foundWhileReading].find((one) => one.id === id);
}

function findingsIn(dir: string, reading: Reading) {
  const { records, findings } = reading;
  const unread = findings.flatMap(({ severity, place }) => (severity === "error" ? [place.file] : []));
  return [
    ...findings,
    ...runChecks(records, checks, unread),
    ...misplacedNames(dir, reading),
    ...closedYearFindings(dir, records),
    ...historyFindings(dir),
  ];
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
