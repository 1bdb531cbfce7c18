import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Finding } from "../model/finding.ts";
import { faultAt } from "./fault-at.ts";
import { parseThoroughly } from "./parse-thoroughly.ts";
import { scan } from "./scan.ts";
import { scanStructure } from "./scan-structure.ts";
import { structureTexts } from "./yaml-limits.ts";

/** What a file holds as plain data, or why it cannot be read. */
export type Parsed = { readonly value: unknown } | { readonly findings: readonly Finding[] };

/**
 * Reads a record file into plain data: strings (dates too), numbers, truth values, null, lists and mappings.
 * The simple YAML that records are written in goes to the fast parser, anything else to the thorough one.
 */
export function parseYaml(file: string, bytes: Uint8Array): Parsed {
  const scanned = scan(file, bytes);
  if ("findings" in scanned) return scanned;
  const { source } = scanned;
  const structure = scanStructure(source);
  if (typeof structure === "object")
    return { findings: [faultAt(file, source, structure.at, ...structureTexts[structure.fault])] };
  return (structure === "plain" ? parseFast(source) : undefined) ?? parseThoroughly(file, source);
}

/** A refusal says too little to show: the thorough parser will say more. */
function parseFast(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: load(source, { schema: CORE_SCHEMA }) ?? null };
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
