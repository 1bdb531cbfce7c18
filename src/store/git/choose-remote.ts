import { UserError } from "../../model/user-error.ts";
import { git } from "./git.ts";
import type { Repository } from "./repository.ts";

/** The name that makes a folder or a shared drive a server on purpose: `folder`, or with more behind a hyphen. */
const folderName = /^folder(?:-|$)/;

/** The server that a records folder is exchanged with. */
export interface RemoteServer {
  readonly name: string;
  /** Without a password that somebody may have written into it. */
  readonly url: string;
  readonly isFolder: boolean;
  /** The branch at the server: main. */
  readonly branch: string;
  /** Where git keeps what was last known of it: refs/remotes/origin/main. */
  readonly tracking: string;
}

/** The one server to exchange with: the branch's own, or `origin`, or `folder`, or the only one. */
export async function remoteOf(repository: Repository): Promise<RemoteServer> {
  const settings = await settingsOf(repository);
  const names = namesIn(settings);
  const name = mainNameIn(settings, repository);
  if (name !== undefined) return remoteIn(settings, repository, name);
  throw names.length === 0
    ? new UserError(text.none, text.addOne)
    : new UserError(text.several(names), text.setOne(branchOf(repository)));
}

/** The server of that name. */
export async function remoteNamed(repository: Repository, name: string): Promise<RemoteServer> {
  const settings = await settingsOf(repository);
  const names = namesIn(settings);
  if (!names.includes(name))
    throw new UserError(text.noSuch(name), names.length === 0 ? text.addOne : text.known(names));
  return remoteIn(settings, repository, name);
}

/** The names of the servers beside the one to exchange with: they get copies. */
export async function copiesOf(repository: Repository): Promise<string[]> {
  const settings = await settingsOf(repository);
  const main = mainNameIn(settings, repository);
  return main === undefined ? [] : namesIn(settings).filter((name) => name !== main);
}

/** Whether there is anything to exchange with. */
export async function hasServers(repository: Repository): Promise<boolean> {
  return namesIn(await settingsOf(repository)).length > 0;
}

type Settings = ReadonlyMap<string, string>;

function mainNameIn(settings: Settings, repository: Repository): string | undefined {
  const names = namesIn(settings);
  const wanted = settings.get(`branch.${branchOf(repository)}.remote`);
  return [wanted, "origin", "folder", names.length === 1 ? names[0] : undefined].find(
    (one) => one !== undefined && names.includes(one),
  );
}

function namesIn(settings: Settings): string[] {
  return [...new Set([...settings.keys()].flatMap((key) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? []))];
}

function branchOf({ ref }: Repository): string {
  return ref.replace("refs/heads/", "");
}

function remoteIn(settings: Settings, repository: Repository, name: string): RemoteServer {
  const own = branchOf(repository);
  const url = settings.get(`remote.${name}.url`) ?? "";
  const isFolder = isFolderUrl(url);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)) throw new UserError(text.oddName(name), text.addOne);
  if (isFolder ? !folderName.test(name) : !isSafeUrl(url))
    throw new UserError(
      text.oddUrl(name, withoutPassword(url)),
      isFolder ? text.nameFolder(name) : text.useHttps(name),
    );
  const merge = settings.get(`branch.${own}.merge`);
  const isOwn = settings.get(`branch.${own}.remote`) === name && merge?.startsWith("refs/heads/");
  const branch = isOwn ? (merge ?? "").slice("refs/heads/".length) : own;
  return { name, url: withoutPassword(url), isFolder, branch, tracking: `refs/remotes/${name}/${branch}` };
}

async function settingsOf(repository: Repository): Promise<Map<string, string>> {
  const pattern = "^(remote\\..*\\.url|branch\\..*\\.(remote|merge))$";
  const printed = await git(repository, ["config", "--local", "--null", "--get-regexp", pattern]);
  const pairs = printed.split("\0").filter(Boolean);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("\n")), pair.slice(pair.indexOf("\n") + 1)]));
}

function isSafeUrl(url: string): boolean {
  return /^(?:https|ssh):\/\/[^-]/i.test(url) || /^(?:[\w.+]+@)?\w[\w.-]+:(?!:|\/\/)/.test(url);
}

function isFolderUrl(url: string): boolean {
  return /^(?:file:\/\/|[/\\~]|\.{1,2}[/\\]|[A-Za-z]:[\\/])/.test(url);
}

/** An address as it may be shown: somebody may have written a password into it. */
export function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)[^@/]*@/, "$1");
}

const text = {
  none: "Сервер для обмена не указан: записи есть только на этом компьютере.",
  addOne:
    "Пусть тот, кто ведёт сервер, заведёт на нём пустое закрытое хранилище и выполнит здесь: git remote add origin https://<сервер>/<хранилище>.git",
  several: (names: readonly string[]) => `Серверов для обмена несколько: ${names.join(", ")}.`,
  setOne: (branch: string) => `Укажите, с каким обмениваться: git config branch.${branch}.remote <имя>`,
  oddName: (name: string) => `Имя сервера «${name}» не годится.`,
  oddUrl: (name: string, url: string) => `Сервер «${name}» записан не как https или ssh: ${url}`,
  useHttps: (name: string) => `Укажите адрес: git remote set-url ${name} https://<сервер>/<хранилище>.git`,
  nameFolder: (name: string) =>
    `Если обмен через общую папку задуман, назовите её так: git remote rename ${name} folder. Надёжнее сервер: git remote set-url ${name} https://<сервер>/<хранилище>.git`,
  noSuch: (name: string) => `Сервера «${name}» у этой папки нет.`,
  known: (names: readonly string[]) => `Есть: ${names.join(", ")}`,
};
