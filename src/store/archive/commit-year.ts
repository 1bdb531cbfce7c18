import type { Edit } from "../../model/change.ts";
import { UserError } from "../../model/user-error.ts";
import { readHead } from "../git/head.ts";
import type { Repository } from "../git/repository.ts";
import { underLock } from "../writing/apply-change.ts";
import { authorOf } from "../writing/author.ts";
import { buildFiles } from "../writing/build-files.ts";
import { changedIn } from "../writing/changed-files.ts";
import { commitFiles } from "../writing/commit-files.ts";
import { type NewTag, tagAt } from "./archive-tag.ts";
import { type Snapshot, snapshotAt, snapshotOf } from "./snapshot.ts";

/** What closing a year writes, as one commit with one tag. */
export interface YearCommit {
  readonly summary: string;
  readonly edits: readonly Edit[];
  readonly tag: NewTag;
}

/** A folder that is being closed: nobody else writes to it meanwhile. */
export interface ClosingYear {
  readonly snapshot: Snapshot;
  /** The records as they would be after some edits; nothing is written. */
  after(edits: readonly Edit[]): Snapshot;
}

/**
 * Builds the archive of a year from the last commit's blobs and commits it. Unsaved edits stop it; a year that is closed
 * already stays as it is (`build` is not called), as does everything when `build` gives nothing.
 */
export async function commitYear(
  dir: string,
  by: string,
  year: string,
  build: (closing: ClosingYear) => Promise<YearCommit | undefined>,
): Promise<"closed" | "was closed" | "left open"> {
  return underLock(dir, async (repository) => {
    const closing = await startClosing(repository, year);
    if (closing === undefined) return "was closed";
    const plan = await build(closing);
    if (plan === undefined) return "left open";
    const { staff } = closing.snapshot.records;
    const note = { author: authorOf(staff, by), summary: plan.summary, tag: plan.tag };
    await commitFiles(repository, note, buildFiles(repository, plan.edits));
    return "closed";
  });
}

async function startClosing(repository: Repository, year: string): Promise<ClosingYear | undefined> {
  const yearFile = `archive/${year}/year.yaml`;
  const { commit, trees } = await readHead(repository, [yearFile]);
  if (commit === null) throw new UserError(text.empty);
  if (trees.get(`archive/${year}`)?.some(({ name }) => name === "year.yaml")) return undefined;
  const changed = await changedIn(repository);
  if (changed.length > 0) throw new UserError(text.unsaved(changed), text.save);
  if ((await tagAt(repository, `archive/${year}`)) !== undefined)
    throw new UserError(text.tagged(year), text.restore(year));
  const snapshot = await snapshotAt(repository, commit);
  return { snapshot, after: (edits) => withEdits(repository, snapshot, edits) };
}

function withEdits(repository: Repository, snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  if (edits.length === 0) return snapshot;
  const files = new Map(snapshot.files);
  for (const { path, bytes } of buildFiles(repository, edits))
    if (bytes === null) files.delete(path);
    else files.set(path, bytes);
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return snapshotOf(snapshot.commit, new Map(inOrder));
}

const text = {
  empty: "В папке ещё ничего не сохранено, закрывать нечего.",
  unsaved: (paths: readonly string[]) =>
    ["В папке есть несохранённые правки, год закрыть нельзя:", ...paths.slice(0, 10).map((path) => `  ${path}`)].join(
      "\n",
    ),
  save: "Сохраните их (kpgt save) или верните как было и повторите команду.",
  tagged: (year: string) =>
    `Учебный год ${year} уже закрыт: есть его метка. А в последнем сохранении его архива нет, закрывать заново нельзя.`,
  restore: (year: string) => `Верните его: kpgt archive restore ${year}; если его закрыли не здесь, примите: kpgt sync`,
};
