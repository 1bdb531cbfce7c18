import { isDeepStrictEqual } from "node:util";
import type { Attestation, Result } from "../../model/kinds.ts";
import { sealOf } from "../../model/seal.ts";
import type { ValueVersions } from "./go-together.ts";
import { type Choice, type MergedText, mergeRecord, type Versions } from "./merge-record.ts";

/** Why two versions of a sheet do not go together although no line of it was changed twice. */
export type SheetClash = "closed" | "annulled";

/** The three versions of a sheet as data. */
export interface SheetVersions {
  readonly base: Attestation | undefined;
  readonly mine: Attestation;
  readonly server: Attestation;
}

/** Merges a sheet per student and field. A student's result is one fact: grade, outcome, certificate and corrections. */
export function mergeSheet(
  texts: Versions,
  { base, mine, server }: SheetVersions,
  choose: (path: readonly string[]) => Choice | undefined,
): MergedText {
  return mergeRecord(texts, {
    isOneFact: (path, values) =>
      signers.has(path[0] ?? "") || (path[0] === "results" && path.length === 2 && isResultChangedTwice(values)),
    choose: (path) => {
      const [key] = path;
      if (base === undefined && key === "number") return numberToKeep(mine, server) ?? choose(path);
      return key === "closed" ? "server" : choose(path); // both closed the same sheet, or it would be a clash
    },
  });
}

/** Who examines and signs is what an order or a person decided: no mixture of two decisions is one. */
const signers: ReadonlySet<string> = new Set(["examiners", "commission"]);

/** Whether one side signed the sheet off while the other was still changing it: then no mixture is what was signed. */
export function sheetClash({ base, mine, server }: SheetVersions): SheetClash | undefined {
  const isNumberFree = base === undefined && !(isOnPaper(mine) && isOnPaper(server));
  const contentOf = (sheet: Attestation) =>
    sealOf({ ...sheet, closed: undefined, number: isNumberFree ? "" : sheet.number });
  const [ours, theirs] = [contentOf(mine), contentOf(server)];
  if (ours === theirs) return undefined;
  const before = base === undefined ? undefined : contentOf(base);
  const isMineChanged = ours !== before;
  const isTheirsChanged = theirs !== before;
  for (const key of ["closed", "annulled"] as const) {
    if (base?.[key]) continue;
    if ((mine[key] && isTheirsChanged) || (server[key] && isMineChanged)) return key;
  }
  return undefined;
}

/** Both clerks opened the same sheet: the number on paper stays; while nothing is on paper, the server's does. */
function numberToKeep(mine: Attestation, server: Attestation): Choice | undefined {
  if (!isOnPaper(mine)) return "server";
  return isOnPaper(server) ? undefined : "mine";
}

function isOnPaper({ issued, closed }: Attestation): boolean {
  return issued !== undefined || closed !== undefined;
}

const resultKeys = ["grade", "grades", "outcome", "mastered", "excused", "corrections", "attempt", "date"] as const;

function isResultChangedTwice({ base, mine, server }: ValueVersions): boolean {
  const [was, ours, theirs] = [resultIn(base), resultIn(mine), resultIn(server)];
  return ![isDeepStrictEqual(ours, was), isDeepStrictEqual(theirs, was), isDeepStrictEqual(ours, theirs)].includes(
    true,
  );
}

/** What a block says of the result, without empty values. */
function resultIn(block: unknown): Partial<Result> {
  if (typeof block !== "object" || block === null) return {};
  const entries = Object.entries(block).filter(
    ([key, value]) => (resultKeys as readonly string[]).includes(key) && value !== null && !isEmptyMap(value),
  );
  return Object.fromEntries(entries);
}

/** `grades` of a complex sheet before anything is graded. */
function isEmptyMap(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.values(value).every((one) => one === null);
}
