import { UserError } from "../../model/user-error.ts";
import { epochsFile, isShallow, rootsOf } from "../archive/epoch-history.ts";
import { type RemoteServer, withoutPassword } from "./choose-remote.ts";
import { git } from "./git.ts";
import { gitLook } from "./git-look.ts";
import { gitOnline, type OnlineAnswer } from "./git-online.ts";
import type { Repository } from "./repository.ts";

/** Brings the server's branch and archive tags here, without touching the records; undefined while it has no such branch. */
export async function fetchFrom(repository: Repository, remote: RemoteServer): Promise<string | undefined> {
  const before = await commitAt(repository, remote.tracking);
  const args = ["fetch", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-progress", remote.name];
  const refs = [`+refs/heads/${remote.branch}:${remote.tracking}`, "refs/tags/archive/*:refs/tags/archive/*"];
  const answer = await gitOnline(repository, [...args, ...refs], { allowFolder: remote.isFolder });
  if (!answer.ok && /couldn't find remote ref/.test(answer.stderr)) return undefined;
  const now = await commitAt(repository, remote.tracking);
  if (now !== undefined && isOfLaterEpoch(repository, now)) throw new UserError(text.otherEpoch, text.otherCopy);
  if (!answer.ok) throw explained(answer, remote);
  if (before !== undefined && now !== undefined && !(await isWithin(repository, before, now)))
    throw new UserError(text.rewritten, text.freshCopy);
  return now;
}

/** The server's history begins elsewhere and says which epochs went before it: this folder is a copy of one of those. */
function isOfLaterEpoch(repository: Repository, server: string): boolean {
  if (isShallow(repository) || gitLook(repository, ["cat-file", "-e", `${server}:${epochsFile}`]) === undefined)
    return false;
  const own = rootsOf(repository, ["HEAD"]);
  return own.length > 0 && !rootsOf(repository, [server]).some((root) => own.includes(root));
}

/** Sends a commit and the archive tags; false when somebody else was quicker. */
export async function pushTo(repository: Repository, remote: RemoteServer, commit: string): Promise<boolean> {
  const refs = [`${commit}:refs/heads/${remote.branch}`, "refs/tags/archive/*:refs/tags/archive/*"];
  const args = ["push", "--porcelain", "--atomic", "--no-verify", remote.name, ...refs];
  const answer = await gitOnline(repository, args, { allowFolder: remote.isFolder });
  if (answer.ok) return true;
  if (
    /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|reference already exists/.test(
      answer.stdout + answer.stderr,
    )
  )
    return false;
  throw explained(answer, remote);
}

/** The id of a closed year's tag as a server has it now; undefined when it has none. */
export async function tagAtServer(
  repository: Repository,
  remote: RemoteServer,
  name: string,
): Promise<string | undefined> {
  const ref = `refs/tags/${name}`;
  const answer = await gitOnline(repository, ["ls-remote", "--quiet", remote.name, ref], {
    allowFolder: remote.isFolder,
  });
  if (!answer.ok) throw explained(answer, remote);
  const lines = answer.stdout.split("\n").map((line) => line.split("\t"));
  return lines.find(([, found]) => found === ref)?.[0];
}

/** The commit behind a name; undefined where there is none. */
export async function commitAt(repository: Repository, name: string): Promise<string | undefined> {
  try {
    return (await git(repository, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`])).trim() || undefined;
  } catch {
    return undefined; // git says only that there is none
  }
}

/** Whether the history of a commit contains another one. */
export async function isWithin(repository: Repository, older: string, newer: string): Promise<boolean> {
  return (await git(repository, ["rev-list", "--max-count=1", older, `^${newer}`])).trim() === "";
}

/** What git says in English, as a sentence and a remedy. */
function explained({ stdout, stderr }: OnlineAnswer, { name, url }: RemoteServer): UserError {
  const said = `${stdout}\n${stderr}`;
  const fault = faults.find(({ says }) => says.test(said));
  if (fault) return new UserError(fault.message(url, said), fault.hint(name));
  const declined = /pre-receive hook declined|\[remote rejected\]/.test(said);
  const lines = said.split("\n").filter((line) => (declined ? /^remote: ./ : /^(?:fatal|error|remote): /).test(line));
  const told = lines.map((line) => withoutPassword(line.replace(/^(?:remote|fatal|error): */, "").trimEnd()));
  return declined
    ? new UserError([text.declined, ...told].join("\n"), text.afterDecline)
    : new UserError(
        [text.failed(url), ...(told.length > 0 ? told : [text.noReason])].join("\n"),
        text.askAdministrator,
      );
}

interface OnlineFault {
  readonly says: RegExp;
  message(url: string, said: string): string;
  hint(name: string): string;
}

/** The years whose tags git names: « 2024-2025, 2025-2026». */
function years(said: string): string {
  const named = [...said.matchAll(/rejected\].*?archive\/(\d{4}-\d{4})/g)].map(([, year]) => year);
  return named.length === 0 ? "" : ` ${[...new Set(named)].join(", ")}`;
}

const faults: readonly OnlineFault[] = [
  {
    says: /remote: .*No space left on device|unpack failed: .*[Nn]o space/,
    message: (url) => `На сервере ${url} кончилось место. Записи целы, они лежат на этом компьютере.`,
    hint: () => "Скажите тому, кто ведёт сервер. Работать можно дальше; потом: kpgt sync",
  },
  {
    says: /No space left on device|Out of diskspace/,
    message: () => "На диске кончилось место. Записи остались прежними.",
    hint: () => "Освободите место и повторите: kpgt sync",
  },
  {
    says: /Could not resolve host|Temporary failure in name resolution|Network is unreachable|No route to host|Connection (?:refused|timed out|reset|closed)|Failed to connect|Couldn't connect|Operation timed out|Operation too slow|timed out|unexpectedly disconnect|early EOF/i,
    message: (url) => `Нет связи с сервером ${url}. Записи целы, они лежат на этом компьютере.`,
    hint: () => "Работайте дальше, а когда связь появится, повторите: kpgt sync",
  },
  {
    says: /Permission denied|Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|Invalid username|The requested URL returned error: 40[13]|Host key verification failed/i,
    message: (url) => `Сервер ${url} не принял ваш доступ. Записи целы, они лежат на этом компьютере.`,
    hint: (name) =>
      `Пусть тот, кто ведёт сервер, даст доступ и настроит на этом компьютере ключ или пароль; проверка: git fetch ${name}`,
  },
  {
    says: /detected dubious ownership/,
    message: (url) => `Папка обмена ${url} принадлежит другому пользователю, git ей не доверяет.`,
    hint: () => "Разрешить её один раз на этом компьютере: git config --global --add safe.directory <папка обмена>",
  },
  {
    says: /does not appear to be a git repository|[Rr]epository .*not found|does not exist|error: 404/,
    message: (url) => `На сервере нет хранилища ${url}.`,
    hint: (name) => `Проверьте адрес: git remote get-url ${name}; исправить: git remote set-url ${name} <адрес>`,
  },
  {
    says: /would clobber existing tag|\[rejected\].*archive\//,
    message: (_, said) =>
      `Метка закрытого года${years(said)} на сервере не та, что здесь. Обмен остановлен, здесь ничего не потеряно.`,
    hint: (name) =>
      `Какая из них настоящая, покажет подписанный акт: kpgt archive verify <год> --remote ${name} --pin <отпечаток из акта>`,
  },
  {
    says: /transport '.*' not allowed/,
    message: (url) => `Адрес ${url} не https и не ssh: kpgt по нему не обменивается.`,
    hint: (name) => `Укажите другой: git remote set-url ${name} https://<сервер>/<хранилище>.git`,
  },
];

const text = {
  rewritten: "История на сервере переписана: того, что было получено раньше, в ней нет. Здесь ничего не изменено.",
  freshCopy:
    "Спросите того, кто ведёт сервер. Если папка начата заново (kpgt archive rotate), возьмите новую копию: git clone <адрес>; неотправленное перенесите в неё.",
  otherEpoch:
    "На сервере другая эпоха: папка там начата заново (kpgt archive rotate), а здесь копия прежней. Обмена не было.",
  otherCopy:
    "Возьмите новую копию: git clone <адрес>; неотправленное перенесите в неё, а эту папку уничтожьте по акту.",
  noReason: "git не назвал причины.",
  declined: "Сервер не принял ваши изменения, здесь они целы:",
  afterDecline: "Исправьте названное и повторите: kpgt sync",
  failed: (url: string) => `Обмен с сервером ${url} не удался, здесь ничего не потеряно:`,
  askAdministrator: "Покажите это тому, кто ведёт сервер.",
};
