import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { journalName } from "../writing/journal.ts";
import { writeFileDurably } from "../writing/write-file.ts";

/** Makes plain `git commit` check the records first. A hook of the person's own is left alone: false. */
export function installCommitHook(dir: string): boolean {
  const path = hookPath(dir);
  if (existsSync(path) && !isOurs(path)) return false;
  mkdirSync(join(dir, ".git", "hooks"), { recursive: true });
  writeFileDurably(path, Buffer.from(hook));
  chmodSync(path, 0o755);
  return true;
}

/** Whether `git commit` in the folder runs `kpgt check`, by our hook or by one of the person's own. */
export function hasCommitHook(dir: string): boolean {
  const path = hookPath(dir);
  return existsSync(path) && readFileSync(path, "utf8").includes("kpgt check");
}

function hookPath(dir: string): string {
  return join(dir, ".git", "hooks", "pre-commit");
}

function isOurs(path: string): boolean {
  return readFileSync(path, "utf8").includes(mark);
}

const mark = "# kpgt: commit hook";

const hook = `#!/bin/sh
${mark}
# Проверяет записи перед сохранением через git. Где kpgt не установлен, правка сохраняется без проверки.
# Пока прерванная команда не доведена до конца, файлы папки старше последнего сохранения: git стёр бы записанное.
if [ -e "$(git rev-parse --git-dir)/${journalName}" ]; then
  echo "Прошлая команда kpgt прервана, её запись не доведена до конца: kpgt doctor --fix, затем повторите git commit" >&2
  exit 1
fi
command -v kpgt >/dev/null 2>&1 || exit 0
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
kpgt check || {
  echo "Правка не сохранена: исправьте найденное и повторите. Сохранить без проверки: git commit --no-verify" >&2
  exit 1
}
`;
