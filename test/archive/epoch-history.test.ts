import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusePush } from "../../src/store/syncing/refuse-push.ts";
import { gitIn } from "../store/run-writer.ts";
import { collegeFiles, kpgt, openCollege } from "./closed-college.ts";

const day = "2026-09-20";
const rule = "ошибка history-begins-with-epoch";

/** A stale clone of the epoch that ended, and a clone of the epoch that came after it with its server. */
async function twoEpochs() {
  const old = await openCollege();
  const commit = gitIn(old, "rev-parse", "HEAD").trim();
  const epochs = `- {number: 1, ended: 2026-09-01, commit: ${commit}, tags: [], years: []}\n`;
  const fresh = await openCollege({ ...collegeFiles, "archive/epochs.yaml": epochs });
  const server = join(realpathSync(mkdtempSync(join(tmpdir(), "kpgt-"))), "server.git");
  execFileSync("git", ["clone", "--quiet", "--bare", fresh, server]);
  for (const dir of [old, fresh]) gitIn(dir, "remote", "add", "folder", server);
  return { old, fresh, server };
}

const checked = async (dir: string) => (await kpgt(dir, day, "check")).output;

/** Joins the histories by hand, as somebody might who does not know that one of them has ended. */
function merged(dir: string, other: string): void {
  gitIn(dir, "fetch", "--quiet", other, "main");
  const merge = ["merge", "--quiet", "--allow-unrelated-histories", "--strategy=ours", "-m", "слияние", "FETCH_HEAD"];
  gitIn(dir, "-c", "user.name=x", "-c", "user.email=x@x", ...merge);
}

test("each epoch by itself is in order, and so is a clone of it", async () => {
  const { old, fresh } = await twoEpochs();
  expect(await checked(old)).toBe("Всё в порядке.");
  expect(await checked(fresh)).toBe("Всё в порядке.");
  const clone = `${fresh}-clone`;
  execFileSync("git", ["clone", "--quiet", fresh, clone]);
  expect(await checked(clone)).toBe("Всё в порядке.");
});

test("an old history merged into the new one, and the new one into the old, are errors of check and stop sync", async () => {
  const { old, fresh } = await twoEpochs();
  expect(await checked(fresh)).toBe("Всё в порядке."); // remembered, and yet not believed after the merge
  merged(fresh, old);
  expect(await checked(fresh)).toContain(`archive/epochs.yaml:1:1: ${rule}: История начинается в разных местах (2)`);
  const sent = await kpgt(fresh, day, "sync", "--anyway");
  expect(sent).toMatchObject({ code: 2 });
  expect(sent.output).toContain("Обмена не было. История начинается в разных местах (2)");
  const other = await twoEpochs();
  merged(other.old, other.fresh);
  expect(await checked(other.old)).toContain(rule);
});

test("a history that begins otherwise than its epochs say is an error", async () => {
  const { fresh } = await twoEpochs();
  rmSync(join(fresh, "archive/epochs.yaml"));
  gitIn(fresh, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "--quiet", "--no-verify", "-am", "убрано");
  expect(await checked(fresh)).toContain(`${rule}: Прежние эпохи названы в archive/epochs.yaml не так`);
});

test("a branch or a tag that leads to the old history is an error though nothing is merged", async () => {
  const { old, fresh } = await twoEpochs();
  gitIn(fresh, "fetch", "--quiet", old, "main:refs/tags/было");
  expect(await checked(fresh)).toContain(`${rule}: Кроме этой истории в папке хранится другая`);
});

test("a history cut short is not judged: a build server may fetch the last commits alone", async () => {
  const { fresh } = await twoEpochs();
  writeFileSync(join(fresh, "groups/ИС-26.yaml"), collegeFiles["groups/ИС-24.yaml"] ?? "");
  expect(await kpgt(fresh, day, "save")).toMatchObject({ code: 0 });
  const clone = `${fresh}-shallow`;
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${fresh}`, clone]);
  expect(await checked(clone)).toBe("Всё в порядке.");
});

test("the server refuses a stale clone under every name: branch, new branch, tag, merge, tree", async () => {
  const { old, fresh, server } = await twoEpochs();
  const none = "0".repeat(40);
  const main = gitIn(server, "rev-parse", "main").trim();
  const stale = gitIn(old, "rev-parse", "main").trim();
  const refused = async (after: string, ref: string, before = none) =>
    (await refusePush(server, [{ before, after, ref }])).join("\n");
  const bring = (dir: string, what: string) => {
    gitIn(dir, "push", "--quiet", "folder", `${what}:refs/pushed/x`);
    gitIn(server, "update-ref", "-d", "refs/pushed/x"); // as in a quarantine: objects without a ref
  };
  bring(old, "main");
  const begins = "Эта история начинается не там, где история сервера";
  expect(await refused(stale, "refs/heads/main", main)).toContain(begins);
  expect(await refused(stale, "refs/heads/прежняя")).toContain(begins);
  expect(await refused(stale, "refs/tags/было")).toContain(begins);
  expect(await refused(stale, "refs/notes/было")).toContain(begins);
  const tree = gitIn(old, "rev-parse", "main^{tree}").trim();
  expect(await refused(tree, "refs/tags/файлы")).toContain("«refs/tags/файлы» ведёт не к сохранению записей.");
  merged(fresh, old);
  bring(fresh, "main");
  expect(await refused(gitIn(fresh, "rev-parse", "main").trim(), "refs/heads/main", main)).toContain(begins);
  expect(await refused(main, "refs/heads/копия")).toBe("");
});
