import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { writeFileDurably } from "../writing/write-file.ts";

/** Makes an empty repository for exchange, or sets up one that is there: durable, and closed to what records must not suffer. */
export function setUpServer(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    mkdirSync(folder, { recursive: true });
    git(["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  } else if (!["HEAD", "objects", "refs"].every((name) => existsSync(join(folder, name))))
    throw new UserError(text.noServer(folder), text.emptyFolder);
  const hook = join(folder, "hooks", "pre-receive");
  if (existsSync(hook) && !readFileSync(hook, "utf8").includes(mark))
    throw new UserError(text.otherHook(hook), text.joinHooks);
  for (const [name, value] of settings) git(["config", "--file", join(folder, "config"), name, value]);
  mkdirSync(dirname(hook), { recursive: true });
  writeFileDurably(hook, Buffer.from(hookText()));
  chmodSync(hook, 0o755);
}

/** What a push must not do even where the hook cannot run, and what a power cut must not undo. */
const settings: readonly (readonly [name: string, value: string])[] = [
  ["receive.fsckObjects", "true"],
  ["receive.denyNonFastForwards", "true"],
  ["receive.denyDeletes", "true"],
  ["core.fsync", "all"],
  ["core.logAllRefUpdates", "always"],
  ["gc.reflogExpire", "never"],
];

function git(args: readonly string[]): void {
  execFileSync("git", [...args], { stdio: ["ignore", "ignore", "pipe"] });
}

const mark = "# kpgt: server hook";

/** Services start hooks with a short PATH: where Node.js lies now, kpgt lies as a rule. */
function hookText(): string {
  return `#!/bin/sh
${mark}
# Проверяет то, что отправлено на сервер. Без kpgt сервер не принимает ничего.
PATH="$PATH:${dirname(process.execPath).replaceAll(/["$`\\]/g, "\\$&")}"
export PATH
command -v kpgt >/dev/null 2>&1 || {
  echo "На сервере не найдена программа kpgt: отправленное нечем проверить." >&2
  exit 1
}
exec kpgt receive
`;
}

const text = {
  noServer: (folder: string) => `Папка «${folder}» не пустая и не хранилище git для обмена.`,
  emptyFolder: "Укажите новую папку: kpgt init --server /srv/git/записи.git",
  otherHook: (hook: string) => `В хранилище уже есть своя проверка: ${hook}`,
  joinHooks: "Вызовите в ней kpgt receive, передав ей тот же ввод, или уберите её и повторите команду.",
};
