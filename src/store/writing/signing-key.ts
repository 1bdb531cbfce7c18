import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { writeFileDurably } from "./write-file.ts";

/** The file of the SSH key with which this person signs closed years on this machine; never committed. */
export function rememberedKey(dir: string): string | undefined {
  const path = placeOf(dir);
  return existsSync(path) ? readFileSync(path, "utf8").trim() || undefined : undefined;
}

/**
 * Remembers with which key closed years are signed from now on. The private half stays where it is and is not looked at;
 * gives the public half, as a list of keys has it.
 */
export function rememberKey(dir: string, key: string): string {
  if (!existsSync(key)) throw new UserError(text.none(key), text.make);
  const shown = key.endsWith(".pub") ? key : `${key}.pub`;
  if (!existsSync(shown)) throw new UserError(text.noPublic(shown), text.makePublic(key));
  const [half] = /^\S+ [A-Za-z0-9+/=]+(?=\s|$)/.exec(readFileSync(shown, "utf8")) ?? [];
  if (half === undefined) throw new UserError(text.odd(shown), text.make);
  mkdirSync(join(dir, ".kpgt"), { recursive: true });
  writeFileDurably(placeOf(dir), Buffer.from(`${key}\n`));
  return half;
}

/** Closed years are not signed any more. */
export function forgetKey(dir: string): void {
  rmSync(placeOf(dir), { force: true });
}

function placeOf(dir: string): string {
  return join(dir, ".kpgt", "signing-key");
}

const text = {
  none: (key: string) => `Ключа ${key} нет.`,
  make: "Завести ключ: ssh-keygen -t ed25519",
  noPublic: (file: string) => `Рядом с ключом нет его открытой половины: ${file}`,
  makePublic: (key: string) => `Получить её: ssh-keygen -y -f ${key} > ${key}.pub`,
  odd: (file: string) => `${file} — не открытый ключ SSH.`,
};
