import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { mayLieAt, recordFileAt } from "./kinds-of-files.ts";
import { filesAt, readBlobs } from "./read-blobs.ts";
import { readRecords } from "./read-records.ts";
import { type Repository, temporaryFolder } from "./repository.ts";

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
  return snapshotOf(repository, commit, await readBlobs(repository, files));
}

/** Reads files that are in memory as the records folder that they make up. */
export function snapshotOf(repository: Repository, commit: string, files: ReadonlyMap<string, Uint8Array>): Snapshot {
  const place = join(temporaryFolder(repository), "snapshot");
  try {
    mkdirSync(temporaryFolder(repository), { recursive: true, mode: 0o700 });
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes, { mode: 0o600 });
    }
    const { records, findings } = readRecords(place);
    return { commit, files, records, findings };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function isOfRecords(path: string): boolean {
  const record = recordFileAt(path);
  return record !== undefined || (mayLieAt(path) && !path.startsWith("archive/"));
}

const text = {
  odd: (path: string) => `На месте «${path}» в истории не обычный файл.`,
  putAFile: "Замените его обычным файлом и сохраните: kpgt save",
};
