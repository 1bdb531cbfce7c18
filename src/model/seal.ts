import { createHash } from "node:crypto";
import type { Attestation, IsoDate, Result } from "./kinds.ts";
import { resultAsOf } from "./standing.ts";

/** A sheet that is being closed, or was: who closed it and when stands under it, the seal itself does not. */
export type SignedSheet = Omit<Attestation, "closed"> & {
  readonly closed?: { readonly date: IsoDate; readonly by: string } | undefined;
};

/**
 * SHA-256 of the whole sheet as it was signed. What may rightly come later is left out: corrections are undone,
 * certificates, an annulment and the college's own `extra` not read. Anything else that changes breaks the seal. So does
 * no new key of a later kpgt, since old sheets have none.
 */
export function sealOf(sheet: SignedSheet): string {
  const signed = {
    ...sheet,
    id: undefined, // where a record lies is no part of it
    file: undefined,
    annulled: undefined,
    extra: undefined,
    closed: sheet.closed && { date: sheet.closed.date, by: sheet.closed.by },
    results: mapValues(sheet.results, asClosed),
  };
  return createHash("sha256").update(canonical(signed)).digest("hex");
}

/** The block as it was signed. «Освоен» follows the grade and is not sealed. */
function asClosed(result: Result): object {
  if (!result.corrections && !result.excused && result.mastered === undefined) return result;
  const { grade, grades, outcome } = resultAsOf(result, beforeAnything);
  return { ...result, corrections: undefined, excused: undefined, mastered: undefined, grade, grades, outcome };
}

/** Sorts before every day, so that all corrections are later. */
const beforeAnything = "";

/** JSON with sorted keys and without empty values: the same sheet gives the same text however it is laid out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const one: unknown = Reflect.get(value, key);
    if (one !== null && one !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(one)}`);
  }
  return `{${parts.join(",")}}`;
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, turn: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, turn(value)]));
}
