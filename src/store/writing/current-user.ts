import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFileDurably } from "./write-file.ts";

/** Who was said to work in this folder on this machine; never committed. */
export function rememberedUser(dir: string): string | undefined {
  const path = join(dir, ".kpgt", "user");
  return existsSync(path) ? readFileSync(path, "utf8").trim() || undefined : undefined;
}

/** Remembers who works in this folder on this machine. */
export function rememberUser(dir: string, id: string): void {
  mkdirSync(join(dir, ".kpgt"), { recursive: true });
  writeFileDurably(join(dir, ".kpgt", "user"), Buffer.from(`${id}\n`));
}
