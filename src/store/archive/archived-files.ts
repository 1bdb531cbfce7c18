import type { AcademicYear } from "../../model/kinds.ts";
import { filesAt, readBlobs } from "../git/read-blobs.ts";
import type { Repository } from "../git/repository.ts";

/** The files of a closed year's archive as the history has them, by their path inside it, in byte order. */
export async function archivedFiles(
  repository: Repository,
  year: AcademicYear,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = `archive/${year}/`;
  const files = await filesAt(repository, "HEAD", [folder]);
  const read = await readBlobs(repository, files);
  return new Map([...read].map(([path, bytes]) => [path.slice(folder.length), bytes]));
}
