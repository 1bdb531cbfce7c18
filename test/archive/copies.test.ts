import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { gitIn } from "../store/run-writer.ts";
import { copyOf, kpgt, type Run } from "./closed-college.ts";
import { smallCollege, smallMoment, smallYear as year } from "./small-college.ts";

const day = smallMoment.slice(0, 10);
const tag = `refs/tags/archive/${year}`;

/** A college with a server and a copy elsewhere; each test has its own. */
let dir = "";
let servers: Readonly<Record<"folder" | "folder-архив", string>> = { folder: "", "folder-архив": "" };
beforeEach(async () => {
  dir = await smallCollege();
  const root = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  servers = { folder: join(root, "сервер.git"), "folder-архив": join(root, "архив.git") };
  for (const [name, place] of Object.entries(servers)) {
    execFileSync("git", ["init", "-q", "--bare", "-b", "main", place]);
    gitIn(dir, "remote", "add", name, place);
  }
}, 60_000);

test("the closed year goes to the server and to every copy, tag and all, and each is asked about it", async () => {
  expect((await close()).output).toContain("Отправьте закрытый год на сервер и в копии: kpgt sync");
  expect(await run("sync")).toMatchObject({
    code: 0,
    output: expect.stringContaining("Копии обновлены: folder-архив"),
  });
  for (const place of Object.values(servers)) {
    expect(gitIn(place, "rev-parse", "main", tag)).toBe(gitIn(dir, "rev-parse", "main", tag));
  }
  const { code, output } = await verify("--remote", "folder", "folder-архив");
  expect(output).toContain(
    "✓ е) метка года та же, что на сервере: folder\n✓ е) метка года та же, что на сервере: folder-архив",
  );
  expect(output).toContain("Архив проверен.");
  expect(code).toBe(0);
});

test("a copy that is away stops neither the exchange nor the others, and is named", async () => {
  await close();
  gitIn(dir, "remote", "add", "folder-флешка", join(dir, "../нет.git"));
  renameSync(servers["folder-архив"], `${servers["folder-архив"]}.away`);
  const away = await run("sync");
  expect(away).toMatchObject({ code: 0, output: expect.stringMatching(/^Отправлено/m) });
  expect(away.output).toMatch(/Копия «folder-архив» не обновлена\. На сервере нет хранилища.*архив\.git/);
  expect(away.output).toContain("Копия «folder-флешка» не обновлена.");
  expect(await verify("--remote", "folder", "folder-архив")).toMatchObject({
    code: 0,
    output: expect.stringMatching(
      /– е\) метка года та же, что на сервере: не проверено, На сервере нет хранилища[\s\S]*Архив проверен\./,
    ),
  });
  expect((await verify("--remote", "folder-архив")).output).toContain("внешний якорь не проверен");
  renameSync(`${servers["folder-архив"]}.away`, servers["folder-архив"]);
  expect((await run("sync")).output).toContain("Копии обновлены: folder-архив");
  expect(gitIn(servers["folder-архив"], "rev-parse", tag)).toBe(gitIn(dir, "rev-parse", tag));
});

test("a folder forged whole, with its tag, differs from what the server keeps", async () => {
  await close();
  await run("sync");
  const forged = await smallCollege();
  await kpgt(forged, day, "archive", "close-year", year);
  gitIn(forged, "remote", "add", "folder", servers.folder);
  expect(await kpgt(forged, day, "archive", "verify", year)).toMatchObject({ code: 0 });
  const { code, output } = await kpgt(forged, day, "archive", "verify", year, "--remote", "folder");
  expect(output).toMatch(
    /✗ е\) метка года та же, что на сервере\n {4}На сервере «folder» метка [0-9a-f]{40}, а здесь [0-9a-f]{40}\./,
  );
  expect(code).toBe(1);
});

test("a server without the year's tag does not vouch for it; an unknown server is a bad request", async () => {
  await close();
  expect(await verify("--remote", "folder")).toMatchObject({
    code: 1,
    output: expect.stringContaining("На сервере «folder» метки этого года нет."),
  });
  const unknown = await verify("--remote", "origin");
  expect(unknown).toEqual({ code: 2, output: "kpgt: Сервера «origin» у этой папки нет.\nЕсть: folder, folder-архив" });
});

test("a copy that has something of its own is left alone and named", async () => {
  await close();
  await run("sync");
  const other = copyOf(dir);
  gitIn(other, "-c", "user.name=Х", "-c", "user.email=x@example.org", "commit", "-q", "--allow-empty", "-m", "чужое");
  gitIn(other, "push", "-q", "folder-архив", "main");
  gitIn(dir, "-c", "user.name=Х", "-c", "user.email=x@example.org", "commit", "-q", "--allow-empty", "-m", "своё");
  expect(await run("sync")).toMatchObject({
    code: 0,
    output: expect.stringContaining("Копия «folder-архив» не обновлена. В ней есть то, чего нет здесь."),
  });
  expect(gitIn(servers["folder-архив"], "log", "-1", "--format=%s", "main")).toBe("чужое\n");
});

function close(): Promise<Run> {
  return run("archive", "close-year", year);
}

function verify(...more: string[]): Promise<Run> {
  return run("archive", "verify", year, ...more);
}

function run(...args: string[]): Promise<Run> {
  return kpgt(dir, day, ...args);
}
