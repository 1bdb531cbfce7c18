import type { Finding } from "../../model/finding.ts";
import { UserError } from "../../model/user-error.ts";
import type { Repository } from "../git/repository.ts";
import { recordFileAt } from "../reading/kinds-of-files.ts";
import { locate } from "../reading/locate.ts";
import { validate } from "../schema/validate.ts";
import { parseYaml } from "../yaml/parse.ts";
import { underLock } from "./apply-change.ts";
import type { Author } from "./author.ts";
import { changedIn } from "./changed-files.ts";
import { commitFiles } from "./commit-files.ts";
import { readWorkFile } from "./work-files.ts";

/** What was committed; no files when nothing had been edited. */
export interface Saved {
  readonly summary: string;
  readonly files: readonly string[];
}

/** Commits everything that was edited by hand since the last commit as one commit, if it can be read and fits its schema. */
export async function save(dir: string, author: Author, summary?: string): Promise<Saved> {
  return underLock(dir, async (repository) => {
    const paths = await changedIn(repository);
    const files = paths.map((path) => ({ path, bytes: readWorkFile(repository, path) ?? null }));
    const errors = files.flatMap(({ path, bytes }) => (bytes === null ? [] : errorsIn(path, bytes)));
    if (errors.length > 0) throw new UserError(describe(repository, errors), text.check);
    const note = { author, summary: summary ?? text.summary(paths) };
    if (files.length > 0) await commitFiles(repository, note, files, { handEdited: true });
    return { summary: note.summary, files: paths };
  });
}

function errorsIn(path: string, bytes: Uint8Array): Finding[] {
  const kind = recordFileAt(path)?.kind;
  if (kind === undefined) return [];
  const parsed = parseYaml(path, bytes);
  const findings = "value" in parsed ? validate(kind, parsed.value, path) : parsed.findings;
  return findings.filter(({ severity }) => severity === "error");
}

function describe({ dir }: Repository, errors: readonly Finding[]): string {
  const lines = locate(dir, errors.slice(0, 5)).map(
    ({ place, line, column, message }) => `  ${place.file}:${line}:${column}: ${message}`,
  );
  return [text.unsound, ...lines].join("\n");
}

const text = {
  summary: (paths: readonly string[]) => {
    const named = paths.slice(0, 3).map((path) => path.replace(/\.yaml$/u, ""));
    const rest = paths.length - named.length;
    return `правка вручную: ${named.join(", ")}${rest > 0 ? ` и ещё ${rest}` : ""}`;
  },
  unsound: "Правка не сохранена, в записях появились бы ошибки:",
  check: "Исправьте их и повторите kpgt save; все ошибки: kpgt check",
};
