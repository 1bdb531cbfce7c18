import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";

/** Settings of git that run nothing. Those that name a program (filters, hooks, pagers, helpers) are not among them. */
const harmless: readonly RegExp[] = [
  /^core\.(?:repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks)$/,
  /^core\.(?:autocrlf|safecrlf|eol|quotepath|fsync|fsyncmethod|compression|longpaths|abbrev|preloadindex|commentchar)$/,
  /^(?:user|color|i18n|advice|log|status|gc|maintenance|receive|transfer|rerere)\.[a-z]+$/,
  /^remote\.(?:url|pushurl|fetch|push|tagopt|prune)$/,
  /^branch\.(?:remote|merge|rebase|pushremote|description|autosetuprebase)$/,
  /^(?:push\.(?:default|autosetupremote|followtags)|pull\.(?:rebase|ff)|fetch\.(?:prune|prunetags))$/,
  /^(?:init\.defaultbranch|merge\.(?:conflictstyle|ff|renames)|diff\.(?:renames|algorithm|mnemonicprefix))$/,
  /^(?:commit|tag)\.gpgsign$/,
];

/** Refuses a repository whose own settings could make git run a program: a folder from a stranger must not. */
export function refuseForeignSettings(gitDir: string): void {
  const foreign = settingsIn(readFileSync(join(gitDir, "config"), "utf8")).find(
    (name) => !harmless.some((pattern) => pattern.test(name)),
  );
  if (foreign !== undefined) throw new UserError(text.foreign(foreign), text.cloneIt);
}

/** The names of all settings, without the middle part: `remote.url` for `[remote "origin"] url`. */
function settingsIn(config: string): string[] {
  const names: string[] = [];
  let section = "";
  for (const line of config.split(/\r?\n/)) {
    const header = /^\s*\[\s*([^\s"\].]+)[^\]]*\]/.exec(line);
    section = header?.[1] ?? section;
    const rest = line.slice(header?.[0].length ?? 0).trim();
    if (rest === "" || rest.startsWith("#") || rest.startsWith(";")) continue;
    names.push(`${section}.${/^[A-Za-z0-9-]*/.exec(rest)?.[0]}`.toLowerCase());
  }
  return names;
}

const text = {
  foreign: (name: string) =>
    `В настройках git этой папки есть «${name}»: такая настройка может запускать программы, kpgt с ней не пишет.`,
  cloneIt: "Уберите её из файла .git/config или возьмите чистую копию: git clone --no-local <папка> <новая папка>",
};
