import { UserError } from "../../model/user-error.ts";
import { git, gitObjects } from "../git/git.ts";
import { parseBatch } from "../git/git-objects.ts";
import type { Repository } from "../git/repository.ts";

/** A file's blobs before and after; null where there was no file. */
export interface FileChange {
  readonly was: string | null;
  readonly now: string | null;
  readonly mode: string;
}

/** What changed between two commits, by path. */
export type Changes = ReadonlyMap<string, FileChange>;

/** The files that differ between two commits. */
export async function changesIn(repository: Repository, from: string, to: string): Promise<Changes> {
  const printed = await git(repository, ["diff-tree", "-r", "-z", "--no-renames", from, to]);
  const fields = printed.split("\0");
  const changes = new Map<string, FileChange>();
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, mode = "", was = "", now = ""] = (fields[i] ?? "").split(" ");
    changes.set(fields[i + 1] ?? "", { mode, was: blobNamed(was), now: blobNamed(now) });
  }
  return changes;
}

function blobNamed(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}

/** Links, programs and foreign repositories are no records, and nobody wants them on their computer. */
export function refuseOddModes(changes: Changes): void {
  for (const [path, { mode, now }] of changes)
    if (now !== null && mode !== "100644") throw new UserError(text.oddMode(path), text.askAdministrator);
}

/** The contents of all blobs of some changes. */
export async function blobsOf(repository: Repository, all: readonly Changes[]): Promise<Map<string, Buffer>> {
  const ids = all.flatMap((changes) => [...changes.values()].flatMap(({ was, now }) => [was, now]));
  const names = [...new Set(ids)].filter((id) => id !== null);
  const objects = names.length === 0 ? [] : parseBatch(await gitObjects(repository, names), names.length);
  return new Map(names.map((id, index) => [id, objects[index]?.content ?? Buffer.alloc(0)]));
}

const text = {
  oddMode: (path: string) =>
    `На сервере «${path}» — не обычный файл (ссылка или программа). Обмен остановлен, здесь ничего не изменено.`,
  askAdministrator: "Покажите это тому, кто ведёт сервер: записи — только обычные файлы.",
};
