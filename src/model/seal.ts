import { createHash } from "node:crypto";
import type { Result } from "./kinds.ts";
import { resultAsOf } from "./standing.ts";

/**
 * SHA-256 of the results as they stood when the sheet was closed. Corrections are undone and certificates brought later
 * left out, so that what the rules allow on a closed sheet keeps the seal true and anything else breaks it.
 */
export function sealOf(results: Readonly<Record<string, Result>>): string {
  return createHash("sha256")
    .update(canonical(mapValues(results, asClosed)))
    .digest("hex");
}

/** The block as it was signed. «Освоен» follows the grade and is not sealed. */
function asClosed(result: Result): object {
  if (!result.corrections && !result.excused && result.mastered === undefined) return result;
  const { grade, grades, outcome } = resultAsOf(result, beforeAnything);
  return { ...result, corrections: undefined, excused: undefined, mastered: undefined, grade, grades, outcome };
}

/** Sorts before every day, so that all corrections are later. */
const beforeAnything = "";

/** JSON with sorted keys and without empty values: the same results give the same text however they are laid out. */
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
