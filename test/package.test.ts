import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const about: { files: string[]; dependencies: Record<string, string> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
let home: string;
let installed: string;

/** Packs a copy of the project as `npm pack` does, and lays the package out as `npm install` would. */
beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  installed = join(home, "place/node_modules/kpgt");
  const project = join(home, "project");
  cpSync(".", project, { recursive: true, filter: (file) => !leftBehind.includes(basename(file)) });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  run("npm", ["pack", "--pack-destination", home], { cwd: project, shell: process.platform === "win32" });
  const [tarball = ""] = readdirSync(home).filter((file) => file.endsWith(".tgz"));
  mkdirSync(installed, { recursive: true });
  run("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"], { cwd: home });
  // Only what package.json declares: a package that is there for the tests alone must not be needed.
  for (const name of Object.keys(about.dependencies)) {
    const link = join(home, "place/node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve("node_modules", name), link, "junction");
  }
  rmSync(project, { recursive: true, force: true });
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const leftBehind = [".git", "node_modules", "dist", "demo", "test", "bench"];

test("the package holds what package.json promises and nothing else", () => {
  expect(readdirSync(installed).sort()).toEqual([...about.files, "package.json"].sort());
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /(?:^|[/\\])(?:\.|node_modules)|\.(?:tgz|map|log|test\.\w+)$/.test(file))).toEqual([]);
});

test("what its pages refer to is in it", () => {
  const pages = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  const links = pages.flatMap((page) =>
    Array.from(readFileSync(join(installed, page), "utf8").matchAll(/\]\((?!https?:)(?<to>[^)#]+)/g), (link) =>
      join(dirname(page), link.groups?.to ?? ""),
    ),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
});

test("the built program does not know where it was built", () => {
  const dist = join(installed, "dist");
  const telling = readdirSync(dist).filter((file) => readFileSync(join(dist, file), "utf8").includes(home));
  expect(telling).toEqual([]);
});

test("installed, it makes the example college, checks it and draws its sheet from any folder", () => {
  const desk = join(home, "стол");
  mkdirSync(desk);
  kpgt(["init", "колледж", "--example"], desk);
  const college = join(desk, "колледж");
  expect(kpgt(["check"], college)).toBe("Всё в порядке.\n");
  expect(kpgt(["template", "list"], college)).toContain("semester-sheet");
  kpgt(["--dir", college, "sheet", "build", "ИС-24", "--semester", "3", "--format", "pdf", "-o", "сводная.pdf"], desk);
  expect(readFileSync(join(desk, "сводная.pdf"), "latin1")).toMatch(/^%PDF-/);
});

test("installed, it has every example college", () => {
  for (const name of readdirSync("examples").filter((file) => !file.endsWith(".md")))
    expect(kpgt(["check"], join(installed, "examples", name))).toBe("Всё в порядке.\n");
});

/** Runs the installed program as a person without any settings would, and gives what it printed. */
function kpgt(words: readonly string[], cwd: string): string {
  const env = { PATH: process.env.PATH, HOME: home, KPGT_USER: "petrova-en" };
  return run(process.execPath, [join(installed, "bin/kpgt.js"), ...words], { cwd, env });
}

function run(program: string, words: readonly string[], options: SpawnSyncOptions): string {
  const { status, stdout, stderr } = spawnSync(program, words, { ...options, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${status}\n${stdout}${stderr}`);
  return stdout;
}
