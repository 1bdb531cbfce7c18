import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { writeFileDurably } from "./write-file.ts";

/** Writes files into a new or empty folder; `done` is told how many there are so far. */
export function writeInto(folder: string, files: ReadonlyMap<string, Uint8Array>, done: (count: number) => void): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new UserError(text.notEmpty(folder), text.another);
  const leaving = [...files.keys()].find((path) => path.split("/").some((step) => step === "" || step === ".."));
  if (leaving !== undefined) throw new UserError(text.leaving(leaving), text.verify);
  let count = 0;
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileDurably(join(folder, path), bytes);
    count += 1;
    done(count);
  }
}

const text = {
  notEmpty: (folder: string) => `Папка «${folder}» не пустая.`,
  leaving: (path: string) => `Путь «${path}» ведёт за пределы папки, такой архив выгружать нельзя.`,
  verify: "Проверьте закрытый год: kpgt archive verify",
  another: "Назовите новую или пустую папку.",
};
