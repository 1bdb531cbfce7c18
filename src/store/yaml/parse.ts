import { faultAt } from "./fault-at.ts";
import { parseThoroughly } from "./parse-thoroughly.ts";
import type { Parsed } from "./parsed.ts";
import { readPlain } from "./read-plain.ts";
import { scan } from "./scan.ts";
import { structureTexts } from "./yaml-limits.ts";

/**
 * Reads a record file into plain data: strings (dates too), numbers, truth values, null, lists and mappings.
 * The simple YAML that records are written in is read in one pass, anything else by the thorough parser.
 */
export function parseYaml(file: string, bytes: Uint8Array): Parsed {
  const scanned = scan(file, bytes);
  return "findings" in scanned ? scanned : parseSource(file, scanned.source);
}

/** The same for a text that was scanned already. */
export function parseSource(file: string, source: string): Parsed {
  const plain = readPlain(source);
  if (plain === "other") return parseThoroughly(file, source);
  if ("fault" in plain) return { findings: [faultAt(file, source, plain.at, ...structureTexts[plain.fault])] };
  return plain;
}
