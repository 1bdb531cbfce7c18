import type { AcademicYear } from "../../model/kinds.ts";
import { sha256 } from "../../model/sha256.ts";
import type { YearSeal } from "../../reports/archive/act-of-closing.ts";
import { gitLook } from "../../store/git/git-look.ts";
import { readRepository } from "../../store/git/read-repository.ts";
import { readFile } from "../../store/reading/read-file.ts";
import { yearFileOf } from "./build-year.ts";

/** What seals a closed year; undefined when its annotated tag is not in this folder. */
export function yearSeal(dir: string, year: AcademicYear): YearSeal | undefined {
  const repository = readRepository(dir);
  const named = (name: string) => gitLook(repository, ["rev-parse", "--verify", "--quiet", name])?.trim();
  const tag = named(`refs/tags/archive/${year}`);
  const commit = named(`refs/tags/archive/${year}^{commit}`);
  if (tag === undefined || commit === undefined || tag === commit) return undefined;
  return { root: sha256(readFile(dir, yearFileOf(year))), commit, tag };
}
