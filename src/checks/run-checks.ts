import type { Check, Fault } from "../model/check.ts";
import type { Finding } from "../model/finding.ts";
import { grouped } from "../model/grouped.ts";
import { writtenPlace } from "../model/late-correction.ts";
import type { Records } from "../model/records.ts";
import { plural } from "../text/plural.ts";

/**
 * Runs checks over records: findings by file and place, at most 50 for each file, the last of them saying how many more.
 * `unread` are the files that could not be read: what is missing because of them is not reported a second time.
 */
export function runChecks(records: Records, checks: readonly Check[], unread: readonly string[] = []): Finding[] {
  const found = checks.flatMap(({ id, severity, find }) =>
    [...find(records)].flatMap(({ needs, ...fault }): Finding[] =>
      needs !== undefined && unread.some((file) => file.startsWith(needs))
        ? []
        : [{ check: id, severity, ...fault, ...placesOf(records, fault) }],
    ),
  );
  const byFile = grouped(found, ({ place }) => place.file);
  return [...byFile].sort(([a], [b]) => compare(a, b)).flatMap(([file, findings]) => cut(file, findings.sort(byPath)));
}

/** What was corrected after the year was closed is mended, and compared with, where it is written. */
function placesOf(records: Records, { place, related }: Fault): Pick<Finding, "place" | "related"> {
  if (!related) return { place: writtenPlace(records, place) };
  const isBlock = related.path[0] === "results" && related.path.length === 2;
  const value = isBlock ? { ...related, path: [...related.path, "grade"] } : related;
  const written = writtenPlace(records, value);
  return { place: writtenPlace(records, place), related: written === value ? related : written };
}

const mostInOneFile = 50;

function cut(file: string, findings: Finding[]): Finding[] {
  if (findings.length <= mostInOneFile) return findings;
  const rest = findings.slice(mostInOneFile);
  const severity = rest.some((one) => one.severity === "error") ? "error" : "warning";
  const more: Finding = { check: "too-many", severity, place: { file, path: [] }, message: text.more(rest.length) };
  return [...findings.slice(0, mostInOneFile), more];
}

function byPath(a: Finding, b: Finding): number {
  const [one, other] = [a.place.path, b.place.path];
  const differs = one.findIndex((key, i) => key !== other[i]);
  if (differs === -1) return one.length - other.length;
  return compare(one[differs], other[differs]);
}

/** Numbers as numbers, texts by code units, nothing before something. */
function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  return a < b ? -1 : 1;
}

const text = {
  more: (n: number) =>
    `В этом файле ещё ${plural(n, "замечание", "замечания", "замечаний")}; исправьте показанные и проверьте снова.`,
};
