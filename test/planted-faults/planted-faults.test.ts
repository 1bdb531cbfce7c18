import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import type { Context } from "../../src/model/context.ts";
import type { Fault } from "./fault.ts";
import { faultsOfFiles } from "./faults-of-files.ts";
import { faultsOfPlanAndPeople } from "./faults-of-plan-and-people.ts";
import { faultsOfResults } from "./faults-of-results.ts";

const faults = [...faultsOfFiles, ...faultsOfPlanAndPeople, ...faultsOfResults];

const college = mkdtempSync(join(tmpdir(), "kpgt-"));
cpSync("examples/ozersk", college, { recursive: true });
afterAll(() => rmSync(college, { recursive: true, force: true }));

test("the college without faults is in order", async () => {
  expect(await findings()).toEqual([]);
});

test("the faults are many and of many kinds", () => {
  expect(faults.length).toBeGreaterThanOrEqual(60);
  expect(new Set(faults.map(({ check }) => check)).size).toBeGreaterThanOrEqual(20);
});

test.each(faults.map((fault) => [fault.check, fault.file, fault] as const))(
  "%s in %s",
  async (_check, _file, fault) => {
    const { check, also = [] } = fault;
    const { found, place } = await plant(fault);
    const reported = found.find((one) => one.check === check && one.file === place.file && one.line === place.line);
    expect(reported, `${describe(place)} ${check}, found:\n${found.map(describe).join("\n")}`).toBeDefined();
    const others = found.filter((one) => one !== reported).map((one) => one.check);
    expect([...new Set(others)].sort()).toEqual([...also].sort());
  },
);

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Found extends Place {
  readonly check: string;
  readonly message: string;
}

/** Makes the slip, looks what is found and where it should be, and puts all back. */
async function plant(fault: Fault): Promise<{ found: Found[]; place: Place }> {
  const path = join(college, `${fault.file}.yaml`);
  const source = readFileSync(path, "utf8");
  const spot = make(fault, path, source);
  try {
    return { found: await findings(), place: fault.at ? placeOf(fault.at[0] || fault.file, fault.at[1]) : spot };
  } finally {
    if ("moved" in fault) rmSync(join(college, fault.moved));
    writeFileSync(path, source);
  }
}

/** Makes the slip, and gives the line it is on. */
function make(fault: Fault, path: string, source: string): Place {
  if ("moved" in fault) {
    renameSync(path, join(college, fault.moved));
    return { file: fault.moved, line: 1 };
  }
  const { file, after, find, replace } = fault;
  const offset = after === undefined ? onlyPlaceOf(find, source, file) : placeAfter(after, find, source, file);
  writeFileSync(path, source.slice(0, offset) + replace + source.slice(offset + find.length));
  return { file: `${file}.yaml`, line: lineAt(source, offset + firstDifference(find, replace)) };
}

function placeOf(file: string, wanted: string): Place {
  const source = readFileSync(join(college, `${file}.yaml`), "utf8");
  return { file: `${file}.yaml`, line: lineAt(source, onlyPlaceOf(wanted, source, file)) };
}

function onlyPlaceOf(wanted: string, source: string, file: string): number {
  const offset = source.indexOf(wanted);
  if (offset === -1 || source.includes(wanted, offset + 1))
    throw new Error(`«${wanted}» does not stand once in ${file}`);
  return offset;
}

function placeAfter(before: string, wanted: string, source: string, file: string): number {
  const offset = source.indexOf(wanted, onlyPlaceOf(before, source, file) + before.length);
  if (offset === -1) throw new Error(`«${wanted}» does not stand after «${before}» in ${file}`);
  return offset;
}

function firstDifference(one: string, other: string): number {
  const index = one.split("").findIndex((letter, i) => letter !== other[i]);
  return index === -1 ? one.length : index;
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}

async function findings(): Promise<Found[]> {
  const printed: string[] = [];
  const ctx: Context = {
    dir: college,
    cwd: college,
    today: "2026-01-16",
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

function describe({ file, line, ...rest }: Place & Partial<Found>): string {
  return [`${file}:${line}`, rest.check, rest.message].filter(Boolean).join(" ");
}
