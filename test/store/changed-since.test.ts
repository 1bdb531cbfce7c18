import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { closedSince } from "../../src/store/archive/closed-since.ts";
import { changedSince } from "../../src/store/git/changed-since.ts";
import { collegeFiles, initCollege, sheet, writeCollege } from "./college-folder.ts";

test("edited, new and deleted files have changed, others have not", async () => {
  const dir = await initCollege();
  expect(await changedSince(dir, "HEAD")).toEqual([]);
  writeFileSync(join(dir, "groups/ИС-24.yaml"), "{}\n");
  writeFileSync(join(dir, "groups/ИС-25.yaml"), "{}\n");
  rmSync(join(dir, sheet));
  expect(await changedSince(dir, "HEAD")).toEqual([sheet, "groups/ИС-24.yaml", "groups/ИС-25.yaml"]);
});

test.each(["HEAD~9", "no-such-branch", "--output=/tmp/x", "-h", ""])("«%s» names no version", async (revision) => {
  const dir = await initCollege();
  await expect(changedSince(dir, revision)).rejects.toThrow(UserError);
});

test("a folder without history has no versions", async () => {
  await expect(changedSince(writeCollege(), "HEAD")).rejects.toThrow(UserError);
});

test("a closed year's records and archive have changed, an open year's may", async () => {
  const closed = { "archive/2025-2026/year.yaml": "year: 2025-2026\n", "archive/2025-2026/05-12/bagit.txt": "BagIt\n" };
  const dir = await initCollege({ ...collegeFiles, ...closed });
  expect(await closedSince(dir, "HEAD")).toEqual([]);
  rmSync(join(dir, sheet));
  writeFileSync(join(dir, "archive/2025-2026/year.yaml"), "year: 2025-2026\n# тихо\n");
  writeFileSync(join(dir, "attestations/2024-2025/ИС-24-2/1-МДК.01.01-exam.yaml"), "{}\n");
  writeFileSync(join(dir, "groups/ИС-24.yaml"), "{}\n");
  expect((await closedSince(dir, "HEAD")).map(({ place }) => place.file)).toEqual([
    "archive/2025-2026/year.yaml",
    sheet,
  ]);
});

test("a year that is being closed is no closed year yet", async () => {
  const dir = await initCollege();
  mkdirSync(join(dir, "archive/2025-2026"), { recursive: true });
  writeFileSync(join(dir, "archive/2025-2026/year.yaml"), "year: 2025-2026\n");
  expect(await closedSince(dir, "HEAD")).toEqual([]);
});
