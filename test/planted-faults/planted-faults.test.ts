import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import type { Context } from "../../src/model/context.ts";
import { type Fault, faults } from "./faults.ts";

const college = "test/planted-faults/college";

test("the college without faults is in order", async () => {
  expect(await findingsIn(college)).toEqual([]);
});

test.each(readdirSync("examples"))("the example college %s is in order", async (name) => {
  expect(await findingsIn(join("examples", name))).toEqual([]);
});

test("the faults are many and of many kinds", () => {
  expect(faults.length).toBeGreaterThanOrEqual(60);
  expect(new Set(faults.map(({ check }) => check)).size).toBeGreaterThanOrEqual(20);
});

test.each(faults.map((fault) => [fault.check, fault.file, fault] as const))(
  "%s in %s",
  async (_check, _file, fault) => {
    const dir = mkdtempSync(join(tmpdir(), "kpgt-"));
    cpSync(college, dir, { recursive: true });
    const place = plant(dir, fault);
    expect(await findingsIn(dir)).toContainEqual(expect.objectContaining({ check: fault.check, ...place }));
  },
);

/** Makes the slip and gives the place where it must be reported. */
function plant(dir: string, { file, find, replace, at }: Fault): { file: string; line: number } {
  const path = join(dir, `${file}.yaml`);
  const source = readFileSync(path, "utf8");
  const [before = "", after, ...more] = source.split(find);
  if (after === undefined || more.length > 0) throw new Error(`«${find}» does not stand once in ${file}`);
  writeFileSync(path, `${before}${replace}${after}`);
  if (!at) return { file: `${file}.yaml`, line: lineAt(source, before.length + firstDifference(find, replace)) };
  const reported = `${at[0] || file}.yaml`;
  const text = readFileSync(join(dir, reported), "utf8");
  return { file: reported, line: lineAt(text, text.indexOf(at[1])) };
}

function firstDifference(one: string, other: string): number {
  const index = Array.from(one).findIndex((letter, i) => letter !== other[i]);
  return index === -1 ? one.length : index;
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}

async function findingsIn(dir: string): Promise<unknown[]> {
  const printed: string[] = [];
  const ctx: Context = {
    dir,
    cwd: dir,
    today: "2026-06-30",
    user: "petrova-en",
    width: undefined,
    color: false,
    ask: async () => undefined,
    print: (line) => void printed.push(line),
    printError: (line) => void printed.push(line),
  };
  await main(["check", "--format", "json"], ctx);
  return JSON.parse(printed.join("\n"));
}
