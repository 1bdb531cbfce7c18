import type { Finding } from "../../model/finding.ts";
import type { Records } from "../../model/records.ts";
import { validate } from "../schema/validate.ts";
import { parseYaml } from "../yaml/parse.ts";
import { finishGathering, gather, startGathering } from "./gather-records.ts";
import { recordFileAt } from "./kinds-of-files.ts";

/** Reads files in memory as the records folder that they make up: those of a commit, or those kept in a bag. */
export function recordsIn(files: ReadonlyMap<string, Uint8Array>): {
  readonly records: Records;
  readonly findings: readonly Finding[];
} {
  const gathering = startGathering();
  const findings: Finding[] = [];
  for (const [path, bytes] of files) {
    const record = recordFileAt(path);
    if (record === undefined) continue;
    const parsed = parseYaml(path, bytes);
    const found = "value" in parsed ? validate(record.kind, parsed.value, path) : parsed.findings;
    findings.push(...found);
    if ("value" in parsed && !found.some(({ severity }) => severity === "error"))
      gather(gathering, record, parsed.value);
  }
  return { records: finishGathering(gathering), findings };
}
