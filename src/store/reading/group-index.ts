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
}

/** What the files of one commit say. */
interface Content {
  readonly commit: string;
  readonly students: Readonly<Record<string, readonly string[]>>;
  /** Student files that name groups in a way that is not understood here. */
  readonly odd: readonly string[];
  readonly guests: readonly string[];
}

/** The index of a records folder under git; undefined when git cannot tell what has changed. */
export function openGroupIndex(dir: string): GroupIndex | undefined {
  const repository = repositoryAt(dir);
  const state = repository && stateOf(repository);
  if (!repository || !state) return undefined;
  const { head, edited } = state;
  const known = readCache(dir, name) as Content | undefined;
  const since = known && changedSince(repository, known.commit, head);
  if (known && since && since.length <= mostChanged) return indexOf(known, [...edited, ...since]);
  const fresh = lookThrough(dir, head, new Set(edited));
  writeCache(dir, name, fresh);
  return indexOf(fresh, edited);
}

const name = "groups";
const folders = ["students", "attestations"];

/** Each changed file is opened every time: with many of them it is cheaper to look through everything once more. */
const mostChanged = 300;

function indexOf({ students, odd, guests }: Content, changed: readonly string[]): GroupIndex {
  const changedIn = (folder: string) => changed.filter((file) => file.startsWith(`${folder}/`));
  return {
    studentFiles: (group) => [
      ...(Object.hasOwn(students, group) ? (students[group] ?? []) : []),
      ...odd,
      ...changedIn("students"),
    ],
    sheetsWithGuests: () => [...guests, ...changedIn("attestations")],
  };
}

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
  const guests = filesIn(dir, "attestations", edited).filter((file) =>
    peek(dir, file, (bytes) => bytes.includes("guest")),
  );
  return { commit, students, odd, guests };
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
