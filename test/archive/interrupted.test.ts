import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installCommitHook } from "../../src/store/git/commit-hook.ts";
import { openRepository } from "../../src/store/git/repository.ts";
import { takeLock } from "../../src/store/writing/lock.ts";
import { gitIn } from "../store/run-writer.ts";
import { copyOf, kpgt } from "./closed-college.ts";
import { buildProgram, dropProgram, runProgram } from "./program.ts";
import { smallMoment as moment, smallCollege, smallYear as year } from "./small-college.ts";

const patience = 120_000;
const day = "2025-09-20";
const journal = ".git/kpgt-journal.json";

let bin = "";
let killed = "";
beforeAll(async () => {
  bin = await buildProgram();
  killed = await killedAfterItsTag(await smallCollege());
}, patience);
afterAll(() => dropProgram(bin));

test.each([
  ["status", "0 открытых ведомостей"],
  ["check", "Всё в порядке."],
  ["archive list", "2024-2025: закрыт"],
  ["archive verify 2024-2025", "Архив внутренне согласован"],
  ["doctor --fix", "Прерванных записей нет"],
])("after a killed close-year `kpgt %s` heals first", async (line, expected) => {
  const dir = copyOf(killed);
  const { output } = await kpgt(dir, day, ...line.split(" "));
  expect(output).toMatch(/^Прошлая команда была прервана: её запись доведена до конца\./);
  expect(output).toContain(expected);
  expect(existsSync(join(dir, journal))).toBe(false);
  expect(gitIn(dir, "status", "--porcelain", "--", "archive", "attestations")).toBe("");
  expect(await kpgt(dir, day, "check")).toEqual({ code: 0, output: "Всё в порядке." });
});

test("while another command writes, a reader says so and heals nothing", async () => {
  const dir = copyOf(killed);
  const release = await takeLock(openRepository(dir));
  const { output } = await kpgt(dir, day, "archive", "list");
  await release();
  expect(output).toMatch(/^Прошлая команда прервана или ещё работает: .*kpgt doctor --fix/);
  expect(existsSync(join(dir, journal))).toBe(true);
});

test("plain git commit is refused until the interrupted command is brought to its end", async () => {
  const dir = copyOf(killed);
  installCommitHook(dir);
  const before = gitIn(dir, "rev-parse", "HEAD");
  expect(() => gitIn(dir, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qam", "x")).toThrow(
    /kpgt doctor --fix/,
  );
  expect(gitIn(dir, "rev-parse", "HEAD")).toBe(before);
});

/** A folder in which close-year was killed when its tag stood already, and no working file yet. */
async function killedAfterItsTag(college: string): Promise<string> {
  for (let step = 26; step <= 60; step += 1) {
    const dir = copyOf(college);
    await runProgram(bin, dir, ["archive", "close-year", year], { moment, crashAt: String(step) });
    const isTagged = gitIn(dir, "tag", "--list").trim() !== "";
    const hasFiles = existsSync(join(dir, "archive")) && readdirSync(join(dir, "archive")).length > 0;
    if (isTagged && !hasFiles) return dir;
  }
  throw new Error("no step lies between the tag and the files");
}
