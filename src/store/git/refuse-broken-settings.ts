import { UserError } from "../../model/user-error.ts";

/** Where git cannot read its own settings it can tell nothing of the folder: a request to mend them, no fault of ours. */
export function refuseBrokenSettings(said: string): void {
  const found = /bad (?:\w+ )?config (?:line|value|variable|file)[^\n]*|exceeded maximum include depth[^\n]*/.exec(
    said,
  );
  if (found !== null) throw new UserError(text.broken(found[0]), text.mend);
}

const text = {
  broken: (said: string) => `Настройки git этой папки не читаются, и прочесть её историю нельзя (${said}).`,
  mend: "Уберите из файла .git/config лишнее, прежде всего include.path, или возьмите чистую копию: git clone --no-local <папка> <новая папка>",
};
