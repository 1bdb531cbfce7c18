import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test as sequentialTest } from "vitest";
import { fetchServer, sendOut, takeIn } from "../../src/store/syncing/sync.ts";
import { applyChange } from "../../src/store/writing/apply-change.ts";
import { bundleOf } from "./bundle-of.ts";
import { collegeFiles, initCollege, petrova, sheet } from "./college-folder.ts";
import { gitIn, runWriter } from "./run-writer.ts";

const test = sequentialTest.concurrent;
const patience = 600_000;

let syncer = "";
beforeAll(async () => {
  syncer = await bundleOf("test/store/syncer.ts");
});

/** As many clones of one college as there are clerks, and the folder that serves them. */
async function clones(count: number, files: Readonly<Record<string, string>> = collegeFiles) {
  const origin = await initCollege(files);
  const root = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  const server = join(root, "server.git");
  execFileSync("git", ["clone", "--quiet", "--bare", origin, server]);
  const folders = Array.from({ length: count }, (_, index) => join(root, `clone-${index}`));
  for (const dir of folders) execFileSync("git", ["clone", "--quiet", "--origin", "folder", server, dir]);
  return { folders, server };
}

async function setTicket(dir: string, student: string, value: number): Promise<void> {
  const set = { file: sheet, path: ["results", student, "ticket"] };
  await applyChange(dir, petrova, { group: "ИС-24" }, () => ({
    summary: `${student}: ${value}`,
    edits: [{ set, value }],
  }));
}

/** One exchange, with the five tries of the command; false when others were quicker each time. */
async function exchange(dir: string): Promise<boolean> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const fetched = await fetchServer(dir);
    const { conflicts } = await takeIn(dir, petrova, fetched, new Map());
    expect(conflicts).toEqual([]);
    if (await sendOut(dir, fetched)) return true;
    await sleep(Math.random() * 200 * attempt);
  }
  return false;
}

function expectSound(dir: string): void {
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(gitIn(dir, "fsck", "--no-dangling")).toBe("");
  expect(readdirSync(join(dir, ".git")).filter((name) => /kpgt|lock/.test(name))).toEqual([]);
}

test.each([
  ["both sides have changes", true],
  ["only the server has changes", false],
])(
  "killed at any step of an exchange while %s, the next one brings it to its end",
  async (_, hasOwn) => {
    const withTickets = {
      ...collegeFiles,
      [sheet]: collegeFiles[sheet]?.replaceAll("outcome:\n", "outcome:\n    ticket:\n") ?? "",
    };
    const { folders, server } = await clones(2, withTickets);
    const [mine = "", theirs = ""] = folders;
    let killed = 0;
    for (let step = 1; step <= 14; step += 1) {
      await exchange(theirs);
      await setTicket(theirs, "2024-0117", step);
      await exchange(theirs);
      if (hasOwn) await setTicket(mine, "2024-0118", step);

      const run = await runWriter(syncer, [mine], { crashAt: String(step) });
      if (run.code === null) killed += 1;
      await exchange(mine);

      const sent = gitIn(server, "show", `main:${sheet}`);
      expect(sent).toMatch(new RegExp(`"2024-0117":\n.*\n.*\n {4}ticket: ${step}\n`));
      if (hasOwn) expect(sent).toMatch(new RegExp(`"2024-0118":\n.*\n.*\n {4}ticket: ${step}\n`));
      expect(readFileSync(join(mine, sheet), "utf8")).toBe(sent);
      expectSound(mine);
    }
    expect(killed).toBeGreaterThan(6);
  },
  patience,
);

test(
  "killed at random times, an exchange loses nothing",
  async () => {
    const withTickets = {
      ...collegeFiles,
      [sheet]: collegeFiles[sheet]?.replaceAll("outcome:\n", "outcome:\n    ticket:\n") ?? "",
    };
    const { folders, server } = await clones(2, withTickets);
    const [mine = "", theirs = ""] = folders;
    for (let round = 1; round <= 8; round += 1) {
      await setTicket(theirs, "2024-0117", round);
      await setTicket(mine, "2024-0118", round);
      await exchange(theirs);
      await runWriter(syncer, [mine], { killAfter: 50 + Math.random() * 900, wholeGroup: true });
      await exchange(mine);
      await exchange(theirs);
      const sent = gitIn(server, "show", `main:${sheet}`);
      expect(Array.from(sent.matchAll(/ticket: (\d+)/g), ([, ticket]) => Number(ticket))).toEqual([round, round]);
    }
    for (const dir of folders) expectSound(dir);
  },
  patience,
);
