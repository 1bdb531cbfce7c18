import type { Finding } from "../../model/finding.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { filesAt, readBlobs } from "../git/read-blobs.ts";
import type { Repository } from "../git/repository.ts";
import { mayLieAt, recordFileAt } from "../reading/kinds-of-files.ts";
import { recordsIn } from "../reading/records-in.ts";

/** The records as a commit has them: read from git's own blobs, so that nothing done to the working files shows. */
export interface Snapshot {
  /** The commit; edits not committed yet may be worked in. */
  readonly commit: string;
  /** Every record and what lies beside records, by path in byte order; of the archive only what chains the years. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly records: Records;
  readonly findings: readonly Finding[];
}

/** Reads a commit's records. */
export async function snapshotAt(repository: Repository, commit: string): Promise<Snapshot> {
  const files = (await filesAt(repository, commit)).filter(({ path }) => isOfRecords(path));
  const odd = files.find(({ mode }) => mode !== "100644");
  if (odd !== undefined) throw new UserError(text.odd(odd.path), text.putAFile);
  return snapshotOf(commit, await readBlobs(repository, files));
}

/** Files in memory, with the records that they hold. */
export function snapshotOf(commit: string, files: ReadonlyMap<string, Uint8Array>): Snapshot {
  return { commit, files, ...recordsIn(files) };
}

function isOfRecords(path: string): boolean {
  const record = recordFileAt(path);
  return record !== undefined || (mayLieAt(path) && !path.startsWith("archive/"));
}

const text = {
  odd: (path: string) => `На месте «${path}» в истории не обычный файл.`,
  putAFile: "Замените его обычным файлом и сохраните: kpgt save",
};
