import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { applyChange } from "../../src/store/writing/apply-change.ts";
import { collegeFiles, initCollege, petrova, sheet } from "./college-folder.ts";
import { buildWriter, gitIn, runWriter } from "./run-writer.ts";

const writers = 8;
const tickets = 50;

let writer = "";
beforeAll(async () => {
  writer = await buildWriter();
});

test("eight processes write fifty tickets each at once: none is lost, none is in another's commit", async () => {
  const students = Array.from({ length: writers }, (_, index) => `2024-010${index}`);
  const blocks = students.map((id) => `  "${id}":\n    grade:\n    outcome:\n    ticket:\n`).join("");
  const dir = await initCollege({ ...collegeFiles, [sheet]: `${collegeFiles[sheet]?.split('  "')[0]}${blocks}` });

  const runs = await Promise.all(students.map((id) => runWriter(writer, [dir, id, "1", String(tickets)])));

  expect(runs.map(({ code, acknowledged, stderr }) => ({ code, written: acknowledged.length, stderr }))).toEqual(
    runs.map(() => ({ code: 0, written: tickets, stderr: "" })),
  );
  expect(gitIn(dir, "rev-list", "--count", "HEAD").trim()).toBe(String(1 + writers * tickets));
  const changes = gitIn(dir, "log", "--format=", "--unified=0", "-p", "HEAD", "--not", "HEAD~400").split("\n");
  expect(changes.filter((line) => /^\+ /.test(line))).toHaveLength(writers * tickets);
  expect(readFileSync(join(dir, sheet), "utf8").match(/ticket: 50\n/g)).toHaveLength(writers);
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
}, 300_000);

test("two clerks' grades of different students on two clones merge by plain git", async () => {
  const { mine, theirs } = await twoClones();
  await grade(mine, "2024-0117", 5);
  await grade(theirs, "2024-0118", 3);

  gitIn(mine, "pull", "--quiet", "--no-rebase", "--no-edit", theirs, "main");

  const merged = readFileSync(join(mine, sheet), "utf8");
  expect(merged).toContain('"2024-0117":\n    grade: 5\n');
  expect(merged).toContain('"2024-0118":\n    grade: 3\n');
  await grade(mine, "2024-0121", 4);
});

test("two clerks' grades of one student on two clones are a conflict, and kpgt does not write into it", async () => {
  const { mine, theirs } = await twoClones();
  await grade(mine, "2024-0117", 5);
  await grade(theirs, "2024-0117", 3);

  expect(() => gitIn(mine, "pull", "--quiet", "--no-rebase", "--no-edit", theirs, "main")).toThrow();

  expect(readFileSync(join(mine, sheet), "utf8")).toContain("<<<<<<<");
  await expect(grade(mine, "2024-0118", 4)).rejects.toThrow("не закончено слияние");
});

async function twoClones(): Promise<{ mine: string; theirs: string }> {
  const mine = await initCollege();
  const theirs = join(realpathSync(mkdtempSync(join(tmpdir(), "kpgt-"))), "clone");
  execFileSync("git", ["clone", "--quiet", mine, theirs]);
  for (const dir of [mine, theirs]) {
    gitIn(dir, "config", "user.name", petrova.name);
    gitIn(dir, "config", "user.email", petrova.email);
  }
  return { mine, theirs };
}

async function grade(dir: string, student: string, value: number): Promise<void> {
  const set = { file: sheet, path: ["results", student, "grade"] };
  await applyChange(dir, petrova, { group: "ИС-24" }, () => ({
    summary: `${student} — ${value}`,
    edits: [{ set, value }],
  }));
}
