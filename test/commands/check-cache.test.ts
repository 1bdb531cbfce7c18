import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import type { Records } from "../../src/model/records.ts";
import { UserError } from "../../src/model/user-error.ts";
import { openRecords } from "../../src/store/reading/open-records.ts";
import { readRecords } from "../../src/store/reading/read-records.ts";
import { collegeFiles, sheet, writeCollege } from "../store/college-folder.ts";

beforeAll(() => {
  delete process.env.CI; // a server checks cold
});

const student = "students/2024-0117.yaml";
const group = "ИС-24";

/** What a person may do to a folder between two checks. */
const edits: Readonly<Record<string, (dir: string) => void>> = {
  "a grade of the same length": (dir) => change(dir, sheet, (text) => text.replace(/grade:.*/, "grade: 9")),
  "a name of somebody else": (dir) =>
    change(dir, sheet, (text) => text.replace(/"2024-0117":.*/, '"2024-0117": # Жук Иван Олегович')),
  "a student renamed": (dir) => change(dir, student, (text) => text.replace("Грачёва", "Скворцова")),
  "broken YAML": (dir) => change(dir, student, (text) => `${text}\tx\n`),
  "everything as it was": (dir) => {
    rmSync(join(dir, "students"), { recursive: true });
    for (const [file, text] of Object.entries(collegeFiles)) write(dir, file, text);
  },
  "a file gone": (dir) => rmSync(join(dir, student), { force: true }),
  "a stray file": (dir) => write(dir, "students/списки.txt", "1\n"),
  "a new student": (dir) => write(dir, "students/2024-0999.yaml", collegeFiles[student] ?? ""),
  "a file moved": (dir) => {
    if (existsSync(join(dir, student))) renameSync(join(dir, student), join(dir, "students/2024-0777.yaml"));
  },
  "a file of the same size and time": (dir) => {
    const { atime, mtime } = statSync(join(dir, "staff.yaml"));
    change(dir, "staff.yaml", (text) => text.replace("petrova-en:", "petrova-em:"));
    utimesSync(join(dir, "staff.yaml"), atime, mtime);
  },
  "a cache cut short": (dir) => forEachCache(dir, (path) => writeFileSync(path, readFileSync(path).subarray(0, -9))),
  "a cache of rubbish": (dir) => forEachCache(dir, (path) => writeFileSync(path, "{}")),
  "a cache away": (dir) => rmSync(join(dir, ".kpgt"), { recursive: true, force: true }),
};

test("whatever is done to a folder, a check that remembers says the same as one that reads everything", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 6 }),
      async (names) => {
        const dir = writeCollege();
        for (const name of names) {
          edits[name]?.(dir);
          await oldEnough();
          expect(await check(dir), name).toEqual(await check(dir, "--no-cache"));
          expect(remembered(dir), name).toEqual(read(dir));
          expect(await check(dir), name).toEqual(await check(dir, "--no-cache"));
        }
      },
    ),
    { numRuns: 20 },
  );
});

test("what has not changed since is not looked through again", async () => {
  const dir = writeCollege();
  await oldEnough();
  await check(dir);
  expect(readdirSync(join(dir, ".kpgt/cache"))).toEqual(
    expect.arrayContaining([".gitignore", "findings", "records", "records~attestations~2025-2026~ИС-24"]),
  );
  // Only a check that believes its memory can say what was never wrong.
  const path = join(dir, ".kpgt/cache/findings");
  const [head = "", body = ""] = readFileSync(path, "utf8").split("\n");
  const invented = {
    check: "file",
    severity: "error",
    place: { file: sheet, path: [] },
    message: "Выдумано.",
    line: 1,
    column: 1,
  };
  const forged = JSON.stringify({ ...JSON.parse(body), findings: [invented] });
  writeFileSync(path, `${head.replace(/\S+$/, createHash("sha256").update(forged).digest("hex"))}\n${forged}`);
  expect((await check(dir)).lines[0]).toContain("Выдумано.");
  expect((await check(dir, "--no-cache")).lines[0]).not.toContain("Выдумано.");
});

test("nothing is remembered through a link that leads out of the folder", async () => {
  const dir = writeCollege();
  const outside = writeCollege({});
  symlinkSync(outside, join(dir, ".kpgt"));
  await oldEnough();
  await check(dir);
  expect(readdirSync(outside)).toEqual([]);
});

/** The records of one group as a command about it gets them: by memory, and by reading every file. */
function remembered(dir: string): Records | undefined {
  try {
    return openRecords(dir, { group });
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return undefined;
  }
}

function read(dir: string): Records | undefined {
  const { records, findings } = readRecords(dir, { group });
  return findings.some(({ severity }) => severity === "error") ? undefined : records;
}

/** A file changed just now could change again unnoticed, so nothing is remembered of it yet. */
async function oldEnough(): Promise<void> {
  await sleep(40);
}

async function check(dir: string, ...options: string[]) {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = await main(["check", ...options], {
    dir,
    cwd: dir,
    today: "2025-12-24",
    user: "petrova-en",
    width: undefined,
    color: false,
    ask: async () => undefined,
    print,
    printError: print,
  });
  return { code, lines };
}

function change(dir: string, file: string, edit: (text: string) => string): void {
  const path = join(dir, file);
  if (existsSync(path)) writeFileSync(path, edit(readFileSync(path, "utf8")));
}

function write(dir: string, file: string, text: string): void {
  mkdirSync(join(dir, file, ".."), { recursive: true });
  writeFileSync(join(dir, file), text);
}

function forEachCache(dir: string, spoil: (path: string) => void): void {
  const folder = join(dir, ".kpgt/cache");
  if (existsSync(folder)) for (const name of readdirSync(folder)) spoil(join(folder, name));
}
