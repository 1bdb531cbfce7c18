import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bagFaults, makeBag, manifestText } from "../../src/exchange/bagit.ts";
import { closedCollege, closings, copyOf, kpgt } from "./closed-college.ts";

const python = spawnSync("python3", ["--version"]).status === 0;
const bagit = python && spawnSync("python3", ["-c", "import bagit"]).status === 0;

const verifier = resolve("templates/archive/verify.py");

describe.skipIf(!python)("a closed year, verified without kpgt (skipped without python3)", () => {
  let college = "";
  beforeAll(async () => {
    college = await closedCollege();
  }, 120_000);

  test("its own verify.py says that each year agrees, and the root hash of the act", () => {
    for (const [year] of closings) {
      const { status, stdout } = runVerifier([], join(college, "archive", year));
      expect(stdout).toContain(`${year}: сходится\n`);
      expect(stdout).toContain(
        execFileSync("sha256sum", ["year.yaml"], { cwd: join(college, "archive", year) })
          .toString()
          .slice(0, 64),
      );
      expect(status).toBe(0);
    }
  });

  test.each<[string, (year: string) => void]>([
    ["a form changed", (year) => spoil(join(year, "05-12-ИС-24/data/forms/3-ОП.04-exam.pdf"))],
    ["a record changed", (year) => spoil(join(year, "../../attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml"))],
    ["the inventory changed", (year) => spoil(join(year, "inventory.csv"))],
    ["a stranger among the cases", (year) => writeFileSync(join(year, "записка.txt"), "x")],
    ["a stranger in a case", (year) => writeFileSync(join(year, "02-03/data/лишний.txt"), "x")],
    [
      "a record that was not there",
      (year) => writeFileSync(join(year, "../../orders/2025-2026/11-к.yaml"), "number: 11-к\n"),
    ],
    ["a case away", (year) => rmSync(join(year, "05-14-ИС-24"), { recursive: true })],
    ["a form and its line away", (year) => dropWithLine(join(year, "02-03"))],
    ["the year before changed", (year) => spoil(join(year, "../2024-2025/year.yaml"))],
  ])("and it sees what kpgt sees: %s", async (_, change) => {
    const dir = copyOf(college);
    change(join(dir, "archive/2025-2026"));
    expect((await kpgt(dir, "2026-09-20", "check")).code).toBe(1);
    const { status, stdout } = runVerifier([], join(dir, "archive/2025-2026"));
    expect(stdout).toContain("2025-2026: НЕ СХОДИТСЯ");
    expect(status).toBe(1);
  });

  test("how to verify by hand: each command of the note does what it says", () => {
    const year = join(college, "archive/2025-2026");
    const note = readFileSync(join(year, "как-проверить.txt"), "utf8")
      .replaceAll("ПРЕДЫДУЩИЙ-ГОД", "2024-2025")
      .replaceAll("ГОД", "2025-2026");
    const commands = [...note.matchAll(/^ {7}(\S.*)$/gm)].map(([, command = ""]) => command);
    expect(commands).toHaveLength(9);
    const whereTo = (command: string) =>
      /manifest/.test(command) ? join(year, "02-03") : /^git|archive\//.test(command) ? college : year;
    const said = commands.map((command) =>
      execFileSync("bash", ["-c", command], { cwd: whereTo(command), encoding: "utf8" }),
    );
    const yearFile = readFileSync(join(year, "year.yaml"), "utf8");
    expect(said[0]?.slice(0, 64)).toBe(rootIn(college));
    expect([said[1], said[2], said[4], said[8]]).toEqual(["", "", "", ""]);
    expect(yearFile).toMatch(new RegExp(`tagmanifest: "?${said[3]?.slice(0, 64)}`));
    expect(yearFile).toMatch(new RegExp(`previous: "?${said[5]?.slice(0, 64)}`));
    expect(said[7]).toContain(rootIn(college));
  });
});

/** A spoiled bag: what was done to it, and its files. */
interface Package {
  readonly name: string;
  readonly files: Map<string, Uint8Array>;
}

test("kpgt, sha256sum and, where there is python3, verify.py agree on 300 packages, sound and spoiled", () => {
  const { home, packages, folders } = onDisk(300);
  const kpgtSays = packages.map(({ files }) => bagFaults(files).length === 0);
  expect(kpgtSays.filter(Boolean).length).toBeGreaterThan(25);
  expect(kpgtSays.filter((isSound) => !isSound).length).toBeGreaterThan(200);

  if (python) {
    const verdicts = [...runVerifier(folders).stdout.matchAll(/^(\S+): (сходится|НЕ СХОДИТСЯ)$/gm)];
    expect(verdicts.map(([, name, word]) => [name, word === "сходится"])).toEqual(
      packages.map(({ name }, n) => [name, kpgtSays[n]]),
    );
  }
  // sha256sum sees only what is listed: it never accepts what it can see to be wrong, and never refuses what kpgt accepts.
  const sums = folders.map((cwd) =>
    ["manifest-sha256.txt", "tagmanifest-sha256.txt"].every((list) => accepts(cwd, list)),
  );
  for (const [n, { name, files }] of packages.entries()) {
    if (kpgtSays[n]) expect([name, sums[n]]).toEqual([name, true]);
    const isContentWrong = bagFaults(files).some(({ kind }) => kind === "changed" || kind === "missing");
    if (isContentWrong) expect([name, sums[n]]).toEqual([name, false]);
  }
  rmSync(home, { recursive: true, force: true });
}, 120_000);

test.skipIf(!bagit)(
  "and the bag validator of the Library of Congress does (skipped without the Python package bagit)",
  () => {
    const { home, packages, folders } = onDisk(300);
    const valid = execFileSync("python3", ["-c", bagitProgram, ...folders], { encoding: "utf8" })
      .trim()
      .split("\n");
    for (const [n, { name, files }] of packages.entries()) {
      const faults = bagFaults(files);
      if (faults.length === 0) expect([name, valid[n]]).toEqual([name, "True"]);
      if (faults.some(({ kind }) => kind !== "manifest")) expect([name, valid[n]]).toEqual([name, "False"]);
    }
    rmSync(home, { recursive: true, force: true });
  },
  120_000,
);

/** So many packages, each in a folder of its own. */
function onDisk(count: number) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  const packages = Array.from({ length: count }, (_, seed) => spoiled(seed));
  for (const { name, files } of packages)
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(home, name, path)), { recursive: true });
      writeFileSync(join(home, name, path), bytes);
    }
  return { home, packages, folders: packages.map(({ name }) => join(home, name)) };
}

const bagitProgram = `
import sys, bagit, logging
logging.disable(logging.CRITICAL)
for folder in sys.argv[1:]:
    try:
        print(bagit.Bag(folder).is_valid())
    except Exception:
        print(False)
`;

/** The n-th package: a bag of a few files, spoiled in the way whose turn it is, at a place that the number decides. */
function spoiled(seed: number): Package {
  const count = 2 + (seed % 4);
  const payload = new Map(
    Array.from(
      { length: count },
      (_, n) => [`records/${"абвгде"[n]}-${seed}.yaml`, Buffer.from(`grade: ${(seed + n) % 6}\n`)] as const,
    ),
  );
  const files = new Map<string, Uint8Array>([...makeBag(payload, [["External-Identifier", `2025-2026/${seed}`]])]);
  const [name = "", spoilIt] = spoilings[seed % spoilings.length] ?? [];
  const data = [...files.keys()].filter((path) => path.startsWith("data/"));
  spoilIt?.(files, data[seed % data.length] ?? "", seed);
  return { name: `${seed}-${name}`, files };
}

type Spoiling = (files: Map<string, Uint8Array>, file: string, seed: number) => void;
const manifest = "manifest-sha256.txt";

const spoilings: readonly (readonly [string, Spoiling])[] = [
  ["sound", () => {}],
  ["sound-with-an-empty-file", (files, _, seed) => remake(files, `data/пустой-${seed}.txt`, new Uint8Array())],
  ["bit-flipped", (files, file, seed) => files.set(file, flipped(files.get(file), seed))],
  ["bit-flipped-in-a-list", (files, _, seed) => files.set(manifest, flipped(files.get(manifest), 3 * seed))],
  ["bit-flipped-in-bag-info", (files, _, seed) => files.set("bag-info.txt", flipped(files.get("bag-info.txt"), seed))],
  [
    "declaration-changed",
    (files) => files.set("bagit.txt", Buffer.from("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")),
  ],
  ["file-away", (files, file) => files.delete(file)],
  [
    "file-and-line-away",
    (files, file) => files.delete(file) && relist(files, (lines) => lines.filter((line) => !line.endsWith(file))),
  ],
  ["extra-file", (files, _, seed) => files.set(`data/лишний-${seed}.txt`, Buffer.from("x"))],
  ["extra-tag-file", (files) => files.set("fetch.txt", Buffer.from("x"))],
  ["no-list", (files) => files.delete(manifest)],
  ["no-list-of-lists", (files) => files.delete("tagmanifest-sha256.txt")],
  ["list-cut-short", (files) => files.set(manifest, (files.get(manifest) ?? new Uint8Array()).slice(0, -20))],
  ["order", (files) => relist(files, (lines) => lines.toReversed())],
  ["line-twice", (files) => relist(files, (lines) => [lines[0] ?? "", ...lines])],
  [
    "capitals",
    (files) => relist(files, (lines) => lines.map((line) => line.slice(0, 64).toUpperCase() + line.slice(64))),
  ],
  ["crlf", (files) => relist(files, (lines) => lines.map((line) => `${line}\r`))],
  ["dot-step", (files) => relist(files, (lines) => lines.map((line) => line.replace("  data/", "  ./data/")))],
  ["out-of-the-bag", (files) => relist(files, (lines) => [...lines, `${"0".repeat(64)}  data/../../kpgt.yaml`])],
  ["byte-order-mark", (files) => relist(files, ([first = "", ...rest]) => [`\uFEFF${first}`, ...rest])],
  ["swapped", (files) => swapTwo(files)],
];

function flipped(bytes: Uint8Array = new Uint8Array(), seed: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = (seed * 31) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (seed % 7));
  return copy;
}

/** A forger's manifest: rewritten, and the list of lists made to agree. */
function relist(files: Map<string, Uint8Array>, change: (lines: string[]) => string[]): void {
  const lines = Buffer.from(files.get(manifest) ?? "")
    .toString("utf8")
    .trimEnd()
    .split("\n");
  files.set(manifest, Buffer.from(`${change(lines).join("\n")}\n`));
  const tags = ["bag-info.txt", "bagit.txt", manifest].map(
    (path) => [path, files.get(path) ?? new Uint8Array()] as const,
  );
  files.set("tagmanifest-sha256.txt", Buffer.from(manifestText(tags)));
}

function remake(files: Map<string, Uint8Array>, path: string, bytes: Uint8Array): void {
  const payload = [...files].filter(([name]) => name.startsWith("data/"));
  const all = new Map(
    [...payload, [path, bytes] as const].map(([name, content]) => [name.slice("data/".length), content] as const),
  );
  files.clear();
  for (const [name, content] of makeBag(all, [["External-Identifier", "x"]])) files.set(name, content);
}

function swapTwo(files: Map<string, Uint8Array>): void {
  const [one = "", other = ""] = [...files.keys()].filter((path) => path.startsWith("data/"));
  const kept = files.get(one) ?? new Uint8Array();
  files.set(one, files.get(other) ?? new Uint8Array());
  files.set(other, kept);
}

function accepts(cwd: string, list: string): boolean {
  return spawnSync("sha256sum", ["--check", "--strict", "--status", list], { cwd }).status === 0;
}

function runVerifier(folders: readonly string[], cwd?: string): { status: number | null; stdout: string } {
  const program = cwd === undefined ? verifier : join(cwd, "verify.py");
  const { status, stdout, stderr } = spawnSync("python3", ["-B", program, ...folders], { encoding: "utf8", cwd });
  expect(stderr).toBe("");
  return { status, stdout };
}

function spoil(file: string): void {
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from("# x\n")]));
}

function dropWithLine(bag: string): void {
  const [file = ""] = readdirSync(join(bag, "data"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".yaml"),
  );
  rmSync(join(bag, "data", file));
  const lines = readFileSync(join(bag, manifest), "utf8")
    .split("\n")
    .filter((line) => !line.endsWith(file));
  writeFileSync(join(bag, manifest), lines.join("\n"));
}

function rootIn(college: string): string {
  return execFileSync("sha256sum", ["year.yaml"], { cwd: join(college, "archive/2025-2026"), encoding: "utf8" }).slice(
    0,
    64,
  );
}
