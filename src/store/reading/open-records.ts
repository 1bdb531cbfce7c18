import type { LocatedFinding } from "../../model/finding.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { locate } from "./locate.ts";
import { signatureOf } from "./look-around.ts";
import { readRecords, type Scope } from "./read-records.ts";
import { openRecordCache } from "./record-cache.ts";

const shown = 5;

/** Reads records for a command that must be able to trust them: refuses when a file that it read has an error. */
export function openRecords(dir: string, scope: Scope = {}): Records {
  const now = Date.now();
  const cache = openRecordCache(dir, (file) => signatureOf(`${dir}/${file}`, now));
  const { records, findings } = readRecords(dir, scope, { cache });
  // A college's own form that is broken stops the printing of that form, nothing else.
  const errors = findings.filter(({ severity, place }) => severity === "error" && !place.file.startsWith("templates/"));
  if (errors.length > 0) throw new UserError(describe(dir, errors), text.check);
  return records;
}

function describe(dir: string, errors: Parameters<typeof locate>[1]): string {
  const lines = locate(dir, errors.slice(0, shown)).map(describeOne);
  const rest = errors.length - lines.length;
  return [text.unsound, ...lines, ...(rest > 0 ? [text.more(rest)] : [])].join("\n");
}

function describeOne({ place, line, column, message }: LocatedFinding): string {
  return `  ${place.file}:${line}:${column}: ${message}`;
}

const text = {
  unsound: "В записях есть ошибки, с ними работать нельзя:",
  more: (n: number) => `  … и ещё ${n}.`,
  check: "Все ошибки и как их исправить: kpgt check",
};
