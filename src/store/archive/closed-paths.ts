import { git, gitObjects } from "../git/git.ts";
import { parseBatch } from "../git/git-objects.ts";
import type { Repository } from "../git/repository.ts";

/** The years that a commit holds as closed: archive/<year>/year.yaml is there. */
export async function yearsClosedAt(repository: Repository, commit: string): Promise<string[]> {
  const printed = await git(repository, ["ls-tree", "-z", "--name-only", commit, "archive/"]);
  const years = printed.split("\0").flatMap((path) => /^archive\/(\d{4}-\d{4})$/.exec(path)?.[1] ?? []);
  if (years.length === 0) return [];
  const names = years.map((year) => `${commit}:archive/${year}/year.yaml`);
  const files = parseBatch(await gitObjects(repository, names), names.length);
  return years.filter((_, index) => files[index] !== undefined);
}

/** The closed year that a path belongs to, as a record of it or as a part of its archive. */
export function closedYearOf(path: string, years: readonly string[]): string | undefined {
  const year = /^[^/]+\/(\d{4}-\d{4})\//.exec(path)?.[1];
  return year !== undefined && years.includes(year) ? year : undefined;
}
