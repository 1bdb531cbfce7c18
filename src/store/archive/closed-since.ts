import type { Finding } from "../../model/finding.ts";
import { changedSince, commitNamed, repositoryToRead } from "../git/changed-since.ts";
import { closedYearOf, yearsClosedAt } from "./closed-paths.ts";

/** What has changed since a revision in the years that it has as closed: even together with their fingerprints. */
export async function closedSince(dir: string, revision: string): Promise<Finding[]> {
  const repository = repositoryToRead(dir);
  const years = await yearsClosedAt(repository, await commitNamed(repository, revision));
  if (years.length === 0) return [];
  return (await changedSince(dir, revision)).flatMap((file): Finding[] => {
    const year = closedYearOf(file, years);
    if (year === undefined) return [];
    const message = text.changed(year, revision);
    return [
      { check: "closed-year-is-unchanged", severity: "error", place: { file, path: [] }, message, fix: text.undo },
    ];
  });
}

const text = {
  changed: (year: string, revision: string) => `Учебный год ${year} закрыт, а файл изменён после версии «${revision}».`,
  undo: "Верните файл, каким он был; исправление оформите документом текущего года.",
};
