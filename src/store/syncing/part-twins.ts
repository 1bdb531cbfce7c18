import { isUtf8 } from "node:buffer";
import { isDeepStrictEqual } from "node:util";
import { UserError } from "../../model/user-error.ts";
import { filesAt, readBlobs, type TreeFile } from "../git/read-blobs.ts";
import { commitAt } from "../git/remote.ts";
import type { Repository } from "../git/repository.ts";
import { recordFileAt } from "../reading/kinds-of-files.ts";
import { underLock } from "../writing/apply-change.ts";
import type { Author } from "../writing/author.ts";
import { commitFiles } from "../writing/commit-files.ts";
import type { NewFile } from "../writing/new-file.ts";
import { parseYaml } from "../yaml/parse.ts";
import { commonCommit, type Fetched } from "./sync.ts";

/** A student of this folder who got another id, since the server has somebody else under it. */
export interface NewId {
  readonly was: string;
  readonly now: string;
}

/**
 * Two clerks who enrol people at the same time give out the same ids. Mine, which nobody else has yet, get the next free
 * ones wherever they are named; two files of one and the same person are left to the merge.
 */
export async function partTwins(dir: string, author: Author, { server }: Fetched): Promise<readonly NewId[]> {
  if (server === undefined) return [];
  return underLock(dir, async (repository) => {
    const mine = await commitAt(repository, repository.ref);
    if (mine === undefined) return [];
    const base = await commonCommit(repository, mine, server);
    const trees: Trees = {
      base: await treeAt(repository, base),
      mine: await treeAt(repository, mine),
      server: await treeAt(repository, server),
    };
    const twins = await twinsIn(repository, trees);
    const taken = new Set([...trees.mine.keys(), ...trees.server.keys()]);
    const ids = twins.map((was): NewId => ({ was, now: nextFree(was, taken) }));
    if (ids.length === 0) return [];
    await commitFiles(repository, { author, summary: text.summary(ids) }, await renamed(repository, trees, ids));
    return ids;
  });
}

/** Blobs by path. */
type Tree = ReadonlyMap<string, TreeFile>;

interface Trees {
  readonly base: Tree;
  readonly mine: Tree;
  readonly server: Tree;
}

async function treeAt(repository: Repository, commit: string): Promise<Tree> {
  return new Map((await filesAt(repository, commit)).map((file) => [file.path, file]));
}

/** The ids under which both sides enrolled somebody, each another person. */
async function twinsIn(repository: Repository, { base, mine, server }: Trees): Promise<string[]> {
  const both = [...mine.values()].flatMap(({ path, blob }) => {
    const isNew = path.startsWith("students/") && !base.has(path) && server.has(path);
    return isNew && server.get(path)?.blob !== blob ? [path] : [];
  });
  if (both.length === 0) return [];
  const [ours, theirs] = await Promise.all([mine, server].map((tree) => namesIn(repository, tree, both)));
  return both.flatMap((path) => {
    const names = [ours?.get(path), theirs?.get(path)];
    const areTwo = names.every((name) => name !== undefined) && !isDeepStrictEqual(names[0], names[1]);
    return areTwo ? [recordFileAt(path)?.id ?? ""] : [];
  });
}

async function namesIn(repository: Repository, tree: Tree, paths: readonly string[]): Promise<Map<string, unknown>> {
  const files = paths.flatMap((path) => tree.get(path) ?? []);
  return new Map(
    [...(await readBlobs(repository, files))].map(([path, bytes]) => [path, memberOf(path, bytes, "name")]),
  );
}

function memberOf(path: string, bytes: Uint8Array, key: string): unknown {
  const parsed = parseYaml(path, bytes);
  const value = "value" in parsed ? parsed.value : undefined;
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The id with the next free number at its end: 2024-0122 → 2024-0125. */
function nextFree(id: string, taken: Set<string>): string {
  const [, start = id, digits = ""] = /^(.*?)(\d*)$/.exec(id) ?? [];
  for (let number = Number(digits) + 1; ; number += 1) {
    const next = `${start}${String(number).padStart(digits.length, "0")}`;
    if (taken.has(fileOf(next))) continue;
    taken.add(fileOf(next));
    return next;
  }
}

function fileOf(id: string): string {
  return `students/${id}.yaml`;
}

/** My files with the new ids: nobody but me can have named the old ones, which were not there before. */
async function renamed(repository: Repository, { base, mine }: Trees, ids: readonly NewId[]): Promise<NewFile[]> {
  const own = [...mine.values()].filter(({ path, blob }) => base.get(path)?.blob !== blob);
  const contents = await readBlobs(repository, own);
  return own.flatMap(({ path }): NewFile[] => {
    const was = contents.get(path) ?? Buffer.alloc(0);
    const now = withIds(path, ids);
    const bytes = isUtf8(was) ? Buffer.from(withIds(was.toString(), ids)) : was; // an export in another encoding keeps its bytes
    if (now === path && bytes.equals(was)) return [];
    if (memberOf(path, was, "closed") !== undefined) throw new UserError(text.closed(path, ids), text.askOther);
    return now === path
      ? [{ path, bytes }]
      : [
          { path, bytes: null },
          { path: now, bytes },
        ];
  });
}

/** Where the id stands by itself, not as a part of a longer one. */
function withIds(source: string, ids: readonly NewId[]): string {
  return ids.reduce((said, { was, now }) => {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}_.-])${was.replaceAll(/[.()]/g, "\\$&")}(?![\\p{L}\\p{N}_-])`, "gu");
    return said.replaceAll(whole, () => now);
  }, source);
}

const text = {
  summary: (ids: readonly NewId[]) =>
    ids.map(({ was, now }) => `Номер студента ${was} на сервере занят, теперь ${now}`).join("; "),
  closed: (path: string, ids: readonly NewId[]) =>
    `Номер студента (${ids.map(({ was }) => was).join(", ")}) на сервере у другого человека, а здесь с ним уже закрыта ведомость: ${path}`,
  askOther:
    "Закрытое не меняют. Пусть тот, кто зачислил другого студента, даст ему другой номер и отправит его: kpgt sync",
};
