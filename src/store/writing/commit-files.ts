import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { type NewTag, type PlacedTag, placeTag, storeTag } from "../archive/archive-tag.ts";
import { git } from "../git/git.ts";
import { changedTrees, type NewTree } from "../git/git-objects.ts";
import { blobAt, blobOf, type Head, readHead } from "../git/head.ts";
import { refreshIndex } from "../git/refresh-index.ts";
import { type Repository, temporaryFolder } from "../git/repository.ts";
import { storeObject } from "../git/store-object.ts";
import { type Author, signatureOf } from "./author.ts";
import { crashPoint } from "./crash-point.ts";
import { refuseUnsafe } from "./guard.ts";
import { dropJournal, writeJournal } from "./journal.ts";
import type { NewFile } from "./new-file.ts";
import { type FileMove, syncWorkFile } from "./work-files.ts";
import { syncFolder, writeNewFile } from "./write-file.ts";

/** Who commits, and with which line in the history. */
export interface CommitNote {
  readonly author: Author;
  readonly summary: string;
  /** A tag that comes with the commit: whoever heals after a crash puts it there too. */
  readonly tag?: NewTag;
  /** The end of another line of history that this commit joins to the branch. */
  readonly joins?: string;
  /** The closed year that this commit brings back to what its tag seals. */
  readonly restores?: string;
  /** A commit made elsewhere, with these very files and everything of this branch: the branch moves on to it. */
  readonly adopts?: string;
}

/**
 * Commits files whole or not at all, the lock being held: after it returns they are in the history and on the disk,
 * and a power cut cannot take them back. The working files follow the commit; a crash between is healed by `recover`.
 * `handEdited`: the working files are themselves what is to be committed.
 */
export async function commitFiles(
  repository: Repository,
  note: CommitNote,
  files: readonly NewFile[],
  { handEdited = false }: { readonly handEdited?: boolean } = {},
): Promise<void> {
  const head = await readHead(
    repository,
    files.flatMap(({ path }) => [path, ...yearFileOf(path)]),
  );
  crashPoint();
  await refuseUnsafe(repository, head, files, { handEdited, restores: note.restores });
  const moves = files.map(({ path, bytes }) => ({ path, was: blobAt(head, path), now: blobOf(bytes ?? undefined) }));
  const { commit, tag } = await prepare(repository, head, note, files, moves);
  await moveRef(repository, head, commit, note);
  await finish(repository, moves, tag);
}

/** A commit, and its tag, that nothing leads to yet. */
interface Prepared {
  readonly commit: string;
  readonly tag?: PlacedTag;
}

/** Everything before the commit point: objects that nobody refers to yet, and the journal. */
async function prepare(
  repository: Repository,
  head: Head,
  note: CommitNote,
  files: readonly NewFile[],
  moves: readonly FileMove[],
): Promise<Prepared> {
  try {
    startTemporaryFolder(repository);
    storeBlobs(repository, files);
    const changes = moves.map(({ path, now }) => ({ path, blob: now }));
    const root = await storeTrees(repository, changedTrees(head.trees, changes));
    const commit =
      note.adopts === undefined
        ? storeCommit(repository, head, root, note)
        : await commitWithTree(repository, note.adopts, root);
    const tag = note.tag && { name: note.tag.name, id: await storeTag(repository, commit, note.tag, note.author) };
    writeJournal(repository, { base: head.commit, files: moves, ...(tag && { tag }) });
    return { commit, ...(tag && { tag }) };
  } catch (error) {
    forget(repository);
    throw error;
  }
}

/** Clears away a commit that was not made; what cannot be cleared now the next command will clear. */
function forget(repository: Repository): void {
  try {
    dropJournal(repository);
    rmSync(temporaryFolder(repository), { recursive: true, force: true });
  } catch {
    // the error that led here is the one to tell
  }
}

/** What closes the year that a file belongs to: archive/<year>/year.yaml. */
function yearFileOf(path: string): string[] {
  const year = /^[^/]+\/(\d{4}-\d{4})\//.exec(path)?.[1];
  return year === undefined ? [] : [`archive/${year}/year.yaml`];
}

function startTemporaryFolder(repository: Repository): void {
  const folder = temporaryFolder(repository);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
}

/** Keeps the bytes ready for the working folder and stores them as blobs. */
function storeBlobs(repository: Repository, files: readonly NewFile[]): void {
  for (const [index, { bytes }] of files.entries())
    if (bytes !== null) writeNewFile(readyFile(repository, index), bytes);
  crashPoint();
  for (const { bytes } of files) if (bytes !== null) storeObject(repository, "blob", bytes);
  crashPoint();
}

/** The finished bytes of the n-th file, on their way to the history and then to the working folder. */
function readyFile(repository: Repository, index: number): string {
  return join(temporaryFolder(repository), String(index));
}

async function storeTrees(repository: Repository, trees: readonly NewTree[]): Promise<string> {
  for (const { content } of trees) storeObject(repository, "tree", content);
  crashPoint();
  return trees.at(-1)?.id ?? treeOf(repository, repository.ref); // a merge may change no file
}

async function treeOf(repository: Repository, commit: string): Promise<string> {
  return (await git(repository, ["rev-parse", "--verify", "--quiet", `${commit}^{tree}`])).trim();
}

/** What is adopted must be what was built and checked. */
async function commitWithTree(repository: Repository, commit: string, tree: string): Promise<string> {
  if ((await treeOf(repository, commit)) !== tree)
    throw new Error("the adopted commit has other files than were built");
  return commit;
}

function storeCommit(repository: Repository, head: Head, tree: string, { summary, author, joins }: CommitNote): string {
  const parents = [head.commit, joins].flatMap((parent) => (parent ? [`parent ${parent}`] : []));
  const signature = signatureOf(author, new Date());
  const lines = [`tree ${tree}`, ...parents, `author ${signature}`, `committer ${signature}`];
  const message = summary.replaceAll(/\s+/g, " ");
  const commit = storeObject(repository, "commit", Buffer.from(`${lines.join("\n")}\n\n${message}\n`));
  crashPoint();
  return commit;
}

/** The commit point: before it nothing has happened, after it everything has. Nobody else's commit is ever left out. */
async function moveRef(repository: Repository, head: Head, commit: string, { author }: CommitNote): Promise<void> {
  const { ref } = repository;
  const update = head.commit === null ? `create ${ref} ${commit}` : `update ${ref} ${commit} ${head.commit}`;
  try {
    crashPoint();
    const stdin = `start\n${update}\nprepare\ncommit\n`;
    await git(repository, ["update-ref", "--stdin"], { stdin, environment: identity(author) });
  } catch (error) {
    // A git that was killed may have moved it all the same.
    const now = await readHead(repository, []);
    if (now.commit === commit) return;
    forget(repository);
    throw now.commit === head.commit ? error : new UserError(text.overtaken, text.repeat, error);
  }
}

/** Brings the working files and git's own list of them to the commit; what fails here the next command brings to its end. */
async function finish(repository: Repository, moves: readonly FileMove[], tag: PlacedTag | undefined): Promise<void> {
  const { gitDir, ref } = repository;
  try {
    crashPoint();
    syncFolder(dirname(join(gitDir, ref)));
    syncFolder(gitDir);
    if (tag) await placeTag(repository, tag);
    if (tag) crashPoint();
    for (const [index, move] of moves.entries()) {
      if (move.now !== null) chmodSync(readyFile(repository, index), 0o644);
      syncWorkFile(repository, move, readyFile(repository, index));
    }
    crashPoint();
    await refreshIndex(repository, moves);
    crashPoint();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(text.half, text.noNeed, error);
  }
  dropJournal(repository);
  rmSync(temporaryFolder(repository), { recursive: true, force: true });
}

function identity({ name, email }: Author): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}

const text = {
  overtaken: "Пока kpgt готовил запись, историю изменила другая программа. Записи остались прежними.",
  repeat: "Повторите команду.",
  half: "Изменение записано в историю, но обновить файлы в папке до конца не удалось.",
  noNeed: "Повторять его не нужно: устраните причину, остальное доделает следующая команда, которая пишет в папку.",
};
