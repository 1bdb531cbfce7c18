import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test as sequentialTest } from "vitest";
import { gitIn } from "../store/run-writer.ts";
import { closings, kpgt, openCollege } from "./closed-college.ts";
import { twoGroups } from "./graduated-college.ts";
import { buildProgram, dropProgram, type ProgramRun, runProgram, type Surroundings } from "./program.ts";

const test = sequentialTest.concurrent;
const patience = 600_000;
const day = "2026-09-01";
const moment = `${day}T06:00:00Z`;

/** Some of the many steps, in each part of the work: the new folder, each closed year in it, what lies beside. */
const steps = [1, 20, 60, 64, 90, 120, 180, 220, 260, 300];
const atRandom = Array.from({ length: 8 }, (_, index) => index);

let bin = "";
let college = "";
let before = "";
let places = "";
/** Milliseconds that an undisturbed run takes, and the files it ends with. */
const undisturbed = { lasts: 0, tree: "" };
beforeAll(async () => {
  [bin, college] = await Promise.all([buildProgram(), openCollege(twoGroups())]);
  for (const [year, today] of closings) await kpgt(college, today, "archive", "close-year", year);
  places = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  before = stateOf(college);
  mkdirSync(join(places, "целиком"));
  const started = Date.now();
  const run = await rotateInto("целиком", {});
  expect(run).toMatchObject({ code: 0 });
  undisturbed.lasts = Date.now() - started;
  undisturbed.tree = treeOf(join(places, "целиком/новая"));
}, patience);
afterAll(() => dropProgram(bin));

const killed = { before: 0, after: 0 };

test.each(steps)(
  "killed at step %i, the new folder is whole or not there",
  (step) => expectWhole(`шаг-${step}`, { crashAt: String(step) }),
  patience,
);

test.each(atRandom)(
  "killed at a random time (%i), the same",
  (n) => expectWhole(`раз-${n}`, { killAfter: undisturbed.lasts * (0.2 + Math.random()), wholeGroup: n % 2 === 0 }),
  patience,
);

sequentialTest("most runs were killed indeed; the old folder has not changed in all that", () => {
  expect(killed.before + killed.after).toBeGreaterThanOrEqual(10);
  expect(killed.before).toBeGreaterThanOrEqual(6);
  expect(stateOf(college)).toBe(before);
  expect(gitIn(college, "fsck", "--no-dangling")).toBe("");
});

/** The new folder has its name only when all is in it and beside it; until then the same command begins anew. */
async function expectWhole(name: string, how: Partial<Surroundings>): Promise<void> {
  const into = join(places, name, "новая");
  mkdirSync(dirname(into));
  const run = await rotateInto(name, how);
  const isThere = existsSync(into);
  if (run.code === null) killed[isThere ? "after" : "before"] += 1;
  if (isThere) expectSound(into);
  if (!isThere) expect(await rotateInto(name, {})).toMatchObject({ code: 0 });
  expectSound(into);
  const own = readdirSync(dirname(into));
  expect(own.filter((one) => one.includes("kpgt-new") || one.endsWith(".tmp"))).toEqual([]);
  expect(own).toEqual(expect.arrayContaining(["новая", "новая.bundle", "новая-акт-о-персональных-данных.pdf"]));
  rmSync(dirname(into), { recursive: true, force: true });
}

function expectSound(into: string): void {
  expect(treeOf(into)).toBe(undisturbed.tree);
  expect(gitIn(into, "status", "--porcelain")).toBe("");
  expect(gitIn(into, "fsck", "--no-dangling")).toBe("");
  expect(gitIn(into, "tag", "--list").trim().split("\n")).toEqual(closings.map(([year]) => `archive/${year}`));
}

function rotateInto(name: string, how: Partial<Surroundings>): Promise<ProgramRun> {
  const words = [
    "archive",
    "rotate",
    "--group",
    "ИС-24",
    "--case",
    "2025-2026/02-03",
    "--act",
    "акт № 1 от 01.09.2026",
  ];
  const more = ["--into", join(places, name, "новая"), "--custodian", "архив техникума"];
  const confirmed = ["--confirm", "papers=акт № 2 от 28.08.2026", "--confirm", "cases=акт № 3 от 28.08.2026"];
  return runProgram(bin, college, [...words, ...more, ...confirmed], { moment, ...how });
}

/** Every file with its blob, but for those that name the bundle and the new commits, which differ from run to run. */
function treeOf(dir: string): string {
  const lines = gitIn(dir, "ls-tree", "-r", "HEAD").split("\n");
  return lines.map((line) => line.replace(/\w{40}(?=\t.*\/(?:year|epochs)\.yaml$)/, "")).join("\n");
}

function stateOf(dir: string): string {
  return gitIn(dir, "for-each-ref") + gitIn(dir, "status", "--porcelain");
}
