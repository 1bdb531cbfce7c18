import { realpathSync } from "node:fs";
import { epochFaults, rootsOf } from "../archive/epoch-history.ts";
import { git, gitObjects } from "../git/git.ts";
import { parseBatch } from "../git/git-objects.ts";
import type { Repository } from "../git/repository.ts";
import { recordFileAt } from "../reading/kinds-of-files.ts";
import { validate } from "../schema/validate.ts";
import { parseYaml } from "../yaml/parse.ts";
import { historyFaults } from "./pushed-commits.ts";

/** One line that git gives to a pre-receive hook: a ref before and after; zeros where there is none. */
export interface PushedRef {
  readonly before: string;
  readonly after: string;
  readonly ref: string;
}

/** Why a server refuses what was pushed to it: a sentence for each reason, none when all is well. */
export async function refusePush(gitDir: string, pushed: readonly PushedRef[]): Promise<string[]> {
  const dir = realpathSync(gitDir);
  const repository: Repository = { dir, gitDir: dir, ref: "HEAD" };
  const reasons: string[] = [];
  for (const one of pushed) {
    const foreign = foreignHistory(repository, one);
    const faults = foreign.length > 0 ? foreign : await refFaults(repository, one);
    reasons.push(...(faults.length > 0 ? faults : whenNoHistory(repository, one)));
  }
  return reasons;
}

async function refFaults(repository: Repository, one: PushedRef): Promise<string[]> {
  if (one.ref.startsWith("refs/heads/")) return await branchFaults(repository, one);
  if (!one.ref.startsWith("refs/tags/")) return [text.oddRef(one.ref)];
  const faults = await tagFaults(repository, one);
  return isNone(one.after) || faults.length > 0 ? faults : await historyFaults(repository, one.after, quarantine());
}

/** Under whatever name: a history that does not begin where the server's own does brings back what was erased. */
function foreignHistory(repository: Repository, { after }: PushedRef): string[] {
  if (isNone(after)) return [];
  const known = rootsOf(repository, ["--all"], quarantine());
  const isKnown = (root: string) => known.length === 0 || known.includes(root);
  const isForeign = !rootsOf(repository, [after], quarantine()).every(isKnown);
  return isForeign ? [text.otherEpoch] : epochFaults(repository, after, quarantine());
}

/** A tag may lead to files without any history. */
function whenNoHistory(repository: Repository, { after, ref }: PushedRef): string[] {
  return isNone(after) || rootsOf(repository, [after], quarantine()).length > 0 ? [] : [text.noHistory(ref)];
}

/** The tree without files: a new branch is compared with it. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

async function tagFaults(repository: Repository, { ref, before, after }: PushedRef): Promise<string[]> {
  if (!ref.startsWith("refs/tags/archive/")) return [];
  const year = ref.slice("refs/tags/archive/".length);
  if (!/^\d{4}-\d{4}$/.test(year)) return [text.oddRef(ref)];
  if (!isNone(before)) return [text.tagChanged(year)];
  if ((await received(repository, ["cat-file", "-t", after])).trim() !== "tag") return [text.lightTag(year)];
  const said = await received(repository, ["cat-file", "tag", after]);
  const isOwn = new RegExp(`^tag archive/${year}$`, "m").test(said.split("\n\n")[0] ?? "");
  const closes =
    (await received(repository, ["ls-tree", "--name-only", after, `archive/${year}/year.yaml`])).trim() !== "";
  return isOwn && closes ? [] : [text.otherTag(year)];
}

async function branchFaults(repository: Repository, { ref, before, after }: PushedRef): Promise<string[]> {
  const branch = ref.replace("refs/heads/", "");
  if (isNone(after)) return [text.deleted(branch)];
  if (!isNone(before) && (await received(repository, ["rev-list", "--max-count=1", before, `^${after}`])).trim() !== "")
    return [text.rewritten(branch)];
  const changes = await changesIn(repository, isNone(before) ? emptyTree : before, after);
  return [...(await historyFaults(repository, after, quarantine())), ...(await unsoundRecords(repository, changes))];
}

interface PushedFile {
  readonly path: string;
  readonly mode: string;
  /** undefined where the file is taken away. */
  readonly blob: string | undefined;
}

async function changesIn(repository: Repository, from: string, to: string): Promise<PushedFile[]> {
  const fields = (await received(repository, ["diff-tree", "-r", "-z", "--no-renames", from, to])).split("\0");
  return Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => {
    const [, mode = "", , blob = ""] = (fields[2 * index] ?? "").split(" ");
    return { path: fields[2 * index + 1] ?? "", mode, blob: isNone(blob) ? undefined : blob };
  });
}

/** Every record must be readable and fit its schema: nobody who fetches it may be unable to work. */
async function unsoundRecords(repository: Repository, changes: readonly PushedFile[]): Promise<string[]> {
  const records = changes.flatMap(({ path, mode, blob }) => {
    const kind = recordFileAt(path)?.kind;
    return kind === undefined || blob === undefined || mode !== "100644" ? [] : [{ path, kind, blob }];
  });
  if (records.length === 0) return [];
  const names = records.map(({ blob }) => blob);
  const blobs = parseBatch(await gitObjects(repository, names, quarantine()), names.length);
  return records.flatMap(({ path, kind }, index) => {
    const content = blobs[index]?.content ?? Buffer.alloc(0);
    const parsed = parseYaml(path, content);
    const findings = "value" in parsed ? validate(kind, parsed.value, path) : parsed.findings;
    return findings
      .filter(({ severity }) => severity === "error")
      .map(({ place, message }) => text.unsound(path, place.line, place.path.join("."), message));
  });
}

async function received(repository: Repository, args: readonly string[]): Promise<string> {
  return await git(repository, args, { environment: quarantine() });
}

/** Until a push is accepted, git keeps its objects aside and tells the hook where. */
function quarantine(): Record<string, string> {
  const names = ["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function isNone(id: string): boolean {
  return /^0+$/.test(id);
}

const text = {
  tagChanged: (year: string) => `Метка закрытого года ${year} не меняется и не удаляется.`,
  lightTag: (year: string) =>
    `Метка закрытого года ${year} должна быть подписью kpgt archive close-year, а не простой меткой.`,
  otherTag: (year: string) => `Метка archive/${year} не та: учебный год ${year} в её записях не закрыт.`,
  oddRef: (ref: string) => `«${ref}»: сервер принимает только ветки и метки закрытых лет.`,
  noHistory: (ref: string) => `«${ref}» ведёт не к сохранению записей.`,
  otherEpoch:
    "Эта история начинается не там, где история сервера: копия прежней эпохи. Возьмите новую копию (git clone <адрес>) и перенесите в неё неотправленное.",
  deleted: (branch: string) => `Ветку «${branch}» нельзя удалить: в ней история записей.`,
  rewritten: (branch: string) =>
    `История «${branch}» переписана: то, что уже на сервере, из неё пропало. Примите изменения: kpgt sync`,
  unsound: (path: string, line: number | undefined, where: string, message: string) =>
    `${path}${line === undefined ? "" : `:${line}`}${where && `, ${where}`}: ${message}`,
};
