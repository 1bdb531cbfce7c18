import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitIn } from "../store/run-writer.ts";
import { kpgt, openCollege } from "./closed-college.ts";

const sheet = "2024-2025/ИС-24/2-ОП.01-exam";
const record = (student: string) => `corrections/2025-2026/ИС-24/2024-2025/2-ОП.01-exam/${student}.yaml`;

test("two who correct one result of a closed year are asked whose stands; of different students both do", async () => {
  const { petrova, ivanova } = await office();
  await corrected(petrova, "Кравец", "4", "3");
  await corrected(ivanova, "Кравец", "5", "8");
  await corrected(ivanova, "Жук", "5", "9");
  expect((await kpgt(petrova, day, "sync")).code).toBe(0);

  const stopped = await kpgt(ivanova, day, "sync");
  expect(stopped.code).toBe(2);
  const shown = stopped.output.replaceAll(/ {3}\(.+\)$/gm, "   (кто, когда)");
  expect(
    shown,
  ).toContain(`Ведомость № 1 (ИС-24, ОП.01), студент 2024-0121 (Кравец\u00a0М.\u00a0Л.), исправление после закрытия года: у вас и на сервере разное.
  у вас:      3 → 5, служебная записка № 8 от 25.09.2025   (кто, когда)
  на сервере: 3 → 4, служебная записка № 3 от 25.09.2025   (кто, когда)
`);
  expect(await grade(ivanova, "Кравец")).toContain("3 → 5");

  const taken = await kpgt(ivanova, day, "sync", "--keep", "server");
  expect([taken.code, taken.output]).toEqual([0, expect.stringContaining("kpgt grade correct 1 <студент>")]);
  expect(readFileSync(join(ivanova, record("2024-0121")), "utf8")).toContain("now: {grade: 4}");
  expect(readFileSync(join(ivanova, record("2024-0118")), "utf8")).toContain("now: {grade: 5}");
  expect((await kpgt(ivanova, day, "check")).output).toBe("Всё в порядке.");
}, 60_000);

test("an addition to one record on both sides is no mixture of the two", async () => {
  const { petrova, ivanova } = await office();
  await corrected(petrova, "Кравец", "4", "3");
  expect((await kpgt(petrova, day, "sync")).code).toBe(0);
  expect((await kpgt(ivanova, day, "sync")).code).toBe(0);
  await corrected(petrova, "Кравец", "5", "4");
  await corrected(ivanova, "Кравец", "3", "5");
  expect((await kpgt(petrova, day, "sync")).code).toBe(0);
  expect((await kpgt(ivanova, day, "sync")).code).toBe(2);
  expect((await kpgt(ivanova, day, "sync", "--keep", "mine")).code).toBe(0);
  const kept = readFileSync(join(ivanova, record("2024-0121")), "utf8");
  expect(kept.match(/now: /g)).toHaveLength(2);
  expect(kept).toContain("now: {grade: 3}");
  expect((await kpgt(petrova, day, "sync")).code).toBe(0);
  expect((await kpgt(petrova, day, "check")).output).toBe("Всё в порядке.");
}, 60_000);

const day = "2025-09-28";

/** Two clerks and a server after the first year was closed. */
async function office() {
  const petrova = await openCollege();
  expect((await kpgt(petrova, "2025-07-07", "archive", "close-year", "2024-2025")).code).toBe(0);
  const root = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  const [server, ivanova] = [join(root, "server.git"), join(root, "ivanova")];
  execFileSync("git", ["clone", "--quiet", "--bare", petrova, server]);
  gitIn(petrova, "remote", "add", "folder", server);
  execFileSync("git", ["clone", "--quiet", "--origin", "folder", server, ivanova]);
  return { petrova, ivanova };
}

async function corrected(dir: string, student: string, grade: string, number: string): Promise<void> {
  const basis = `служебная записка № ${number} от 25.09.2025`;
  const run = await kpgt(
    dir,
    day,
    "grade",
    "correct",
    sheet,
    student,
    grade,
    "--basis",
    basis,
    "--permitted",
    "Сидоров",
  );
  expect(run.code, run.output).toBe(0);
}

async function grade(dir: string, student: string): Promise<string> {
  return (await kpgt(dir, day, "grade", "history", sheet, student)).output;
}
