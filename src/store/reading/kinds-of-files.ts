/** What a file of the records folder holds: the kind of its record and the id by which others name it. */
export interface RecordFile {
  /** Relative to the records folder, with `/`. */
  readonly file: string;
  readonly kind: string;
  /** The path without its first folder and without the extension: `ИС-24`, `2025-2026/ИС-24/3-МДК.01.01-exam`. */
  readonly id: string;
}

/** The whole layout of a records folder: a pattern of paths and the kind of record that lies there. */
const layout: readonly (readonly [pattern: string, kind: string])[] = [
  ["kpgt.yaml", "college"],
  ["staff.yaml", "staff"],
  ["programs/*.yaml", "program"],
  ["groups/*.yaml", "group"],
  ["students/*.yaml", "student"],
  ["orders/<year>/*.yaml", "order"],
  ["teaching/<year>/*.yaml", "teaching"],
  ["attestations/<year>/*/*.yaml", "attestation"],
  ["corrections/<year>/*/<year>/*/*.yaml", "late-correction"],
  ["record-books/*.yaml", "record-book"],
  ["journals/<year>/*/absences-*.yaml", "absences"],
  ["journals/<year>/*/*.yaml", "journal"],
  ["gia/<year>/**.yaml", "sitting"],
  ["documents/<year>/**.yaml", "document"],
  ["disclosures/<year>/**.yaml", "disclosure"],
  ["papers/<year>/**.yaml", "paper"],
  ["templates/*.yaml", "template"],
  ["archive/<year>/year.yaml", "archive-year"],
  ["archive/epochs.yaml", "epochs"],
  ["people/*.yaml", "person"],
];

/** The patterns by the first folder of their paths: thousands of paths are asked about, each has one or two to try. */
const patterns = new Map<string, { readonly kind: string; readonly matches: RegExp }[]>();
for (const [pattern, kind] of layout) {
  const sisters = patterns.get(firstStep(pattern)) ?? [];
  patterns.set(firstStep(pattern), [...sisters, { kind, matches: toRegExp(pattern) }]);
}
const collegeKind = /^extra\/([^/]+)\/(?:[^/]+\/)*[^/]+\.yaml$/u;

/** Folders where foreign files are at home: journals keep the export's bytes, the archive keeps whole bags. */
const mixedFolders = new Set(["journals", "archive", "templates", "documents", "papers", "extra"]);

/** The folders that hold records, in the order in which they are read. */
export const recordFolders: readonly string[] = [
  ...new Set(layout.map(([pattern]) => pattern.split("/")[0] ?? "").filter((name) => !name.endsWith(".yaml"))),
  "extra",
];

/** Tells what lies at a path; undefined when no record belongs there. */
export function recordFileAt(file: string): RecordFile | undefined {
  const kind = patterns.get(firstStep(file))?.find(({ matches }) => matches.test(file))?.kind ?? extraKind(file);
  return kind === undefined ? undefined : { file, kind, id: idOf(file) };
}

/** Whether a file that is no record may lie at the path without anybody wondering. */
export function mayLieAt(file: string): boolean {
  const [folder = ""] = file.split("/");
  return mixedFolders.has(folder) && !/\.ya?ml$/iu.test(file);
}

/** The path without its first folder and without the extension. */
function idOf(file: string): string {
  return file.slice(file.indexOf("/") + 1, -".yaml".length);
}

/** A kind of record that the college added itself: `extra/<kind>/…`, described by `schemas/extra/<kind>.schema.json`. */
function extraKind(file: string): string | undefined {
  const kind = collegeKind.exec(file)?.[1];
  return kind === undefined ? undefined : `extra/${kind}`;
}

/** The first folder of a path; the whole path of a file that lies in none. */
function firstStep(path: string): string {
  const slash = path.indexOf("/");
  return slash === -1 ? path : path.slice(0, slash);
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replaceAll(".", "\\.")
    .replaceAll("<year>", "\\d{4}-\\d{4}")
    .replaceAll(/\*+/g, (stars) => (stars === "**" ? "(?:[^/]+/)*[^/]+" : "[^/]+"));
  return new RegExp(`^${source}$`, "u");
}
