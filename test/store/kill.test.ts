import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test as sequentialTest } from "vitest";
import { applyChange } from "../../src/store/writing/apply-change.ts";
import { collegeFiles, initCollege, petrova, sheet } from "./college-folder.ts";
import { buildWriter, gitIn, runWriter } from "./run-writer.ts";

/** Each test has a folder of its own, so they run side by side. */
const test = sequentialTest.concurrent;
const patience = 300_000;

/** Every step of a write, and then some: the last numbers let the writer come to its end. */
const steps = Array.from({ length: 28 }, (_, index) => index + 1);
const student = "2024-0117";
const files = {
  ...collegeFiles,
  [sheet]: collegeFiles[sheet]?.replaceAll("outcome:\n", "outcome:\n    ticket:\n") ?? "",
};

let writer = "";
beforeAll(async () => {
  writer = await buildWriter();
});

test(
  "killed at any step of a write, the sheet has the old ticket or the new one, and the next write works",
  async () => {
    const dir = await initCollege(files);
    let killed = 0;
    for (const step of steps) {
      const before = ticketIn(dir);
      const run = await runWriter(writer, [dir, student, String(step + 100)], { crashAt: String(step) });
      if (run.code === null) killed += 1;
      if (run.acknowledged.length > 0) expect(committedTicket(dir)).toBe(step + 100);
      expect([before, step + 100]).toContain(committedTicket(dir));
      await heal(dir);
      expectSound(dir);
    }
    expectUnharmed(dir);
    expect(killed).toBeGreaterThan(13);
  },
  patience,
);

test(
  "killed at any step of healing, the folder still heals",
  async () => {
    const dir = await initCollege(files);
    let killed = 0;
    for (const step of [9, 11, 13])
      for (const healing of steps.slice(0, 12)) {
        await runWriter(writer, [dir, student, String(step * 100 + healing)], { crashAt: String(step) });
        const run = await runWriter(writer, [dir, "2024-0118", String(healing)], { crashAt: String(healing) });
        if (run.code === null) killed += 1;
        await heal(dir);
      }
    expectSound(dir);
    expectUnharmed(dir);
    expect(killed).toBeGreaterThan(25);
  },
  patience,
);

test(
  "killed at any step of an import, all its files are there or none",
  async () => {
    for (const step of steps) {
      const dir = await initCollege(files);
      const run = await runWriter(writer, [dir, "import", "5"], { crashAt: String(step) });
      await heal(dir);
      const committed = gitIn(dir, "ls-tree", "--name-only", "HEAD", "students/").match(/2024-9/g)?.length ?? 0;
      expect([0, 5]).toContain(committed);
      if (run.acknowledged.length > 0) expect(committed).toBe(5);
      expect(readdirSync(join(dir, "students")).filter((name) => name.startsWith("2024-9"))).toHaveLength(committed);
      expect(existsSync(join(dir, "students/2024-0201.yaml"))).toBe(committed === 0);
      expectSound(dir);
      expectUnharmed(dir);
    }
  },
  patience,
);

test.each([false, true])(
  "killed at random times (with its git: %s), no acknowledged ticket is lost",
  async (wholeGroup) => {
    const dir = await initCollege(files);
    let last = 0;
    for (let round = 0; round < 80; round += 1) {
      const first = last + 1;
      const killAfter = 60 + Math.floor(Math.random() * 260);
      const run = await runWriter(writer, [dir, student, String(first), String(first + 50)], { killAfter, wholeGroup });
      const acknowledged = run.acknowledged.at(-1) ?? last;
      // The orphaned git may still be at work on the ticket that follows the last acknowledged one.
      await heal(dir);
      last = committedTicket(dir) ?? 0;
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      expect(last).toBeLessThanOrEqual(acknowledged + 1);
      expectSound(dir);
    }
    expectUnharmed(dir);
  },
  patience,
);

/** The next command of anybody: here one that changes another student's block. */
async function heal(dir: string): Promise<void> {
  const set = { file: sheet, path: ["results", "2024-0121", "ticket"] };
  const now = Number(/"2024-0121":\n.*\n.*\n {4}ticket:(.*)/.exec(readFileSync(join(dir, sheet), "utf8"))?.[1]);
  await applyChange(dir, petrova, { group: "ИС-24" }, () => ({
    summary: "следующая",
    edits: [{ set, value: now + 1 }],
  }));
}

function expectSound(dir: string): void {
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(readdirSync(join(dir, ".git")).filter((name) => /kpgt|lock/.test(name))).toEqual([]);
}

function expectUnharmed(dir: string): void {
  expect(gitIn(dir, "fsck", "--no-dangling")).toBe("");
}

function committedTicket(dir: string): number | undefined {
  return ticketOf(gitIn(dir, "show", `HEAD:${sheet}`));
}

function ticketIn(dir: string): number | undefined {
  return ticketOf(readFileSync(join(dir, sheet), "utf8"));
}

function ticketOf(source: string): number | undefined {
  const ticket = /"2024-0117":\n.*\n.*\n {4}ticket:(.*)/.exec(source)?.[1]?.trim();
  return ticket ? Number(ticket) : undefined;
}
