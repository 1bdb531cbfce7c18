import type { Finding } from "../../model/finding.ts";

/** A fault of the text itself, at an offset: such a fault has no keys that lead to it. */
export function faultAt(file: string, source: string, offset: number, message: string, fix: string): Finding {
  const before = source.slice(0, Math.max(offset, 0));
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return {
    check: "yaml",
    severity: "error",
    place: { file, path: [], line, column: before.length - lineStart + 1 },
    message,
    fix,
  };
}
