import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test as sequentialTest } from "vitest";
import { underLock } from "../../src/store/writing/apply-change.ts";
import { bundleOf } from "../store/bundle-of.ts";
import { gitIn } from "../store/run-writer.ts";
import { collegeFiles, copyOf, openCollege } from "./closed-college.ts";

/** Each kill has a folder of its own, so they go side by side. */
const test = sequentialTest.concurrent;
const patience = 300_000;
const year = "2025-2026";
const yearFile = readFileSync("test/schemas/examples/archive-year.yaml", "utf8");

/** Steps of closing at which it is killed: each up to the last but those alike, file by file, after the commit and its tag. */
const steps = [...Array.from({ length: 90 }, (_, i) => 1 + i), 95, 100, 105, 110];
const randomKills = 60;

let closer = "";
let college = "";
/** Milliseconds that an undisturbed run takes. */
let lasts = 0;
beforeAll(async () => {
  [closer, college] = await Promise.all([bundleOf("test/archive/closer.ts"), openCollege(collegeFiles)]);
  const started = Date.now();
  await close(copyOf(college), {});
  lasts = Date.now() - started;
}, 60_000);

/** How many were killed before and after the year was closed. */
const killed = { before: 0, after: 0 };

test.each(steps)(
  "killed at step %i, the year is closed or as if not begun",
  async (step) => {
    const dir = copyOf(college);
    await expectWhole(dir, await close(dir, { crashAt: step }));
  },
  patience,
);

test.each(Array.from({ length: randomKills }, (_, i) => i))(
  "killed at a random time (%i), the same",
  async () => {
    const dir = copyOf(college);
    await expectWhole(dir, await close(dir, { killAfter: (0.1 + 0.7 * Math.random()) * lasts }));
  },
  patience,
);

sequentialTest("most runs were killed indeed, some on either side of the commit", () => {
  expect(killed.before + killed.after).toBeGreaterThanOrEqual(95); // of some 120, whatever the machine
  expect(Math.min(killed.before, killed.after)).toBeGreaterThanOrEqual(30);
});

/** The next command of anybody heals the folder; closing again completes what was not begun. */
async function expectWhole(dir: string, run: Closing): Promise<void> {
  await underLock(dir, async () => {});
  const isClosed = gitIn(dir, "ls-tree", "--name-only", "HEAD", `archive/${year}/year.yaml`) !== "";
  if (run.code === null) killed[isClosed ? "after" : "before"] += 1;
  if (run.output !== "") expect(isClosed).toBe(true);
  expectSound(dir, isClosed);
  const again = await close(dir, {});
  expect(again.output).toBe(isClosed ? "was closed\n" : "closed\n");
  expectSound(dir, true);
  expect(gitIn(dir, "fsck", "--no-dangling")).toBe("");
  rmSync(dir, { recursive: true, force: true });
}

function expectSound(dir: string, isClosed: boolean): void {
  expect(gitIn(dir, "tag", "--list") !== "").toBe(isClosed);
  expect(existsSync(join(dir, "archive", year, "year.yaml"))).toBe(isClosed);
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(readdirSync(join(dir, ".git")).filter((name) => /kpgt|lock/.test(name))).toEqual([]);
}

interface Closing {
  readonly code: number | null;
  readonly output: string;
}

function close(dir: string, { crashAt, killAfter }: { crashAt?: number; killAfter?: number }): Promise<Closing> {
  return new Promise((done) => {
    const env = crashAt === undefined ? process.env : { ...process.env, KPGT_CRASH_AT: String(crashAt) };
    const child = spawn(process.execPath, [closer, dir, year, yearFile], { env });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("close", (code) => {
      clearTimeout(timer);
      done({ code, output });
    });
  });
}
