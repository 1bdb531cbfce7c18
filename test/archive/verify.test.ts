import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { gitIn } from "../store/run-writer.ts";
import { closedCollege, closings, kpgt, openCollege } from "./closed-college.ts";

const year = "2025-2026";
let college = "";
beforeAll(async () => {
  college = await closedCollege();
}, 120_000);

test("both years verify, the forms made anew are the same, and with the pin of the act the verdict is «проверен»", async () => {
  for (const [one, today] of closings) {
    const plain = await kpgt(college, today, "archive", "verify", one, "--rebuild");
    expect(plain).toMatchObject({ code: 0, output: expect.stringContaining("внешний якорь не проверен") });
    expect(plain.output).toContain("✓ з)");
    const root = /[0-9a-f]{64}/.exec(plain.output)?.[0] ?? "";
    const pinned = await kpgt(college, today, "archive", "verify", one, "--pin", root);
    expect(pinned.output).toContain("Архив проверен.");
  }
});

test("sha256sum agrees on every bag, tag manifest and all", () => {
  for (const [one] of closings)
    for (const bag of readdirSync(join(college, "archive", one), { withFileTypes: true })) {
      if (!bag.isDirectory()) continue;
      const cwd = join(college, "archive", one, bag.name);
      for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
        execFileSync("sha256sum", ["--check", "--strict", "--quiet", manifest], { cwd });
    }
});

test("two copies closed on the same days hold the same bytes", async () => {
  const again = await openCollege();
  gitIn(again, "reset", "--hard", "--quiet");
  const first = gitIn(college, "rev-list", "--max-parents=0", "HEAD").trim();
  gitIn(again, "fetch", "--quiet", college, first);
  gitIn(again, "reset", "--hard", "--quiet", "FETCH_HEAD");
  const [[one, today]] = closings;
  await kpgt(again, today, "archive", "close-year", one);
  expect(gitIn(again, "rev-parse", `HEAD:archive/${one}`)).toBe(gitIn(college, "rev-parse", `HEAD:archive/${one}`));
});

test("closing again changes nothing", async () => {
  const before = gitIn(college, "for-each-ref");
  const run = await kpgt(college, "2026-09-01", "archive", "close-year", year);
  expect(run).toMatchObject({ code: 0, output: expect.stringContaining("уже закрыт") });
  expect(gitIn(college, "for-each-ref")).toBe(before);
  expect(gitIn(college, "status", "--porcelain")).toBe("");
});

test("the tag is annotated and names the closing commit; the years are chained", () => {
  expect(gitIn(college, "cat-file", "-t", `refs/tags/archive/${year}`).trim()).toBe("tag");
  expect(gitIn(college, "log", "-1", "--format=%s", `refs/tags/archive/${year}`)).toContain(
    `Закрыт учебный год ${year}`,
  );
  const second = readFileSync(join(college, "archive", year, "year.yaml"), "utf8");
  const first = execFileSync("sha256sum", ["year.yaml"], { cwd: join(college, "archive/2024-2025"), encoding: "utf8" });
  expect(second).toContain(first.slice(0, 64));
  expect(second).toContain("number: 2");
});

test("a bag holds the group's own records alone: enough to make its forms anew, nobody else's data", () => {
  const files = readdirSync(join(college, "archive", year, "05-14-ИС-24/data"), { recursive: true, encoding: "utf8" });
  expect(files.filter((path) => /\.(yaml|pdf|csv)$/.test(path)).sort()).toMatchInlineSnapshot(`
    [
      "forms/semester-3.csv",
      "forms/semester-3.pdf",
      "forms/semester-4.csv",
      "forms/semester-4.pdf",
      "records/attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml",
      "records/attestations/2025-2026/ИС-24/4-ОП.05-graded-credit.yaml",
      "records/groups/ИС-24.yaml",
      "records/kpgt.yaml",
      "records/orders/2023-2024/112-к.yaml",
      "records/programs/09.02.07-2024.yaml",
      "records/staff.yaml",
      "records/students/2024-0117.yaml",
      "records/students/2024-0118.yaml",
      "records/students/2024-0121.yaml",
      "records/templates/semester-sheet.yaml",
    ]
  `);
});
