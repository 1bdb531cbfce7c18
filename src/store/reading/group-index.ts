import { repositoryToRead } from "../git/changed-since.ts";
import { gitLook } from "../git/git-look.ts";
import type { Repository } from "../git/repository.ts";
import { readCache, writeCache } from "./cache-file.ts";
import { groupsNamedIn } from "./groups-named.ts";
import { listFolder } from "./list-files.ts";
import { peek } from "./read-file.ts";

/** Which files may speak of a group, so that a command about one group need not open all. It may name too many, never too few. */
export interface GroupIndex {
  studentFiles(group: string): readonly string[];
  sheetsWithGuests(): readonly string[];
  /** The folders, `2025-2026/ИС-24`, in which a sheet may bear the number. */
  foldersOfSheet(number: string): readonly string[];
}

/** What the files of one commit say. */
interface Content {
  readonly commit: string;
  readonly students: Readonly<Record<string, readonly string[]>>;
  /** Student files that name groups in a way that is not understood here. */
  readonly odd: readonly string[];
  readonly guests: readonly string[];
  /** The numbers of the sheets in each folder, `2025-2026/ИС-24`. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
}

/** The index of a records folder under git; undefined when git cannot tell what has changed. */
export function openGroupIndex(dir: string): GroupIndex | undefined {
  const repository = repositoryAt(dir);
  const state = repository && stateOf(repository);
  if (!repository || !state) return undefined;
  const { head, edited } = state;
  const known = readCache(dir, name) as Content | undefined;
  const since = known && changedSince(repository, known.commit, head);
  if (known && since && since.length <= mostChanged) return indexOf(dir, known, [...edited, ...since]);
  const fresh = lookThrough(dir, head, new Set(edited));
  writeCache(dir, name, fresh);
  return indexOf(dir, fresh, edited);
}

const name = "groups";
const folders = ["students", "attestations"];

/** Each changed file is opened every time: with many of them it is cheaper to look through everything once more. */
const mostChanged = 300;

function indexOf(dir: string, { students, odd, guests, numbers }: Content, changed: readonly string[]): GroupIndex {
  const changedIn = (folder: string) => changed.filter((file) => file.startsWith(`${folder}/`));
  return {
    studentFiles: (group) => [
      ...(Object.hasOwn(students, group) ? (students[group] ?? []) : []),
      ...odd,
      ...changedIn("students"),
    ],
    sheetsWithGuests: () => [...guests, ...changedIn("attestations")],
    foldersOfSheet: (number) => [
      ...Object.keys(numbers).filter((folder) => numbers[folder]?.some((one) => one === number || one === unknown)),
      ...changedIn("attestations").flatMap((file) =>
        [number, unknown].includes(numberIn(dir, file)) ? [sheetFolder(file)] : [],
      ),
    ],
  };
}

/** `2025-2026/ИС-24` of a sheet's path. */
function sheetFolder(file: string): string {
  return file.split("/").slice(1, -1).join("/");
}

/** The number that a sheet bears; `unknown` when it is written in an unusual way or the file is gone. */
function numberIn(dir: string, file: string): string {
  let number: string = unknown;
  try {
    peek(dir, file, (bytes) => {
      number = usualNumber.exec(bytes.toString("utf8"))?.groups?.number?.trim() ?? unknown;
      return true;
    });
  } catch {
    // a file that is gone, or cannot be opened: whoever reads the folder will say so
  }
  return number;
}

/** No number is empty. */
const unknown = "";
const usualNumber = /^number: (?<quote>["']?)(?<number>[^"'\\\n#]+)\k<quote> *(?:#.*)?$/m;

function repositoryAt(dir: string): Repository | undefined {
  try {
    return repositoryToRead(dir);
  } catch {
    return undefined;
  }
}

/** The last commit and the files that differ from it; ignored ones too, since git does not watch them. */
function stateOf(repository: Repository): { readonly head: string; readonly edited: readonly string[] } | undefined {
  const options = ["--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--ignored=matching", "--no-renames"];
  const entries = gitLook(repository, ["status", ...options, "--", ...folders])?.split("\0") ?? [];
  const head = entries.find((entry) => entry.startsWith(headLine))?.slice(headLine.length);
  const edited = entries.flatMap((entry) => entryOf.exec(entry)?.groups?.path ?? []);
  const isKnown = (entry: string) => entry === "" || entry.startsWith("# ") || entryOf.test(entry);
  const isWhole = entries.every(isKnown) && edited.every((path) => !path.endsWith("/"));
  return head !== undefined && /^[0-9a-f]{40,}$/.test(head) && isWhole ? { head, edited } : undefined;
}

const headLine = "# branch.oid ";
/** What precedes the path: eight fields for a changed file, ten for an unmerged one, none for one that git does not know. */
const entryOf = /^(?:1 (?:\S+ ){7}|u (?:\S+ ){9}|[?!] )(?<path>.+)$/s;

function changedSince(repository: Repository, from: string, to: string): string[] | undefined {
  if (from === to) return [];
  const options = ["-r", "-z", "--name-only", "--no-renames", "--no-ext-diff"];
  return gitLook(repository, ["diff-tree", ...options, from, to, "--", ...folders])
    ?.split("\0")
    .filter(Boolean);
}

/** Looks into every student and every sheet as committed; edited ones are opened anyway. */
function lookThrough(dir: string, commit: string, edited: ReadonlySet<string>): Content {
  const students: Record<string, string[]> = {};
  const odd: string[] = [];
  for (const file of filesIn(dir, "students", edited)) {
    const groups = groupsIn(dir, file);
    if (groups === undefined) odd.push(file);
    for (const group of groups ?? []) {
      students[group] ??= [];
      students[group].push(file);
    }
  }
  const sheets = filesIn(dir, "attestations", edited);
  const guests = sheets.filter((file) => peek(dir, file, (bytes) => bytes.includes("guest")));
  const numbers: Record<string, string[]> = {};
  for (const file of sheets) {
    const folder = sheetFolder(file);
    numbers[folder] ??= [];
    numbers[folder].push(numberIn(dir, file));
  }
  return { commit, students, odd, guests, numbers };
}

function filesIn(dir: string, folder: string, edited: ReadonlySet<string>): string[] {
  return listFolder(dir, folder).files.flatMap(({ file }) => (edited.has(file) ? [] : [file]));
}

function groupsIn(dir: string, file: string): string[] | undefined {
  let groups: string[] | undefined;
  peek(dir, file, (bytes) => {
    groups = groupsNamedIn(bytes.toString("utf8"));
    return true;
  });
  return groups;
}
