import { appendFileSync, existsSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { git } from "../git/git.ts";
import { underLock } from "./apply-change.ts";
import type { Author } from "./author.ts";
import { commitFiles } from "./commit-files.ts";
import { explainFault } from "./explain-fault.ts";
import type { NewFile } from "./new-file.ts";

/** Bytes are kept as they are, a closed year is never merged, what kpgt may forget is not in the history. */
const settingsFiles: readonly NewFile[] = [
  { path: ".gitattributes", bytes: Buffer.from("* -text\narchive/** -merge\n") },
  { path: ".gitignore", bytes: Buffer.from(".kpgt/\n") },
];

/** The person's own `git commit` is as durable as kpgt's, and never changes line ends. */
export const durableSettings = "[core]\n\tfsync = all\n\tautocrlf = false\n\tquotePath = false\n";

/** Makes a records folder under git with its first files as the first commit; the folder is new or empty. */
export async function initFolder(
  dir: string,
  author: Author,
  files: readonly NewFile[],
  summary: string,
): Promise<void> {
  try {
    // Where nothing can be made, the recursive call of Node 20 may never come back (/proc).
    if (!existsSync(dir)) mkdirSync(dir, { recursive: !existsSync(dirname(dir)) });
    if (existsSync(join(dir, ".git"))) throw new UserError(text.isRepository(dir), text.useIt);
    if (readdirSync(dir).length > 0) throw new UserError(text.notEmpty(dir), text.otherFolder);
    await startRepository(realpathSync(dir));
  } catch (error) {
    throw explainFault(error);
  }
  const own = new Set(files.map(({ path }) => path));
  const all = [...settingsFiles.filter(({ path }) => !own.has(path)), ...files];
  await underLock(dir, (repository) => commitFiles(repository, { author, summary }, all));
}

async function startRepository(dir: string): Promise<void> {
  const gitDir = join(dir, ".git");
  await git({ dir, gitDir, ref: "refs/heads/main" }, ["init", "--quiet", "--initial-branch=main"]);
  appendFileSync(join(gitDir, "config"), durableSettings);
}

const text = {
  isRepository: (dir: string) => `Папка «${dir}» уже хранит историю изменений.`,
  useIt: "Если в ней есть kpgt.yaml, это готовая папка записей: kpgt --dir <папка> status",
  notEmpty: (dir: string) => `Папка «${dir}» не пустая.`,
  otherFolder: "Укажите новую или пустую папку: kpgt init <папка>",
};
