import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { main } from "../../src/main.ts";
import type { Context } from "../../src/model/context.ts";
import { collegeFiles, initCollege } from "../store/college-folder.ts";
import { gitIn } from "../store/run-writer.ts";

/** Two clerks with a clone each and a server that is a folder, named so on purpose. */
export async function office(files: Readonly<Record<string, string>> = collegeFiles) {
  const petrova = await initCollege({ ...files, ".gitignore": ".kpgt/\n" });
  const root = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  const server = join(root, "server.git");
  execFileSync("git", ["clone", "--quiet", "--bare", petrova, server]);
  gitIn(petrova, "remote", "add", "folder", server);
  const ivanova = join(root, "ivanova");
  execFileSync("git", ["clone", "--quiet", "--origin", "folder", server, ivanova]);
  return { petrova, ivanova, server };
}

/** What a command said and how it ended. */
export interface Run {
  readonly code: number;
  readonly said: string;
}

/** Runs kpgt in this process as one of the clerks. */
export async function kpgt(
  dir: string,
  args: readonly string[],
  { answers = [], user = "petrova-en" }: { answers?: string[]; user?: string } = {},
): Promise<Run> {
  const lines: string[] = [];
  const ctx: Context = {
    dir,
    cwd: dir,
    today: "2025-12-24",
    user,
    width: undefined,
    color: false,
    ask: async (question) => {
      lines.push(question);
      return answers.shift();
    },
    print: (line) => void lines.push(line),
    printError: (line) => void lines.push(line),
  };
  const code = await main(args, ctx);
  return { code, said: lines.join("\n") };
}

/** One grade of the sheet that the tests write to. */
export const grade = (dir: string, student: string, value: string, user = "petrova-en") =>
  kpgt(dir, ["grade", "add", "ИС-24", "МДК.01.01", student, value], { user });

/** An exchange that must succeed; gives what it said. */
export async function synced(dir: string, user = "petrova-en"): Promise<string> {
  const { code, said } = await kpgt(dir, ["sync"], { user });
  expect(said).not.toContain("kpgt:");
  expect(code).toBe(0);
  expectSound(dir);
  return said;
}

/** Nothing is left half-done. */
export function expectSound(dir: string): void {
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(gitIn(dir, "fsck", "--no-dangling")).toBe("");
}
