import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

test.skipIf(spawnSync("python3", ["--version"]).status !== 0)(
  "an exported year verifies itself under any name, as a folder and as a zip; what is not beside it is not checked",
  async () => {
    const away = mkdtempSync(join(tmpdir(), "kpgt-"));
    await kpgt(college, "2026-09-01", "archive", "export", year, "--to", join(away, "весь"));
    await kpgt(college, "2026-09-01", "archive", "export", year, "--to", join(away, "весь.zip"));
    await kpgt(college, "2026-09-01", "archive", "export", year, "--to", join(away, year));
    execFileSync("python3", ["-m", "zipfile", "-e", join(away, "весь.zip"), join(away, "из-zip")]);
    for (const name of ["весь", "из-zip", year]) {
      const { status, stdout, stderr } = verified(join(away, name));
      expect(stderr).toBe("");
      expect(stdout).toContain(`${name}: сходится\n  не проверено: предыдущий год: его папки 2024-2025 рядом нет\n`);
      expect(stdout).toContain("не проверено: записи года");
      expect(status).toBe(0);
    }
    appendFileSync(join(away, "весь/05-14-ИС-24/bag-info.txt"), "x");
    expect(verified(join(away, "весь"))).toMatchObject({ status: 1, stdout: expect.stringContaining("НЕ СХОДИТСЯ") });
    // With the year before it beside it the chain is checked, and a forged one is seen.
    await kpgt(college, "2026-09-01", "archive", "export", "2024-2025", "--to", join(away, "2024-2025"));
    expect(verified(join(away, year)).stdout).not.toContain("предыдущий год");
    appendFileSync(join(away, "2024-2025/year.yaml"), "# x\n");
    expect(verified(join(away, year))).toMatchObject({ status: 1, stdout: expect.stringContaining("цепочка") });
  },
);

function verified(cwd: string) {
  return spawnSync("python3", ["-B", "verify.py"], { cwd, encoding: "utf8" });
}

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
