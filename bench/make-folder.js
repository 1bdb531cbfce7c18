// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collegeFiles } from "./college/college-files.js";
import { fromSource } from "./from-source.js";

/** @typedef {import("./college/college-files.js").Own} Own */

/** The program as its users start it. */
export const program = fileURLToPath(new URL("../bin/kpgt.js", import.meta.url));

/**
 * A generated college in a temporary folder of its own, under git, with one commit.
 * @param {{ students: number, years: number, seed: number }} size
 * @returns {Promise<{ dir: string, files: Map<string, string> }>}
 */
export async function makeFolder(size) {
  const dir = join(mkdtempSync(join(tmpdir(), "kpgt-bench-")), "records");
  execFileSync(process.execPath, [program, "init", dir, "--yes"], { stdio: "pipe" });
  const own = /** @type {unknown} */ (
    await fromSource(["src/model/seal.ts", "src/model/plan.ts", "src/store/yaml/print-yaml.ts"])
  );
  const files = collegeFiles(size, /** @type {Own} */ (own));
  for (const [file, content] of files) write(join(dir, file), content);
  const [someone = ""] = /^[\w-]+(?=:)/m.exec(files.get("staff.yaml") ?? "") ?? [];
  execFileSync(process.execPath, [program, "--dir", dir, "me", someone], { stdio: "pipe" }); // as every clerk has said once
  git(dir, "add", "--all");
  git(dir, "commit", "--quiet", "--no-verify", "--message", "Сгенерированный колледж");
  git(dir, "gc", "--quiet");
  return { dir, files };
}

/**
 * @param {string} path
 * @param {string} content
 */
function write(path, content) {
  const folder = dirname(path);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeFileSync(path, content);
}

/**
 * @param {string} dir
 * @param {readonly string[]} args
 */
function git(dir, ...args) {
  execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@kpgt.invalid", "-c", "gc.auto=0", ...args], {
    cwd: dir,
  });
}
