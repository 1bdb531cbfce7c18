import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { installCommitHook } from "../git/commit-hook.ts";
import type { PresentFile } from "../reading/files-below.ts";
import { durableSettings } from "./init-folder.ts";
import { writeFileDurably } from "./write-file.ts";

/**
 * Sets up a folder that was cloned or made before this version: the hook, durable commits, and the settings files that
 * are missing; schemas that differ are renewed, settings that the college changed are not. Says what it wrote.
 */
export function setUpFolder(dir: string, files: readonly PresentFile[]): string[] {
  const gitDir = join(dir, ".git");
  if (!existsSync(gitDir)) throw new UserError(text.noRepository(dir), text.init);
  const written = files.filter((file) => isWanted(dir, file));
  for (const { path, bytes } of written) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileDurably(join(dir, path), bytes);
  }
  return [
    ...written.map(({ path }) => path),
    ...(installCommitHook(dir) ? [".git/hooks/pre-commit"] : []),
    ...(makeDurable(gitDir) ? [".git/config"] : []),
  ];
}

function isWanted(dir: string, { path, bytes }: PresentFile): boolean {
  const place = join(dir, path);
  if (!existsSync(place)) return true;
  return path.startsWith("schemas/") && !readFileSync(place).equals(bytes);
}

function makeDurable(gitDir: string): boolean {
  const config = join(gitDir, "config");
  if (/^\s*fsync\s*=\s*all\s*$/imu.test(readFileSync(config, "utf8"))) return false;
  appendFileSync(config, durableSettings);
  return true;
}

const text = {
  noRepository: (dir: string) => `Папка «${dir}» не хранит историю изменений, настраивать в ней нечего.`,
  init: "Сделайте новую папку записей: kpgt init <папка>",
};
