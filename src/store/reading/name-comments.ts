import type { Finding } from "../../model/finding.ts";
import type { PersonName, Student } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { readFile } from "./read-file.ts";

interface Readable {
  readonly records: Records;
  /** The lines that end with a comment. */
  readonly remarks: ReadonlySet<string>;
}

/**
 * Finds names that stand as comments beside the id of somebody else, in sheets and in lists of subgroups.
 * The remarks tell whether there is one at all: only then the files are opened once more.
 */
export function misplacedNames(dir: string, { records, remarks }: Readable): Finding[] {
  if (![...remarks].some((line) => isMisplaced(line, records))) return [];
  const files = [...records.attestations.values(), ...records.teaching].map(({ file }) => file);
  return files.flatMap((file) => misplacedIn(file, sourceOf(dir, file), records));
}

/** The lines that end with a comment. A student's line is the same on sheet after sheet. */
export function remarksIn(source: string): string[] {
  const lines = [];
  for (let at = source.indexOf(" #"); at !== -1; ) {
    const from = source.lastIndexOf("\n", at) + 1;
    const end = source.indexOf("\n", at);
    const to = end === -1 ? source.length : end;
    lines.push(source.slice(from, to));
    at = source.indexOf(" #", to);
  }
  return lines;
}

/** A line that begins with an id and ends with a comment: `"2024-0117": # Грачёва Анна Сергеевна`, `- "2024-0117" # …`. */
const named = /^(?<before>\s*(?:-\s+)?)(?<quote>["']?)(?<id>[^\s"':#]+)\k<quote>\s*:?\s+#\s*(?<name>\S.*?)\s*$/u;

/** A surname and a first name at least, each with a capital: whatever else stands there is no name. */
const likeName = /^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){1,3}$/u;

function misplacedIn(file: string, source: string, records: Records): Finding[] {
  return source.split("\n").flatMap((line, index): Finding[] => {
    if (!isMisplaced(line, records)) return [];
    const { before = "", id = "" } = named.exec(line)?.groups ?? {};
    return [
      {
        check: "name-comment-belongs-to-id",
        severity: "warning",
        place: { file, path: [], line: index + 1, column: before.length + 1 },
        message: text.foreign(id),
        fix: text.compare(id),
      },
    ];
  });
}

function isMisplaced(line: string, records: Records): boolean {
  if (!line.includes("#")) return false;
  const { id = "", name = "" } = named.exec(line)?.groups ?? {};
  const student = records.students.get(id);
  return Boolean(student && likeName.test(name) && !namesOf(student).some((own) => own.startsWith(folded(name))));
}

/** Every name that the student has borne. */
function namesOf({ name, events }: Student): string[] {
  const renamed = events.flatMap((event) => (event.kind === "renamed" ? [event.name] : []));
  return [name, ...renamed].map(({ last, first, middle }: PersonName) =>
    folded([last, first, middle].filter(Boolean).join(" ")),
  );
}

/** Names differ by nothing that a typist may leave out. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ");
}

function sourceOf(dir: string, file: string): string {
  return readFile(dir, file).toString("utf8");
}

const text = {
  foreign: (id: string) => `Имя в примечании рядом с номером — не студента «${id}».`,
  compare: (id: string) => `Проверьте, чья это строка: kpgt student show ${id}; затем исправьте номер или примечание.`,
};
