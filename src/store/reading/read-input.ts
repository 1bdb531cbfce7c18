import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";

/** The bytes of a file that a person named on the command line: where they stand, otherwise in the records folder. */
export function readInput({ cwd, dir }: Pick<Context, "cwd" | "dir">, file: string): Uint8Array {
  const path = [resolve(cwd, file), resolve(dir, file)].find((one) => existsSync(one));
  if (path === undefined) throw new UserError(text.none(file), text.look);
  if (!statSync(path).isFile()) throw new UserError(text.noFile(file), text.look);
  if (statSync(path).size > maxBytes) throw new UserError(text.tooBig(file), text.look);
  return readFileSync(path);
}

/** A curriculum is 2 MB, a list of students some KB: whatever is larger was named by mistake. */
const maxBytes = 50 * 1024 * 1024;

const text = {
  none: (file: string) => `Файл «${file}» не найден.`,
  noFile: (file: string) => `«${file}» — не файл.`,
  tooBig: (file: string) => `Файл «${file}» больше 50 МБ.`,
  look: "Проверьте имя файла и папку, в которой вы находитесь.",
};
