import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test as sequentialTest } from "vitest";
import { underLock } from "../../src/store/writing/apply-change.ts";
import { gitIn } from "../store/run-writer.ts";
import { copyOf, kpgt } from "./closed-college.ts";
import { buildProgram, dropProgram, type ProgramRun, runProgram, type Surroundings } from "./program.ts";
import { smallMoment as moment, smallCollege, smallYear as year } from "./small-college.ts";

/** The whole command as a person runs it: the built program in a process of its own. Each run has a folder of its own. */
const test = sequentialTest.concurrent;
const patience = 600_000;

/** Every step of the command, and then some: the last numbers let it come to its end. */
const steps = Array.from({ length: 62 }, (_, index) => index + 1);

/** A kill at the first step, then one of the next command at the second while it heals. */
const twice = Array.from({ length: 12 }, (_, index) => [30 + 2 * (index % 6), 2 + 4 * index] as const);

/** Half of them at any time, half while it writes; half alone, half with its git. */
const atRandom = Array.from({ length: 32 }, (_, index) => index);

const said: Readonly<Record<string, RegExp>> = {
  ENOSPC: /На диске кончилось место\. Записи остались прежними/,
  EROFS: /доступен только для чтения/,
  EACCES: /Нет прав писать/,
};

let bin = "";
let college = "";
const trees = { open: "", closed: "" };
beforeAll(async () => {
  [bin, college] = await Promise.all([buildProgram(), smallCollege()]);
  const undisturbed = copyOf(college);
  expect(await closeIn(undisturbed, {})).toMatchObject({ code: 0 });
  trees.open = treeOf(college);
  trees.closed = treeOf(undisturbed);
  expect(trees.closed).not.toBe(trees.open);
}, patience);
afterAll(() => dropProgram(bin));

/** How many runs were killed before and after the year was closed. */
const killed = { before: 0, after: 0 };

test.each(steps)(
  "killed at step %i, the year is closed or as if not begun",
  async (step) => {
    const dir = copyOf(college);
    await disturb(dir, { crashAt: String(step) });
    await expectWhole(dir, step % 2 === 0);
  },
  patience,
);

test.each(twice)(
  "killed at step %i and again at step %i of healing, the same",
  async (first, second) => {
    const dir = copyOf(college);
    await disturb(dir, { crashAt: String(first) });
    await disturb(dir, { crashAt: String(second) });
    await expectWhole(dir, second % 2 === 0);
  },
  patience,
);

test.each(atRandom)(
  "killed at a random time (%i), the same",
  async (n) => {
    const dir = copyOf(college);
    const when =
      n < 12 ? { killAfter: 100 + Math.random() * 1500 } : { killAfter: Math.random() * 250, begun: ".git/kpgt-tmp" };
    await disturb(dir, { ...when, wholeGroup: n % 2 === 0 });
    await expectWhole(dir, n % 4 < 2);
  },
  patience,
);

sequentialTest("most runs were killed indeed, many on either side of the commit", () => {
  expect(killed.before + killed.after).toBeGreaterThanOrEqual(92); // of some 112, however fast the machine
  expect(Math.min(killed.before, killed.after)).toBeGreaterThanOrEqual(30);
});

test.each(Object.entries(said).flatMap(([code, words]) => [2, 18, 30, 34].map((step) => [code, step, words] as const)))(
  "%s at step %i: closed or as if not begun, said in Russian, and the same command completes it",
  async (code, step, words) => {
    const dir = copyOf(college);
    const run = await closeIn(dir, { crashAt: `${step}:${code}` });
    const isClosed = treeOf(dir) === trees.closed;
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(isClosed ? /записано в историю/ : words);
    if (!isClosed) expect(leftovers(dir)).toEqual([]);
    await expectWhole(dir, false);
  },
  patience,
);

/** Runs the command and kills it; what it has said by then holds. */
async function disturb(dir: string, how: Partial<Surroundings>): Promise<void> {
  const run = await closeIn(dir, how);
  const isClosed = treeOf(dir) === trees.closed;
  if (run.code === null) killed[isClosed ? "after" : "before"] += 1;
  if (run.stdout !== "") expect(isClosed).toBe(true);
}

/** Closed or as if not begun; the next command heals, be it another one or the same; the end is as if nothing had been. */
async function expectWhole(dir: string, healsFirst: boolean): Promise<void> {
  const isClosed = treeOf(dir) === trees.closed;
  expect([trees.open, trees.closed]).toContain(treeOf(dir));
  if (healsFirst) {
    await underLock(dir, async () => {});
    expectSound(dir, isClosed);
  }
  const again = await kpgt(dir, moment.slice(0, 10), "archive", "close-year", year);
  expect(again).toMatchObject({ code: 0, output: expect.stringContaining(isClosed ? "уже закрыт" : "закрыт.") });
  expect(treeOf(dir)).toBe(trees.closed);
  expectSound(dir, true);
  expect(leftovers(dir, "out")).toEqual([]); // an unfinished act goes when the act is printed again
  expect(gitIn(dir, "fsck", "--no-dangling")).toBe("");
  rmSync(dir, { recursive: true, force: true });
}

function expectSound(dir: string, isClosed: boolean): void {
  expect(gitIn(dir, "tag", "--list").trim()).toBe(isClosed ? `archive/${year}` : "");
  expect(existsSync(join(dir, "archive", year, "year.yaml"))).toBe(isClosed);
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(leftovers(dir)).toEqual([]);
}

function leftovers(dir: string, folder = ".git"): string[] {
  return readdirSync(join(dir, folder)).filter((name) => /kpgt-|\.lock|\.tmp/.test(name));
}

function closeIn(dir: string, how: Partial<Surroundings>): Promise<ProgramRun> {
  return runProgram(bin, dir, ["archive", "close-year", year], { moment, ...how });
}

function treeOf(dir: string): string {
  return gitIn(dir, "rev-parse", "HEAD^{tree}").trim();
}
