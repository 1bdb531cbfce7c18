import type { Finding } from "../../model/finding.ts";
import { commitNamed, repositoryToRead } from "./changed-since.ts";
import { git } from "./git.ts";

/** The files that became programs, links or foreign repositories since a revision: records are ordinary files. */
export async function oddModesSince(dir: string, revision: string): Promise<Finding[]> {
  const repository = repositoryToRead(dir);
  const commit = await commitNamed(repository, revision);
  const printed = await git(repository, ["diff", "--raw", "-z", "--no-renames", "--no-ext-diff", commit]);
  const fields = printed.split("\0");
  return fields.flatMap((field, index): Finding[] => {
    const mode = /^:\d+ (\d+) /.exec(field)?.[1];
    const file = fields[index + 1];
    if (mode === undefined || file === undefined || mode === "100644" || mode === "000000") return [];
    const message = mode === "100755" ? text.program : text.link;
    return [{ check: "file", severity: "error", place: { file, path: [] }, message, fix: text.fix }];
  });
}

const text = {
  program: "Файл помечен в истории как программа.",
  link: "Это не обычный файл, а ссылка или чужое хранилище.",
  fix: "Замените его обычным файлом (chmod 644) и сохраните: kpgt save",
};
