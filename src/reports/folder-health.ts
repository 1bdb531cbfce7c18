import type { FolderFacts, Remote } from "../model/folder-facts.ts";
import { plural } from "../text/plural.ts";

/** One line of a doctor's report: how it stands with one thing, and the remedy where it is not well. */
export interface HealthLine {
  readonly state: "good" | "doubtful" | "bad";
  readonly message: string;
  readonly remedy?: string;
}

/** Whether a records folder and its machine are set up right: a line for each thing that matters. */
export function folderHealth(facts: FolderFacts): HealthLine[] {
  return [
    git(facts),
    { state: "good", message: text.node(facts.node) },
    writing(facts),
    place(facts.path),
    leftovers(facts.leftovers),
    either(facts.isDurable, text.durable, text.notDurable),
    either(facts.hasCommitHook, text.hook, text.noHook),
    either(facts.hasEditorSettings, text.editor, text.noEditor),
    either(facts.staleSchemas.length === 0, text.schemas, text.staleSchemas(facts.staleSchemas.length)),
    ...remotes(facts.remotes),
  ];
}

function writing({ refusal, isWritable }: FolderFacts): HealthLine {
  if (refusal !== undefined)
    return { state: "bad", message: refusal.message, ...(refusal.hint ? { remedy: refusal.hint } : {}) };
  return isWritable
    ? { state: "good", message: text.writable }
    : { state: "bad", message: text.notWritable, remedy: text.giveRights };
}

/** Below this git lets a cloned folder run a program of a stranger (CVE-2024-32002, CVE-2025-48384). */
const safeGit = [2, 43, 7] as const;

function git({ git }: FolderFacts): HealthLine {
  if (git === undefined) return { state: "bad", message: text.noGit, remedy: text.installGit };
  return isAtLeast(git, safeGit)
    ? { state: "good", message: text.git(git) }
    : { state: "doubtful", message: text.oldGit(git), remedy: text.updateGit };
}

function isAtLeast(version: string, least: readonly number[]): boolean {
  const numbers = version.split(".").map(Number);
  const differing = least.findIndex((number, i) => (numbers[i] ?? 0) !== number);
  return differing === -1 || (numbers[differing] ?? 0) > (least[differing] ?? 0);
}

/** A program that carries files to a cloud one by one tears the history apart. */
function place(path: string): HealthLine {
  const cloud = clouds.find(({ pattern }) => pattern.test(path))?.name;
  return cloud === undefined
    ? { state: "good", message: text.place(path) }
    : { state: "bad", message: text.cloud(cloud), remedy: text.moveFolder };
}

const clouds: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /[\\/](?:yandex[ .]?disk|яндекс[ .]?диск)(?!\p{L})/iu, name: "Яндекс Диск" },
  { pattern: /[\\/]onedrive(?!\p{L})/iu, name: "OneDrive" },
  { pattern: /[\\/]dropbox(?!\p{L})/iu, name: "Dropbox" },
  { pattern: /[\\/](?:google ?drive|my drive|мой диск)(?!\p{L})/iu, name: "Google Drive" },
  { pattern: /[\\/](?:icloud(?: ?drive)?|mobile documents)(?!\p{L})/iu, name: "iCloud" },
  { pattern: /[\\/](?:облако mail\.ru|cloud mail\.ru|mail\.ru cloud)(?!\p{L})/iu, name: "Облако Mail.ru" },
  { pattern: /[\\/](?:nextcloud|owncloud|syncthing|megasync)(?!\p{L})/iu, name: "облачная папка" },
];

function leftovers(files: readonly string[]): HealthLine {
  return files.length === 0
    ? { state: "good", message: text.noLeftovers }
    : { state: "doubtful", message: text.leftovers(files.join(", ")), remedy: text.healLeftovers };
}

function either(isWell: boolean, good: string, bad: { message: string; remedy: string }): HealthLine {
  return isWell ? { state: "good", message: good } : { state: "doubtful", ...bad };
}

function remotes(all: readonly Remote[]): HealthLine[] {
  if (all.length === 0) return [{ state: "doubtful", message: text.noRemote, remedy: text.addRemote }];
  return all.map(remote);
}

function remote({ name, url }: Remote): HealthLine {
  const shown = withoutPassword(url);
  if (shown !== url) return { state: "bad", message: text.password(name), remedy: text.removePassword };
  const host = /^(?:https:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/:]+@)([^:/]+)/.exec(url)?.[1];
  if (host === undefined) return { state: "doubtful", message: text.odd(name, shown), remedy: text.useHttps };
  return publicHosts.includes(host)
    ? { state: "doubtful", message: text.publicHost(name, host), remedy: text.keepPrivate }
    : { state: "good", message: text.remote(name, host) };
}

/** Where a repository is public unless its owner says otherwise, and lies outside Russia. */
const publicHosts: readonly string[] = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org"];

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, "$1@");
}

const text = {
  git: (version: string) => `git ${version}`,
  noGit: "Программа git не найдена: kpgt хранит в ней историю.",
  installGit: "Установите её: https://git-scm.com",
  oldGit: (version: string) => `git ${version}: в этой версии известны уязвимости при получении чужих папок.`,
  updateGit: "Обновите git до 2.43.7 или новее, если система это позволяет",
  node: (version: string) => `Node.js ${version}`,
  writable: "В папку можно записывать",
  notWritable: "Вам нельзя записывать в эту папку: система не даёт прав.",
  giveRights:
    "Попросите того, кто настраивал компьютер, дать права на папку и на .git в ней; сейчас можно только читать",
  place: (path: string) => `Папка лежит на этом компьютере: ${path}`,
  cloud: (name: string) => `Папка лежит внутри «${name}»: обмен файлами по одному портит историю.`,
  moveFolder: "Перенесите её в обычную папку, а для копий и обмена заведите закрытый сервер git",
  noLeftovers: "Прерванных записей нет",
  leftovers: (files: string) => `Осталось от прерванной работы: ${files}.`,
  healLeftovers: "Ничего не удаляйте: если kpgt и git сейчас не работают, следующая запись всё исправит",
  durable: "Обычный git commit переживёт отключение питания",
  notDurable: {
    message: "Обычный git commit может не пережить отключение питания (kpgt переживёт).",
    remedy: "kpgt doctor --fix",
  },
  hook: "Перед git commit записи проверяются",
  noHook: { message: "Перед git commit записи не проверяются.", remedy: "kpgt doctor --fix" },
  editor: "Настройки редактора на месте",
  noEditor: { message: "Нет настроек редактора: VS Code не будет подсказывать ключи.", remedy: "kpgt doctor --fix" },
  schemas: "Описания записей для редактора — от этой версии kpgt",
  staleSchemas: (n: number) => ({
    message: `${plural(n, "описание", "описания", "описаний")} записей для редактора не от этой версии kpgt.`,
    remedy: "kpgt doctor --fix",
  }),
  noRemote: "Записи есть только на этом компьютере, копии на сервере нет.",
  addRemote: "Заведите закрытое хранилище на сервере git в России: git remote add origin <адрес>",
  remote: (name: string, host: string) => `Копия на сервере: ${name}, ${host}`,
  password: (name: string) => `В адресе сервера «${name}» записан пароль.`,
  removePassword: "Уберите его: git remote set-url <имя> <адрес без пароля>",
  odd: (name: string, url: string) => `Копия «${name}» не на сервере https или ssh: ${url}`,
  useHttps: "Для обмена подходит только закрытый сервер; общая папка не защищена от одновременной записи",
  publicHost: (name: string, host: string) => `Копия «${name}» лежит на ${host}, за пределами России.`,
  keepPrivate: "Персональные данные хранят в России (152-ФЗ, статья 18). Хранилище должно быть закрытым: проверьте это",
};
