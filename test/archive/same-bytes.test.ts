import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../src/model/sha256.ts";
import { gitIn } from "../store/run-writer.ts";
import { buildProgram, dropProgram, runProgram } from "./program.ts";

/** Both examples and who closes the year that is over in them. */
const colleges = [
  ["ozersk", "sidorov-av"],
  ["samotsvetsk", "rozhkova-ip"],
] as const;
const year = "2024-2025";
/** Half past ten in the morning of 7 July in Kamchatka; in Kaliningrad the 7th has just begun, by UTC it has not. */
const moment = "2025-07-06T22:30:00Z";

/** As different as two computers of a college may be. */
const computers = [
  { TZ: "UTC", LANG: "ru_RU.UTF-8", LC_ALL: "ru_RU.UTF-8" },
  { TZ: "Asia/Kamchatka", LANG: "C", LC_ALL: "C" },
] as const;

const dates = { GIT_AUTHOR_DATE: "2025-07-07T06:00:00Z", GIT_COMMITTER_DATE: "2025-07-07T06:00:00Z" };

let bin = "";
beforeAll(async () => {
  bin = await buildProgram();
}, 60_000);
afterAll(() => dropProgram(bin));

test.each(colleges)(
  "%s closes its year in two folders, under two zones and languages, with the same bytes; commit and tag differ only in when",
  async (college, who) => {
    const [one, other] = await Promise.all(
      computers.map(async (computer, n) => {
        const dir = folderOf(college, `папка-${n}`);
        const environment = { ...computer, KPGT_USER: who };
        const run = await runProgram(bin, dir, ["archive", "close-year", year], { moment, environment });
        expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining(`Учебный год ${year} закрыт.`) });
        const root = /отпечаток: \w{64}/.exec(run.stdout)?.[0];
        return { root, git: saidByGit(dir), archive: hashesIn(dir, "archive") };
      }),
    );
    expect(Object.keys(one?.archive ?? {}).length).toBeGreaterThan(90);
    expect(one?.root).toBeDefined();
    expect(other).toEqual(one);
  },
  120_000,
);

test("a year is closed by somebody of the staff, and that is asked before anything is built", async () => {
  const dir = folderOf("samotsvetsk", "чужой");
  const run = await runProgram(bin, dir, ["archive", "close-year", year], {
    moment,
    environment: { KPGT_USER: "root" },
  });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("сотрудника «root» нет в staff.yaml") });
  expect(gitIn(dir, "tag", "--list")).toBe("");
});

/** A copy of an example as a records folder of its own, with a history that is the same wherever it is made. */
function folderOf(college: string, name: string): string {
  const dir = join(realpathSync(mkdtempSync(join(tmpdir(), "kpgt-"))), name);
  cpSync(join("examples", college), dir, { recursive: true });
  writeFileSync(join(dir, ".gitignore"), "/out/\n/.kpgt/\n");
  const author = ["-c", "user.name=Х", "-c", "user.email=x@example.org"];
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-A"],
    [...author, "commit", "-q", "-m", "записи"],
  ])
    execFileSync("git", ["-C", dir, ...args], { env: { ...process.env, ...dates } });
  return dir;
}

/** The commit and the tag but for when they were made, which a computer writes in its own zone, and the ids that follow from it. */
function saidByGit(dir: string): string {
  const said = gitIn(dir, "cat-file", "-p", "HEAD") + gitIn(dir, "cat-file", "-p", `refs/tags/archive/${year}`);
  return said.replaceAll(/\d{10} [+-]\d{4}/g, "‹when›").replace(/^object \w+$/m, "object ‹commit›");
}

/** Every file below a folder by its hash. */
function hashesIn(dir: string, folder: string): Record<string, string> {
  const files = readdirSync(join(dir, folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(paths.map((file) => [file.slice(dir.length), sha256(readFileSync(file))]));
}
