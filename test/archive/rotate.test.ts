import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { sealOf } from "../../src/model/seal.ts";
import { closings, collegeFiles, copyOf, kpgt, openCollege } from "./closed-college.ts";

/** Every case of ИС-24 is past its term: 25 years after 2026. */
const day = "2060-01-11";
const gone = ["2024-0117", "2024-0118", "2024-0121"];
const canaries = [...gone, "Грачёва", "Жук", "Кравец"];

let college = "";
beforeAll(async () => {
  college = await openCollege(twoGroups());
  for (const [year, today] of closings) {
    const run = await kpgt(college, today, "archive", "close-year", year);
    if (run.code !== 0) throw new Error(run.output);
  }
}, 120_000);

test("nothing of the group is in any object, ref, file or log of the new folder; what is kept still verifies", async () => {
  const into = `${college}-new`;
  const run = await rotate(college, into);
  expect(run).toMatchObject({ code: 0 });
  expect(found(college)).toEqual(canaries); // the search does see them in the old folder
  expect(found(into)).toEqual([]);
  expect(readFileSync(`${into}-акт-о-делах.txt`, "utf8")).toContain(
    "05-12-ИС-24, Экзаменационные ведомости, 2025-2026",
  );
  expect(readFileSync(`${into}-акт-о-людях.txt`, "utf8")).toContain(
    "2. Жук Иван Олегович, 2024-0118, обучение закончено 30.06.2026",
  );

  expect((await kpgt(into, day, "check")).output).toBe("Всё в порядке.");
  for (const [year] of closings) {
    const verified = await kpgt(into, day, "archive", "verify", year);
    expect(verified).toMatchObject({ code: 0 });
  }
  expect(existsSync(join(into, "archive/2025-2026/05-12-ИС-25/bagit.txt"))).toBe(true);
  expect(existsSync(join(into, "archive/2025-2026/05-12-ИС-24"))).toBe(false);
}, 120_000);

test("the new epoch knows where the old one ended", async () => {
  const into = `${college}-linked`;
  await rotate(college, into);
  const head = git(college, "rev-parse", "HEAD").trim();
  const epochs = readFileSync(join(into, "archive/epochs.yaml"), "utf8");
  expect(epochs).toContain(head);
  expect(epochs).toContain(git(college, "rev-parse", "refs/tags/archive/2025-2026").trim());
  expect(git(into, "rev-list", "--max-parents=0", "HEAD").trim().split("\n")).toHaveLength(1);
  expect(git(into, "cat-file", "-t", head, { fails: true })).toBe("");
}, 120_000);

test("a dry run writes nothing", async () => {
  const into = `${college}-dry`;
  const run = await rotate(college, into, "--dry-run");
  expect(run.output).toContain("Пробный запуск: ничего не записано.");
  expect(existsSync(into)).toBe(false);
}, 60_000);

test("before the terms are over it refuses, and says of every case why", async () => {
  const run = await kpgt(college, "2030-01-11", ...words(`${college}-early`));
  expect(run.code).toBe(2);
  expect(run.output).toContain("Дело 05-12-ИС-24 за 2025-2026 хранится до 31.12.2031.");
  expect(run.output).toContain("Дело 05-14-ИС-24 за 2025-2026 хранится до 31.12.2051.");
}, 60_000);

test("a name left in what stays is found before anything is written", async () => {
  const dir = copyOf(college);
  write(dir, "orders/2059-2060/3-к.yaml", "number: 3-к\ndate: 2059-12-01\ntitle: О справке для Жук Иван Олегович\n");
  execFileSync("git", ["-C", dir, "add", "."]);
  execFileSync("git", ["-C", dir, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x", "--no-verify"]);
  const run = await rotate(dir, `${dir}-new`);
  expect(run.code).toBe(2);
  expect(run.output).toContain("  orders/2059-2060/3-к.yaml");
  expect(existsSync(`${dir}-new`)).toBe(false);
}, 60_000);

function words(into: string): string[] {
  return ["archive", "rotate", "--group", "ИС-24", "--act", "акт № 1 от 11.01.2060", "--into", into];
}

function rotate(dir: string, into: string, ...more: string[]) {
  return kpgt(dir, day, ...words(into), ...more);
}

/** The canaries in whatever git keeps of a folder and in every file below it, names included. */
function found(dir: string): string[] {
  const objects = git(dir, "cat-file", "--batch-all-objects", "--batch");
  const refs = git(dir, "for-each-ref") + git(dir, "log", "--all", "--reflog", "--format=%an %ae %s %b");
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
    join(parentPath, name).slice(dir.length),
  );
  const contents = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
  const all = [objects, refs, ...files, ...contents].join("\n");
  return canaries.filter((token) => all.includes(token));
}

function git(dir: string, ...args: (string | { fails: boolean })[]): string {
  const mayFail = args.some((arg) => typeof arg === "object");
  try {
    const plain = args.filter((arg) => typeof arg === "string");
    const settings = ["-c", "core.quotePath=false", "-c", "safe.directory=*", "-C", dir];
    return execFileSync("git", [...settings, ...plain], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    if (mayFail) return "";
    throw error;
  }
}

function write(dir: string, file: string, content: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), content);
}

/** ИС-24 graduated in 2026 with diplomas; ИС-25 studies on, by the same plan. */
function twoGroups(): Record<string, string> {
  const files: Record<string, string> = { ...collegeFiles };
  for (const [index, id] of gone.entries()) {
    files[`students/${id}.yaml`] +=
      "  - {date: 2026-06-30, kind: graduated, qualification: Программист, order: 2025-2026/88-к}\n";
    files[`documents/2025-2026/diploma-${id}.yaml`] =
      `kind: diploma\nnumber: "${index + 1}"\ndate: 2026-07-01\nstudent: "${id}"\nblank: {series: "1", number: "${index + 1}"}\nsupplement: {number: "${index + 1}"}\nqualification: Программист\nhonours: false\nsitting: 2025-2026/1\norder: 2025-2026/88-к\nreceived: {on: 2026-07-01, by: лично}\nfrdo: {on: 2026-07-02}\n`;
  }
  files["orders/2025-2026/88-к.yaml"] = "number: 88-к\ndate: 2026-06-29\ntitle: Об окончании обучения\n";
  const own = (text: string) => text.replaceAll("ИС-24", "ИС-25");
  files["groups/ИС-25.yaml"] = own(files["groups/ИС-24.yaml"] ?? "");
  files["students/2024-0131.yaml"] =
    'name: {last: Панин, first: Кирилл, middle: Юрьевич}\nsex: m\nrecordBook: {number: "24-0131", issued: 2024-09-20}\nevents:\n  - {date: 2024-09-01, kind: enrolled, group: ИС-25, order: 2023-2024/112-к}\n';
  for (const [path, text] of Object.entries(collegeFiles))
    if (path.includes("attestations/")) files[own(path)] = forPanin(own(text));
  return files;
}

/** The same sheet with one student and a number of its own. */
function forPanin(sheet: string): string {
  const seal = sealOf({ "2024-0131": { grade: 5, outcome: null } });
  const head = sheet.slice(0, sheet.indexOf("results:"));
  const own = head.replace(/^number: "(\d)"/, 'number: "1$1"').replace(/seal: "[^"]*"/, `seal: "${seal}"`);
  return `${own}results:\n  "2024-0131":\n    grade: 5\n    outcome:\n`;
}
