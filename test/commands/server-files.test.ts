import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { serverFiles } from "../../src/commands/init/server-files.ts";
import { version } from "../../src/version.ts";
import { kpgtOnPath } from "./kpgt-on-path.ts";
import { kpgt } from "./office.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const gitlab = parse(serverFiles[".gitlab-ci.yml"] ?? "");
const workflows = [".github/workflows/check.yml", ".gitea/workflows/check.yml"] as const;
const workflow = (name: string) => parse(serverFiles[name] ?? "");

test.each(workflows)(
  "%s runs on pushes and requests, takes the whole history, keeps a report, and may only read",
  (name) => {
    const { on, permissions, env, jobs, ...rest } = workflow(name);
    expect(rest).toEqual({ name: "check" });
    expect(Object.keys(jobs)).toEqual(["check"]);
    expect(jobs.check["runs-on"]).toBe("ubuntu-latest");
    for (const step of jobs.check.steps) {
      expect(Object.keys(step).filter((key) => !["name", "uses", "with", "run", "env", "if"].includes(key))).toEqual(
        [],
      );
      expect("uses" in step).not.toBe("run" in step); // each step is one or the other
      if ("uses" in step) expect(step.uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
    expect(on).toEqual(["push", "pull_request"]);
    expect(permissions).toEqual({ contents: "read" });
    expect(env).toEqual({ KPGT: `kpgt@${version}` });
    const [checkout, node, install] = jobs.check.steps;
    expect(checkout).toMatchObject({ with: { "fetch-depth": 0, "persist-credentials": false } });
    expect(node.with["node-version"]).toBeGreaterThanOrEqual(20);
    expect(install.run).toMatch(/^npm install --global .*"\$KPGT"$/);
    expect(jobs.check.steps.at(-1)).toMatchObject({ if: "failure()", with: { path: "kpgt.sarif" } });
  },
);

test(".gitlab-ci.yml runs once for a push or a request, takes the whole history and shows the report there", () => {
  const { workflow, check } = gitlab;
  expect(workflow.rules.map((rule: { if: string }) => rule.if)).toEqual([
    '$CI_PIPELINE_SOURCE == "merge_request_event"',
    "$CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS",
    "$CI_COMMIT_BRANCH",
  ]);
  expect(check.variables).toEqual({ GIT_DEPTH: "0", KPGT: `kpgt@${version}` });
  expect(check.artifacts).toEqual({ when: "always", reports: { junit: "kpgt.xml" } });
  expect(check.script[0]).toMatch(/^npm install --global .*"\$KPGT"$/);
  for (const line of check.script) expect(typeof line).toBe("string"); // `a: b` would have become a mapping
});

/** What each server runs, but for the installation. */
const scripts: readonly (readonly [server: string, script: string])[] = [
  [".gitlab-ci.yml", gitlab.check.script.slice(1).join("\n")],
  ...workflows.map((name): [string, string] => {
    const steps: { run?: string; if?: string }[] = workflow(name).jobs.check.steps;
    const runs = steps.filter((step) => step.run?.includes("kpgt check") && step.if !== "failure()");
    return [name, runs.map(({ run = "" }) => `( ${run.trim()}\n)`).join("\n")];
  }),
];

let path = "";
let example = "";
beforeAll(async () => {
  path = await kpgtOnPath();
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  const { code } = await kpgt(parent, ["init", join(parent, "колледж"), "--example"]);
  expect(code).toBe(0);
  example = join(parent, "колледж");
});

function git(dir: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Взломщик", "-c", "user.email=x@example.org", "-c", "core.quotePath=false"];
  return execFileSync("git", ["-C", dir, ...identity, ...args], { encoding: "utf8" }).trim();
}

/** A clone in which somebody has committed something, and the exit code of what the server runs on it. */
function judged(script: string, change: (dir: string) => void, before?: string): { code: number; said: string } {
  const dir = join(realpathSync(mkdtempSync(join(tmpdir(), "kpgt-"))), "clone");
  execFileSync("git", ["clone", "--quiet", example, dir]);
  const was = git(dir, "rev-parse", "HEAD");
  change(dir);
  git(dir, "add", "-A");
  git(dir, "commit", "--quiet", "--no-verify", "--allow-empty", "-m", "правка");
  const sha = before ?? was;
  const env = { ...process.env, PATH: path, CI: "true", BEFORE: sha, CI_COMMIT_BEFORE_SHA: sha };
  try {
    return {
      code: 0,
      said: execFileSync("bash", ["-e", "-o", "pipefail", "-c", script], { cwd: dir, env, encoding: "utf8" }),
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: stdout + stderr };
  }
}

const closedSheet = (dir: string) => git(dir, "ls-files", "attestations/2024-2025").split("\n")[0] ?? "";
const nowhere = "0".repeat(40);

test.each(scripts)("%s: sound records pass, with a package file beside them", (_, script) => {
  const { code, said } = judged(script, (dir) => {
    mkdirSync(join(dir, ".ci"));
    writeFileSync(join(dir, ".ci/kpgt.tgz"), "пакет");
  });
  expect(said).not.toContain("ошибка");
  expect(code).toBe(0);
});

test.each(scripts)(
  "%s: a change of a closed year fails, by a push, a new branch and together with the year's fingerprint",
  (_, script) => {
    const spoil = (dir: string) => writeFileSync(join(dir, closedSheet(dir)), "# тихо\n", { flag: "a" });
    const hide = (dir: string) => {
      spoil(dir);
      renameSync(join(dir, "archive/2024-2025/year.yaml"), join(dir, "archive/2024-2025/year.txt"));
    };
    expect(judged(script, spoil).code).toBe(1);
    expect(judged(script, spoil, nowhere).code).toBe(1);
    const hidden = judged(script, hide, nowhere);
    expect(hidden.code).toBe(1);
    expect(hidden.said).toContain("2024-2025");
  },
);

test("a link or a program in place of a record fails", () => {
  const [, script] = scripts[0] ?? ["", ""];
  const linked = judged(script, (dir) => symlinkSync("/etc/passwd", join(dir, "groups/ЮВ-99.yaml")));
  expect(linked.code).toBe(1);
  expect(linked.said).toContain("groups/ЮВ-99.yaml");
  const program = judged(script, (dir) => chmodSync(join(dir, "kpgt.yaml"), 0o755));
  expect(program.code).toBe(1);
  expect(program.said).toContain("помечен в истории как программа");
});
