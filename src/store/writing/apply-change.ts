import type { Change } from "../../model/change.ts";
import type { Records } from "../../model/records.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { openRecords } from "../reading/open-records.ts";
import type { Scope } from "../reading/read-records.ts";
import { type Author, authorOf } from "./author.ts";
import { buildFiles } from "./build-files.ts";
import { commitFiles } from "./commit-files.ts";
import { crashPoint } from "./crash-point.ts";
import { explainFault } from "./explain-fault.ts";
import { takeLock } from "./lock.ts";
import { recover } from "./recover.ts";

/**
 * Plans on the records as they are under the lock and applies the plan as one durable commit, whole or not at all.
 * The author is a person, or the id of a member of staff. A plan without edits changes nothing.
 */
export async function applyChange<Plan extends Change>(
  dir: string,
  author: Author | string,
  scope: Scope,
  plan: (records: Records) => Plan,
): Promise<Plan> {
  return underLock(dir, async (repository) => {
    const records = openRecords(repository.dir, scope);
    const change = plan(records);
    const files = buildFiles(repository, change.edits);
    const by = typeof author === "string" ? authorOf(records.staff, author) : author;
    if (files.length > 0) await commitFiles(repository, { author: by, summary: change.summary }, files);
    return change;
  });
}

/** Does work on a repository that nobody else writes to meanwhile and that no crash has left half-done. */
export async function underLock<Result>(
  dir: string,
  work: (repository: Repository) => Promise<Result>,
): Promise<Result> {
  try {
    const repository = openRepository(dir);
    const release = await takeLock(repository);
    try {
      crashPoint();
      await recover(repository);
      return await work(repository);
    } finally {
      await release();
    }
  } catch (error) {
    throw explainFault(error);
  }
}
