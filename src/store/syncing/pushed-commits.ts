import { grouped } from "../../model/grouped.ts";
import { git } from "../git/git.ts";
import type { Repository } from "../git/repository.ts";
import { recordFileAt } from "../reading/kinds-of-files.ts";
import { twinKey, whyUnsafeName } from "../reading/safe-name.ts";

type Environment = Readonly<Record<string, string>>;

/** A file that one pushed commit changed, against one of its parents. */
interface CommittedFile {
  readonly commit: string;
  readonly parent: string | undefined;
  readonly path: string;
  readonly mode: string;
  readonly blob: string | undefined;
}

/**
 * What is wrong in the history that a push brings, commit by commit: what was changed and changed back stays in the
 * history, and everybody who fetches gets it. Whether records can be read is a question to the newest one only.
 */
export async function historyFaults(
  repository: Repository,
  after: string,
  environment: Environment,
): Promise<string[]> {
  const files = await committedFiles(repository, after, environment);
  const reasons = [
    ...(await closedYearFaults(repository, files, environment)),
    ...files.flatMap(({ path, mode, blob }) => (blob && mode !== "100644" ? [text.oddMode(path)] : [])),
    ...(await largeFiles(repository, files, environment)),
    ...files.flatMap(({ path, blob }) => (blob ? nameFaults(path) : [])),
    ...(await twins(repository, after, files, environment)),
  ];
  return [...new Set(reasons)];
}

/** The changes of every commit that the server has not got yet, against each of its parents. */
async function committedFiles(
  repository: Repository,
  after: string,
  environment: Environment,
): Promise<CommittedFile[]> {
  const printed = await git(repository, ["log", "--format=%H %T %P", after, "--not", "--all"], { environment });
  const commits = printed.split("\n").filter(Boolean);
  const pairs = commits.flatMap((line) => {
    const [commit = "", tree = "", ...parents] = line.split(" ").filter(Boolean);
    const against: readonly (string | undefined)[] = parents.length === 0 ? [undefined] : parents;
    return against.map((parent) => ({ commit, tree, parent }));
  });
  if (pairs.length === 0) return [];
  const parentTrees = await treesOf(
    repository,
    pairs.flatMap(({ parent }) => parent ?? []),
    environment,
  );
  const stdin = pairs.map(({ tree, parent }) => `${parentTrees.get(parent ?? "") ?? emptyTree} ${tree}\n`).join("");
  const args = ["diff-tree", "--stdin", "-r", "-z", "--no-renames", "--no-abbrev"];
  return filesIn(await git(repository, args, { stdin, environment }), pairs);
}

/** The tree without files: the first commit is compared with it. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

async function treesOf(
  repository: Repository,
  commits: readonly string[],
  environment: Environment,
): Promise<Map<string, string>> {
  const names = [...new Set(commits)];
  if (names.length === 0) return new Map();
  const stdin = names.map((name) => `${name}^{tree}\n`).join("");
  const printed = await git(repository, ["cat-file", "--batch-check=%(objectname)"], { stdin, environment });
  const trees = printed.split("\n");
  return new Map(names.map((name, index) => [name, trees[index] ?? emptyTree]));
}

/** Before the changes of each pair git prints the two trees on a line of their own. */
function filesIn(printed: string, pairs: readonly Pick<CommittedFile, "commit" | "parent">[]): CommittedFile[] {
  const fields = printed.split("\0");
  const files: CommittedFile[] = [];
  let pair = -1;
  for (let i = 0; i < fields.length; i += 2) {
    const lines = (fields[i] ?? "").split("\n");
    pair += lines.length - 1;
    const [, mode = "", , blob = ""] = (lines.at(-1) ?? "").split(" ");
    const of = pairs[pair];
    if (of && mode !== "")
      files.push({ ...of, path: fields[i + 1] ?? "", mode, blob: /^0+$/.test(blob) ? undefined : blob });
  }
  return files;
}

/** A year is closed for a commit when it is so in the commit's parent. */
async function closedYearFaults(
  repository: Repository,
  files: readonly CommittedFile[],
  environment: Environment,
): Promise<string[]> {
  const within = files.flatMap(({ parent, path }) => {
    const year = /^[^/]+\/(\d{4}-\d{4})\//.exec(path)?.[1];
    return year === undefined || parent === undefined
      ? []
      : [{ path, year, seal: `${parent}:archive/${year}/year.yaml` }];
  });
  const seals = [...new Set(within.map(({ seal }) => seal))];
  if (seals.length === 0) return [];
  const stdin = seals.map((seal) => `${seal}\n`).join("");
  const found = (await git(repository, ["cat-file", "--batch-check"], { stdin, environment })).split("\n");
  const present = new Set(seals.filter((_, index) => / blob \d+$/.test(found[index] ?? "")));
  return within.flatMap(({ path, year, seal }) => (present.has(seal) ? [text.closedYear(year, path)] : []));
}

/** A scan of a paper is some megabytes; what a history has once, every copy of it has for good. */
const mostBytes = 50 * 1024 * 1024;

async function largeFiles(
  repository: Repository,
  files: readonly CommittedFile[],
  environment: Environment,
): Promise<string[]> {
  const added = files.filter(({ blob, mode }) => blob && mode === "100644");
  if (added.length === 0) return [];
  const stdin = added.map(({ blob }) => `${blob}\n`).join("");
  const printed = await git(repository, ["cat-file", "--batch-check=%(objectsize)"], { stdin, environment });
  const sizes = printed.split("\n").map(Number);
  return added.flatMap(({ path }, index) => ((sizes[index] ?? 0) > mostBytes ? [text.large(path)] : []));
}

/** Names that some computer could not write, of records alone: foreign exports lie beside them as they came. */
function nameFaults(path: string): string[] {
  if (path !== path.normalize("NFC") || /[\p{Cc}\\:]/u.test(path)) return [text.name(JSON.stringify(path))];
  if (recordFileAt(path) === undefined) return [];
  const why = path.split("/").flatMap((name) => whyUnsafeName(name.replace(/\.yaml$/u, "")) ?? []);
  return why.map((reason) => text.unsafe(path, reason));
}

/** Two files of one name in other letters are one file on Windows and macOS. */
async function twins(
  repository: Repository,
  after: string,
  files: readonly CommittedFile[],
  environment: Environment,
): Promise<string[]> {
  const printed = await git(repository, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", after], { environment });
  const byKey = grouped(printed.split("\0").filter(Boolean), twinKey);
  const added = new Set(files.flatMap(({ path, blob }) => (blob ? [path] : [])));
  return [...byKey.values()].flatMap((same) =>
    same.length > 1 && same.some((path) => added.has(path)) ? [text.twins(same)] : [],
  );
}

const text = {
  closedYear: (year: string, path: string) => `${path}: учебный год ${year} закрыт, его записи не меняются.`,
  oddMode: (path: string) => `${path}: не обычный файл (ссылка, программа или чужое хранилище).`,
  large: (path: string) => `${path}: файл больше ${mostBytes / 1024 / 1024} МБ. В хранилище он остался бы навсегда.`,
  name: (path: string) => `${path}: имя файла запишется не на всяком компьютере.`,
  unsafe: (path: string, why: string) => `${path}: ${why}.`,
  twins: (paths: readonly string[]) =>
    `${paths.join(" и ")}: имена отличаются только регистром или записью букв, на другом компьютере это один файл.`,
};
