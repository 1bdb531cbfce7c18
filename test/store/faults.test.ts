import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { applyChange } from "../../src/store/writing/apply-change.ts";
import { collegeFiles, initCollege, petrova, sheet } from "./college-folder.ts";
import { buildWriter, gitIn, runWriter } from "./run-writer.ts";

const said: Readonly<Record<string, RegExp>> = {
  ENOSPC: /На диске кончилось место\. Записи остались прежними/,
  EROFS: /доступен только для чтения/,
  EACCES: /Нет прав писать/,
  EMFILE: /слишком много файлов/,
};

let writer = "";
beforeAll(async () => {
  writer = await buildWriter();
});

test.concurrent.each(Object.entries(said))(
  "%s at any step: all or nothing, said in Russian, and the next write works",
  async (code, words) => {
    const dir = await initCollege({
      ...collegeFiles,
      [sheet]: collegeFiles[sheet]?.replaceAll("outcome:\n", "outcome:\n    ticket:\n") ?? "",
    });
    let failed = 0;
    for (let step = 1; step <= 22; step += 1) {
      const before = gitIn(dir, "rev-parse", "HEAD");
      const run = await runWriter(writer, [dir, "2024-0117", String(100 + step)], { crashAt: `${step}:${code}` });
      const happened = gitIn(dir, "rev-parse", "HEAD") !== before;
      if (run.code === 2) {
        failed += 1;
        expect(run.stderr).toMatch(happened ? /записано в историю/ : words);
        if (!happened) expect(existsSync(join(dir, ".git/kpgt-journal.json"))).toBe(false);
      } else expect({ code: run.code, happened }).toEqual({ code: 0, happened: true });

      expect((await runWriter(writer, [dir, "2024-0117", String(200 + step)])).acknowledged).toEqual([200 + step]);
      expect(gitIn(dir, "status", "--porcelain")).toBe("");
      expect(readdirSync(join(dir, ".git")).filter((name) => /kpgt|lock/.test(name))).toEqual([]);
    }
    expect(failed).toBeGreaterThan(8);
  },
  300_000,
);

test.skipIf(process.getuid?.() === 0)("a folder without the right to write stays as it is", async () => {
  const dir = await initCollege();
  const before = readFileSync(join(dir, sheet), "utf8");
  chmodSync(join(dir, ".git"), 0o500);
  const set = { file: sheet, path: ["results", "2024-0117", "grade"] };
  const change = { summary: "2024-0117 — 5", edits: [{ set, value: 5 }] };
  await expect(applyChange(dir, petrova, {}, () => change)).rejects.toThrow(/Нет прав писать/);
  expect(readFileSync(join(dir, sheet), "utf8")).toBe(before);
  chmodSync(join(dir, ".git"), 0o700);
  await applyChange(dir, petrova, {}, () => change);
});
