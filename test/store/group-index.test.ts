import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { attestationsNamed } from "../../src/model/find-attestation.ts";
import { readRecords } from "../../src/store/reading/read-records.ts";
import { save } from "../../src/store/writing/save.ts";
import { collegeFiles, initCollege, petrova, sheet } from "./college-folder.ts";

const student = "students/2024-0118.yaml";
const foreign = "students/2024-0201.yaml";

/** What may happen to a folder between two commands, by hand or by a commit. */
const edits: Readonly<Record<string, (dir: string) => unknown>> = {
  "a student moved into the group": (dir) =>
    append(dir, foreign, "  - {date: 2025-09-01, kind: moved, group: ИС-24}\n"),
  "the same, oddly written": (dir) => append(dir, foreign, '  - {date: 2025-09-01, kind: moved, "group": "ИС-24"}\n'),
  "a new student": (dir) => write(dir, "students/2024-0300.yaml", collegeFiles[student] ?? ""),
  "a student gone": (dir) => rmSync(join(dir, student), { force: true }),
  "a student as before": (dir) => write(dir, foreign, collegeFiles[foreign] ?? ""),
  "a guest elsewhere": (dir) =>
    write(
      dir,
      "attestations/2025-2026/ЮВ-24/3-ОП.01-exam.yaml",
      (collegeFiles["attestations/2025-2026/ЮВ-24/3-МДК.01.01-exam.yaml"] ?? "").replace("18", "28"),
    ),
  "a sheet of another number": (dir) =>
    write(dir, sheet, (collegeFiles[sheet] ?? "").replace(/number: .*/, "number: '18'")),
  "a sheet as before": (dir) => write(dir, sheet, collegeFiles[sheet] ?? ""),
  "a file git ignores": (dir) => {
    write(dir, ".gitignore", ".kpgt/\nstudents/2024-0777.yaml\n");
    write(dir, "students/2024-0777.yaml", collegeFiles[student] ?? "");
  },
  "a commit": (dir) => save(dir, petrova),
  "no index": (dir) => rmSync(join(dir, ".kpgt"), { recursive: true, force: true }),
  "a broken index": (dir) => existsSync(join(dir, ".kpgt/cache/groups")) && append(dir, ".kpgt/cache/groups", "}"),
};

test("a group is read alike with its index and without any, whatever was done to the folder", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 5 }),
      async (names) => {
        const dir = await initCollege();
        for (const name of names) {
          await edits[name]?.(dir);
          for (const scope of [{ group: "ИС-24" }, { group: "ЮВ-24", semester: 3 }])
            expect(readRecords(dir, scope), name).toEqual(readRecords(withoutGit(dir), scope));
          expect(sheetNumbered("18", dir), name).toEqual(sheetNumbered("18", withoutGit(dir)));
        }
      },
    ),
    { numRuns: 12 },
  );
});

test("a sheet's number leads to its group alone, when only one has it", async () => {
  const dir = await initCollege();
  const scope = { sheet: "№ 17" };
  expect([...readRecords(dir, scope).records.groups.keys()]).not.toContain("ЮВ-24");
  expect([...readRecords(withoutGit(dir), scope).records.groups.keys()]).toContain("ЮВ-24");
});

test("with an index, files of others are not opened", async () => {
  const dir = await initCollege({ ...collegeFiles, [foreign]: `${collegeFiles[foreign]}# ИС-24\n` });
  readRecords(dir, { group: "ИС-24" });
  const index = readFileSync(join(dir, ".kpgt/cache/groups"), "utf8");
  expect(index).toContain('"ЮВ-24":["students/2024-0201.yaml"]');
  expect(index).toContain('"guests":["attestations/2025-2026/ЮВ-24/3-МДК.01.01-exam.yaml"]');
});

/** What a person means by a number, whatever of the folder was read for it. */
function sheetNumbered(name: string, dir: string) {
  const { records } = readRecords(dir, { sheet: name });
  return attestationsNamed(records, name, "2025-12-24").map(({ id }) => id);
}

/** A copy that git knows nothing of, where everything must be looked into. */
function withoutGit(dir: string): string {
  const copy = mkdtempSync(join(tmpdir(), "kpgt-"));
  cpSync(dir, copy, { recursive: true, filter: (path) => !/[\\/]\.(?:git|kpgt)$/.test(path) });
  return copy;
}

function write(dir: string, file: string, text: string): void {
  writeFileSync(join(dir, file), text);
}

function append(dir: string, file: string, text: string): void {
  if (existsSync(join(dir, file))) write(dir, file, readFileSync(join(dir, file), "utf8") + text);
}
