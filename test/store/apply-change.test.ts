import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Edit } from "../../src/model/change.ts";
import { historyOf } from "../../src/store/git/history.ts";
import { applyChange } from "../../src/store/writing/apply-change.ts";
import { changedFiles } from "../../src/store/writing/changed-files.ts";
import { save } from "../../src/store/writing/save.ts";
import { collegeFiles, initCollege, petrova, sheet } from "./college-folder.ts";
import { gitIn } from "./run-writer.ts";

const gradeOf = (student: string) => ({ file: sheet, path: ["results", student, "grade"] });

function apply(dir: string, ...edits: Edit[]): Promise<unknown> {
  return applyChange(dir, petrova, {}, () => ({ summary: "проверка", edits }));
}

test("a change is one commit of its author with its summary, and the only thing that differs is the value", async () => {
  const dir = await initCollege();
  const before = readFileSync(join(dir, sheet), "utf8");

  const change = await applyChange(dir, "petrova-en", { group: "ИС-24" }, (records) => ({
    summary: `${records.attestations.size} ведомости\nещё строка`,
    edits: [{ set: gradeOf("2024-0118"), value: 4 }],
  }));

  expect(change.summary).toContain("3 ведомости");
  expect(readFileSync(join(dir, sheet), "utf8")).toBe(before.replace('0118":\n    grade:', '0118":\n    grade: 4'));
  expect(gitIn(dir, "log", "-1", "--format=%an|%ae|%cn|%s|%b")).toBe(
    "Петрова Елена Николаевна|petrova@example.org|Петрова Елена Николаевна|3 ведомости ещё строка|\n",
  );
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(gitIn(dir, "diff", "--shortstat", "HEAD~1")).toBe(" 1 file changed, 1 insertion(+), 1 deletion(-)\n");
});

test("edits of several kinds and files go together", async () => {
  const dir = await initCollege();
  await apply(
    dir,
    { set: gradeOf("2024-0117"), value: 5 },
    { insert: { file: sheet, path: [] }, key: "date", value: "2025-12-24", at: { before: "results" } },
    { append: { file: sheet, path: ["examiners"] }, value: "ivanova-nv" },
    { set: gradeOf("2024-0118"), value: 3 },
    { create: "orders/2025-2026/9-к.yaml", record: { number: "9-к", date: "2026-02-01", title: "О переводе" } },
    { create: "templates/знак.bin", bytes: Uint8Array.from([0, 255, 13, 10]) },
    { remove: "attestations/2024-2025/ИС-24-2/1-МДК.01.01-exam.yaml" },
  );
  expect(readFileSync(join(dir, sheet), "utf8")).toContain("date: 2025-12-24\nresults:\n");
  expect(readFileSync(join(dir, sheet), "utf8")).toMatch(/grade: 5[\s\S]*grade: 3[\s\S]*examiners:/);
  expect([...readFileSync(join(dir, "templates/знак.bin"))]).toEqual([0, 255, 13, 10]);
  expect(existsSync(join(dir, "attestations/2024-2025/ИС-24-2/1-МДК.01.01-exam.yaml"))).toBe(false);
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
  expect(gitIn(dir, "rev-list", "--count", "HEAD").trim()).toBe("2");
});

test("a plan without edits commits nothing; a plan that throws leaves nothing behind", async () => {
  const dir = await initCollege();
  await apply(dir);
  await expect(
    applyChange(dir, petrova, {}, () => {
      throw new Error("планировали");
    }),
  ).rejects.toThrow("планировали");
  expect(gitIn(dir, "rev-list", "--count", "HEAD").trim()).toBe("1");
  expect(existsSync(join(dir, ".git/kpgt.lock"))).toBe(false);
});

test("a file edited by hand is not overwritten, saved first it is", async () => {
  const dir = await initCollege();
  appendFileSync(join(dir, sheet), "# заметка\n");
  await expect(apply(dir, { set: gradeOf("2024-0117"), value: 5 })).rejects.toMatchObject({
    message: expect.stringContaining("изменён вручную"),
    hint: expect.stringContaining("kpgt save"),
  });
  expect(await changedFiles(dir)).toEqual([sheet]);
  expect(await save(dir, petrova)).toMatchObject({ files: [sheet] });
  await apply(dir, { set: gradeOf("2024-0117"), value: 5 });
  expect(readFileSync(join(dir, sheet), "utf8")).toMatch(/grade: 5[\s\S]*# заметка\n$/);
  // A hand edit of a file that is not touched is left alone.
  appendFileSync(join(dir, "kpgt.yaml"), "# ещё\n");
  await apply(dir, { set: gradeOf("2024-0117"), value: 4 });
  expect(gitIn(dir, "status", "--porcelain")).toBe(" M kpgt.yaml\n");
});

test("new, edited and deleted files are saved as one commit; with an error none", async () => {
  const dir = await initCollege();
  writeFileSync(
    join(dir, "students/2024-0300.yaml"),
    (collegeFiles["students/2024-0118.yaml"] ?? "").replace("Жук", "Кравец"),
  );
  writeFileSync(join(dir, "students/.2024-0300.yaml.swp"), "");
  rmSync(join(dir, "groups/ЮВ-24.yaml"));
  writeFileSync(join(dir, "staff.yaml"), "petrova-en: 5\n");
  await expect(save(dir, petrova)).rejects.toThrow(/staff\.yaml:1:1: /);
  writeFileSync(join(dir, "staff.yaml"), collegeFiles["staff.yaml"] ?? "");
  const saved = await save(dir, petrova);
  expect(saved.files).toEqual(["groups/ЮВ-24.yaml", "students/2024-0300.yaml"]);
  expect(gitIn(dir, "log", "-1", "--format=%s")).toBe("правка вручную: groups/ЮВ-24, students/2024-0300\n");
  expect(await changedFiles(dir)).toEqual([]);
  expect((await save(dir, petrova)).files).toEqual([]);
});

test("nothing is written that could not be read again", async () => {
  const dir = await initCollege();
  const before = gitIn(dir, "rev-parse", "HEAD");
  await expect(apply(dir, { set: gradeOf("2024-0117"), value: 7 })).rejects.toThrow(/Так записать нельзя/);
  await expect(
    apply(dir, { set: { file: "students/2024-0117.yaml", path: ["sex"] }, value: "f\u202e" }),
  ).rejects.toThrow();
  expect(gitIn(dir, "rev-parse", "HEAD")).toBe(before);
  expect(gitIn(dir, "status", "--porcelain")).toBe("");
});

test("a file that is there is not created again, nor its twin; nothing is written outside of the folder", async () => {
  const dir = await initCollege();
  const student = { name: { last: "Жук", first: "Иван" }, sex: "m", events: [] };
  const create = (path: string) =>
    applyChange(dir, petrova, { group: "ИС-24" }, () => ({ summary: "", edits: [{ create: path, record: student }] }));
  await expect(create("students/2024-0117.yaml")).rejects.toThrow("уже есть");
  await expect(create("students/../../x.yaml")).rejects.toThrow("не годится");
  await expect(create(".git/hooks/post-commit")).rejects.toThrow("не годится");
  await apply(dir, { create: "students/абв.yaml", record: student });
  await expect(create("students/АБВ.yaml")).rejects.toThrow("только регистром");
  symlinkSync(tmpdir(), join(dir, "papers"));
  await expect(create("papers/2025-2026/x.yaml")).rejects.toThrow("по ссылке");
});

test("a closed year takes no change", async () => {
  const closed = "archive/2025-2026/year.yaml";
  const dir = await initCollege();
  mkdirSync(join(dir, "archive/2025-2026"), { recursive: true });
  writeFileSync(join(dir, closed), "{}\n");
  gitIn(dir, "add", closed);
  gitIn(dir, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "закрыт");
  const set = { file: sheet, path: ["results", "2024-0117", "grade"] };
  await expect(
    applyChange(dir, petrova, { group: "ИС-24" }, () => ({ summary: "", edits: [{ set, value: 5 }] })),
  ).rejects.toThrow("Учебный год 2025-2026 закрыт");
});

test("a repository with settings that run programs is refused, with harmless ones not", async () => {
  const dir = await initCollege();
  gitIn(dir, "config", "remote.origin.url", "https://example.org/a.git");
  await apply(dir, { set: gradeOf("2024-0117"), value: 5 });
  for (const name of ["filter.x.clean", "core.fsmonitor", "core.hooksPath", "alias.status", "include.path"]) {
    gitIn(dir, "config", name, "touch /tmp/kpgt-was-run");
    await expect(apply(dir, { set: gradeOf("2024-0117"), value: 4 })).rejects.toThrow("может запускать программы");
    gitIn(dir, "config", "--unset", name);
  }
  await apply(dir, { set: gradeOf("2024-0117"), value: 4 });
});

test("the history of a student's block tells who, when, what it was and what it became", async () => {
  const dir = await initCollege();
  await apply(dir, { set: gradeOf("2024-0117"), value: 4 });
  await apply(dir, { set: gradeOf("2024-0118"), value: 3 });
  await apply(dir, { set: gradeOf("2024-0117"), value: 5 });
  const history = await historyOf(dir, { file: sheet, path: ["results", "2024-0117"] });
  expect(history.map(({ who, was, now }) => ({ who, was, now }))).toEqual([
    { who: petrova.name, was: undefined, now: { grade: null, outcome: null } },
    { who: petrova.name, was: { grade: null, outcome: null }, now: { grade: 4, outcome: null } },
    { who: petrova.name, was: { grade: 4, outcome: null }, now: { grade: 5, outcome: null } },
  ]);
});

test("a lock of this machine's past is taken over, a lock of another machine is not", async () => {
  const dir = await initCollege();
  const lock = join(dir, ".git/kpgt.lock");
  writeFileSync(lock, "оборвано");
  await apply(dir, { set: gradeOf("2024-0117"), value: 5 });
  writeFileSync(lock, JSON.stringify({ pid: 1, host: "buhgalteria", boot: "", user: "ivanova", since: "2025-12-24" }));
  await expect(apply(dir, { set: gradeOf("2024-0117"), value: 4 })).rejects.toThrow(/Папка занята.*buhgalteria/);
}, 30_000);
