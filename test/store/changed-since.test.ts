import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { changedSince } from "../../src/store/changed-since.ts";
import { initCollege, sheet, writeCollege } from "./college-folder.ts";

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
