import { UserError } from "../../model/user-error.ts";
import { type RemoteServer, remoteOf } from "../git/choose-remote.ts";
import { git } from "../git/git.ts";
import { commitAt, fetchFrom, isWithin, pushTo } from "../git/remote.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { underLock } from "../writing/apply-change.ts";
import type { Author } from "../writing/author.ts";
import { commitFiles } from "../writing/commit-files.ts";
import { explainFault } from "../writing/explain-fault.ts";
import { type Choices, type Conflict, mergeChanges } from "./merge-changes.ts";

/** The server and its newest commit; without one the server is still empty. */
export interface Fetched {
  readonly remote: RemoteServer;
  readonly server: string | undefined;
}

/** A change that was made elsewhere, as the history tells it. */
export interface ToldChange {
  readonly who: string;
  readonly summary: string;
}

/** What came of taking the server's changes in: they are here now, or nothing is changed and people must decide. */
export interface TakenIn {
  readonly conflicts: readonly Conflict[];
  /** The newest first; merges are left out. */
  readonly changes: readonly ToldChange[];
  /** Students of whom both sides told events. */
  readonly movedTwice: readonly string[];
}

/**
 * Asks the server for its newest state. The folder is not locked while the network is waited for: nothing in it changes.
 */
export async function fetchServer(dir: string): Promise<Fetched> {
  return explaining(async () => {
    const repository = openRepository(dir);
    const remote = await remoteOf(repository);
    return { remote, server: await fetchFrom(repository, remote) };
  });
}

/** Takes the server's changes in as one durable commit, whole or not at all. */
export async function takeIn(dir: string, author: Author, { server }: Fetched, choices: Choices): Promise<TakenIn> {
  return underLock(dir, async (repository) => {
    const mine = await commitAt(repository, repository.ref);
    if (server === undefined || mine === undefined || (await isWithin(repository, server, mine)))
      return { conflicts: [], changes: [], movedTwice: [] };
    const base = await commonCommit(repository, mine, server);
    const { files, conflicts, movedTwice } = await mergeChanges(repository, { base, mine, server }, choices);
    if (conflicts.length > 0) return { conflicts, changes: [], movedTwice };
    const changes = await changesBetween(repository, mine, server);
    const summary = text.summary(changes.length);
    const note = base === mine ? { author, summary, adopts: server } : { author, summary, joins: server };
    await commitFiles(repository, note, files);
    return { conflicts: [], changes, movedTwice };
  });
}

/** What this folder has and the server has not; the newest first. */
export async function waitingToBeSent(dir: string, { server }: Fetched): Promise<ToldChange[]> {
  return explaining(async () => {
    const repository = openRepository(dir);
    return await changesBetween(repository, server, repository.ref);
  });
}

/** The files that only this folder has; none while the server is empty. */
export async function addedHere(dir: string, { server }: Fetched): Promise<ReadonlySet<string>> {
  if (server === undefined) return new Set();
  return explaining(async () => {
    const repository = openRepository(dir);
    const args = ["diff-tree", "-r", "-z", "--no-renames", "--name-only", "--diff-filter=A"];
    return new Set((await git(repository, [...args, server, repository.ref])).split("\0").filter(Boolean));
  });
}

/** Sends what this folder has. False when somebody else was quicker: then fetch again. */
export async function sendOut(dir: string, { remote, server }: Fetched): Promise<boolean> {
  return explaining(async () => {
    const repository = openRepository(dir);
    const mine = await commitAt(repository, repository.ref);
    return mine === undefined || mine === server || (await pushTo(repository, remote, mine));
  });
}

export async function commonCommit(repository: Repository, mine: string, server: string): Promise<string> {
  try {
    const printed = await git(repository, ["merge-base", mine, server]);
    if (printed.trim() !== "") return printed.trim();
  } catch {
    // git says only that there is none
  }
  throw new UserError(text.foreign, text.clone);
}

async function changesBetween(repository: Repository, from: string | undefined, to: string): Promise<ToldChange[]> {
  const range = [to, ...(from === undefined ? [] : [`^${from}`])];
  const printed = await git(repository, ["log", "--no-merges", "--format=%an%x09%s", ...range]);
  return printed.split("\n").flatMap((line) => {
    const [who = "", ...summary] = line.split("\t");
    return line === "" ? [] : [{ who, summary: summary.join("\t") }];
  });
}

async function explaining<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explainFault(error);
  }
}

const text = {
  summary: (n: number) => `обмен с сервером, принято изменений: ${n}`,
  foreign: "На сервере лежит другая папка записей: общей истории с этой у неё нет. Ничего не изменено.",
  clone:
    "Проверьте адрес сервера: kpgt doctor. Новой папке нужно пустое хранилище; копию готовой берут так: git clone <адрес>",
};
