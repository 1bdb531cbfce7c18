import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../model/finding.ts";
import type { Epoch } from "../../model/kinds.ts";
import { gitLook } from "../git/git-look.ts";
import { readRepository } from "../git/read-repository.ts";
import type { Repository } from "../git/repository.ts";
import { parseYaml } from "../yaml/parse.ts";

/** Where the epochs before this one are named. */
export const epochsFile = "archive/epochs.yaml";

type Environment = Readonly<Record<string, string>>;

/**
 * Why a commit's history is not that of its epoch: a sentence for each reason. An epoch has one first commit, and that
 * commit names the epochs before it; a history joined to it from elsewhere brings back what was erased.
 */
export function epochFaults(
  repository: Repository,
  commit: string,
  environment: Environment = {},
  roots: readonly string[] = rootsOf(repository, [commit], environment),
): string[] {
  const [root] = roots;
  if (root === undefined) return []; // nothing is committed yet, or git cannot tell
  if (roots.length > 1) return [text.joined(roots.length)];
  const [first, now] = [root, commit].map((one) => epochsAt(repository, one, environment));
  return first === now ? [] : [text.otherEpoch];
}

/** The first commits that some commits or refs rest on, in byte order. */
export function rootsOf(repository: Repository, names: readonly string[], environment: Environment = {}): string[] {
  const printed = gitLook(repository, ["rev-list", "--max-parents=0", ...names], environment);
  return (printed ?? "").split("\n").filter(Boolean).sort();
}

/** What `kpgt check` finds of the folder's own history; nothing where it is cut short or there is none. */
export function historyFindings(dir: string): Finding[] {
  if (!lstatSync(join(dir, ".git"), { throwIfNoEntry: false })?.isDirectory()) return [];
  const repository = readRepository(dir);
  if (isShallow(repository)) return [];
  const all = rootsOf(repository, ["--all", "HEAD"]);
  const own = all.length > 1 ? rootsOf(repository, ["HEAD"]) : all;
  const faults = epochFaults(repository, "HEAD", {}, own);
  const beside = own.length === 1 && all.length > 1;
  const place = { file: epochsFile, path: [] };
  return [...faults, ...(beside ? [text.beside] : [])].map((message) => ({
    check: "history-begins-with-epoch",
    severity: "error",
    place,
    message,
    fix: text.freshClone,
  }));
}

/** A history cut short begins anywhere: a build server may have fetched the last commits alone. */
export function isShallow({ gitDir }: Repository): boolean {
  return existsSync(join(gitDir, "shallow"));
}

/** The epochs that a commit says have ended, by number and last commit; empty when it names none. */
function epochsAt(repository: Repository, commit: string, environment: Environment): string {
  const content = gitLook(repository, ["cat-file", "blob", `${commit}:${epochsFile}`], environment);
  if (content === undefined) return "";
  const parsed = parseYaml(epochsFile, Buffer.from(content));
  const epochs = "value" in parsed && Array.isArray(parsed.value) ? (parsed.value as Partial<Epoch>[]) : [];
  return epochs.map((epoch) => `${epoch.number} ${epoch.commit}`).join("\n");
}

const text = {
  joined: (roots: number) =>
    `История начинается в разных местах (${roots}): в неё влита другая, например прежняя, из которой записи уже уничтожены.`,
  otherEpoch: `Прежние эпохи названы в ${epochsFile} не так, как в начале этой истории: она не той эпохи.`,
  beside: "Кроме этой истории в папке хранится другая: ветка или метка ведёт в прежнюю эпоху.",
  freshClone:
    "Возьмите новую копию с сервера (git clone <адрес>), перенесите в неё несохранённое, а эту папку уничтожьте по акту.",
};
