import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { closedCollege, kpgt } from "./closed-college.ts";

const year = "2025-2026";
let college = "";
beforeAll(async () => {
  college = await closedCollege();
}, 120_000);

test("an exported case is a bag of its own that sha256sum accepts", async () => {
  const to = join(college, "out/дело");
  await kpgt(college, "2026-09-01", "archive", "export", year, "05-12-ИС-24", "--to", to);
  expect(readdirSync(to)).toEqual(["05-12-ИС-24"]);
  const check = ["--check", "--strict", "--quiet", "manifest-sha256.txt"];
  execFileSync("sha256sum", check, { cwd: join(to, "05-12-ИС-24") });
  rmSync(join(college, "out"), { recursive: true });
});

test("a zip of the year opens, whole and with Russian names", async () => {
  const to = join(college, "out/год.zip");
  await kpgt(college, "2026-09-01", "archive", "export", year, "--to", to);
  const read = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print("\\n".join(archive.namelist()))`;
  const names = execFileSync("python3", ["-c", read, to], { encoding: "utf8" }).trim().split("\n");
  expect(names).toContain("05-12-ИС-24/data/forms/3-ОП.04-exam.pdf");
  expect(names).toContain("year.yaml");
  rmSync(join(college, "out"), { recursive: true });
});
