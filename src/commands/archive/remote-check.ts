import type { YearCheck } from "../../exchange/judge-year.ts";
import { UserError } from "../../model/user-error.ts";
import type { YearFacts } from "../../model/year-facts.ts";
import { remoteNamed } from "../../store/git/choose-remote.ts";
import { tagAtServer } from "../../store/git/remote.ts";
import { openRepository, type Repository } from "../../store/git/repository.ts";

/** Asks servers which tag they have for the year: whoever forges the folder cannot forge what somebody else keeps. */
export async function remoteChecks(dir: string, facts: YearFacts, names: readonly string[]): Promise<YearCheck[]> {
  if (names.length === 0) return [];
  const repository = openRepository(dir); // it refuses settings by which a stranger's folder could start programs
  const checks: YearCheck[] = [];
  for (const name of names) checks.push({ id: "remote", ...(await askServer(repository, facts, name)) });
  return checks;
}

async function askServer(
  repository: Repository,
  { year, tag }: YearFacts,
  name: string,
): Promise<Omit<YearCheck, "id">> {
  const remote = await remoteNamed(repository, name);
  try {
    const theirs = await tagAtServer(repository, remote, `archive/${year}`);
    if (theirs === undefined) return { faults: [{ message: text.none(name) }] };
    return theirs === tag?.id
      ? { note: name, faults: [] }
      : { faults: [{ message: text.other(name, theirs, tag?.id ?? text.noTag) }] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { skipped: error.message.replace(/\.$/, ""), faults: [] };
  }
}

const text = {
  none: (name: string) => `На сервере «${name}» метки этого года нет.`,
  other: (name: string, theirs: string, ours: string) => `На сервере «${name}» метка ${theirs}, а здесь ${ours}.`,
  noTag: "её нет",
};
