import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { gitIn } from "../store/run-writer.ts";
import { copyOf, kpgt } from "./closed-college.ts";
import { smallCollege, smallYear as year } from "./small-college.ts";

const closingDay = "2025-07-07";
const day = "2025-09-20";
const sheet = "attestations/2024-2025/ИС-24/2-ОП.01-exam.yaml";
const yearFile = `archive/${year}/year.yaml`;

let college = "";
beforeAll(async () => {
  college = await smallCollege();
  expect(await kpgt(college, closingDay, "archive", "close-year", year)).toMatchObject({ code: 0 });
}, 120_000);

test("a closed year deleted with plain git is found, keeps closed, and comes back whole", async () => {
  const dir = copyOf(college);
  const tree = gitIn(dir, "rev-parse", "HEAD^{tree}");
  deleteYear(dir);
  expect(await kpgt(dir, day, "check")).toMatchObject({
    code: 1,
    output: expect.stringMatching(
      /^archive\/2024-2025\/year\.yaml:1:1: ошибка closed-year-is-unchanged: .*архива года здесь больше нет/m,
    ),
  });
  expect((await kpgt(dir, day, "status")).output).toContain(`kpgt archive restore ${year}`);

  appendFileSync(join(dir, sheet), "# правка\n");
  expect(await kpgt(dir, day, "save", "--anyway")).toMatchObject({
    code: 2,
    output: expect.stringContaining(`kpgt archive restore ${year}`),
  });
  gitIn(dir, "checkout", "--", sheet);

  const again = await kpgt(dir, closingDay, "archive", "close-year", year);
  expect(again).toMatchObject({ code: 2, output: expect.stringContaining(`kpgt archive restore ${year}`) });
  expect(again.output).not.toContain("git tag");

  expect(await kpgt(dir, day, "archive", "restore", year)).toMatchObject({ code: 0 });
  expect(gitIn(dir, "rev-parse", "HEAD^{tree}")).toBe(tree);
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(await kpgt(dir, day, "check")).toEqual({ code: 0, output: "Всё в порядке." });
  expect(await kpgt(dir, day, "archive", "verify", year)).toMatchObject({ code: 0 });
  expect((await kpgt(dir, day, "archive", "restore", year)).output).toContain("ничего не изменено");
});

test("a year deleted but not committed, even when the deletion is staged, is found and comes back", async () => {
  for (const remove of [
    (dir: string) => rmSync(join(dir, "archive", year), { recursive: true }),
    (dir: string) => void gitIn(dir, "rm", "-rq", `archive/${year}`),
  ]) {
    const dir = copyOf(college);
    remove(dir);
    expect((await kpgt(dir, day, "check")).output).toContain(`kpgt archive restore ${year}`);
    expect(await kpgt(dir, day, "archive", "restore", year)).toMatchObject({ code: 0 });
    expect(gitIn(dir, "status", "--porcelain")).toBe("");
    expect(existsSync(join(dir, yearFile))).toBe(true);
  }
});

test("what was edited by hand in a closed year is put aside when it is brought back", async () => {
  const dir = copyOf(college);
  appendFileSync(join(dir, sheet), "# правка\n");
  const run = await kpgt(dir, day, "archive", "restore", year);
  const folder = /отложено: (.*)/.exec(run.output)?.[1] ?? "";
  expect(readFileSync(join(folder, sheet), "utf8")).toContain("# правка");
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
});

test("an edit committed past kpgt is undone by a commit of its own", async () => {
  const dir = copyOf(college);
  appendFileSync(join(dir, sheet), "# правка\n");
  commit(dir, "правка");
  expect(await kpgt(dir, day, "archive", "restore", year)).toMatchObject({ code: 0 });
  expect(await kpgt(dir, day, "check")).toEqual({ code: 0, output: "Всё в порядке." });
  expect(gitIn(dir, "log", "-1", "--format=%s")).toContain("Возвращён закрытый учебный год");
});

test("a closed year without its tag is told, with the way to it; without a tag nothing can be brought back", async () => {
  const dir = copyOf(college);
  gitIn(dir, "tag", "-d", `archive/${year}`);
  expect(await kpgt(dir, day, "check")).toMatchObject({
    code: 0,
    output: expect.stringMatching(/предупреждение closed-year-is-unchanged: .*метки здесь нет[\s\S]*kpgt sync/),
  });
  expect(await kpgt(dir, day, "archive", "restore", year)).toMatchObject({ code: 2 });
});

test("a folder set back to before the closing is told that its year is closed elsewhere", async () => {
  const dir = copyOf(college);
  gitIn(dir, "reset", "-q", "--hard", "HEAD~1");
  expect(await kpgt(dir, day, "check")).toMatchObject({
    code: 0,
    output: expect.stringContaining("не в этой истории"),
  });
  expect((await kpgt(dir, closingDay, "archive", "close-year", year)).output).toContain("kpgt sync");
});

test("settings of git that cannot be read are a request to mend them, for every command that reads the history", async () => {
  const dir = copyOf(college);
  appendFileSync(join(dir, ".git/config"), "[include]\n\tpath = /etc/passwd\n");
  for (const line of [`archive verify ${year}`, "check --no-cache", `archive export ${year} --to out/x`, "status"])
    expect(await kpgt(dir, day, ...line.split(" ")), line).toMatchObject({
      code: 2,
      output: expect.stringMatching(/^kpgt: (?:Настройки git этой папки не читаются|В настройках git)/),
    });
});

function deleteYear(dir: string): void {
  gitIn(dir, "rm", "-rq", `archive/${year}`);
  commit(dir, "удалено");
}

function commit(dir: string, message: string): void {
  gitIn(dir, "-c", "core.hooksPath=/dev/null", "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qam", message);
}
