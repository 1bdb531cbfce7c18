import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foundWhileReading } from "../../src/checks/found-while-reading.ts";
import { checks } from "../../src/checks/index.ts";
import type { Rule } from "../../src/model/check.ts";
import { clauses } from "../../src/model/clauses.ts";
import { describeCommands } from "../commands.ts";

interface Row {
  readonly clause: string;
  readonly forms: readonly string[];
  readonly checks: readonly string[];
  readonly commands: readonly string[];
  readonly note: string;
}

const rows = readFileSync("REGULATIONS.md", "utf8").split("\n").flatMap(rowOf);
const rules: readonly Rule[] = [...foundWhileReading, ...checks];

test("every clause has a row, in the order of the regulations", () => {
  expect(rows.map(({ clause }) => clause)).toEqual(Object.keys(clauses));
});

test("a clause names exactly the checks that rest on it", () => {
  const resting = Object.keys(clauses).map((clause) => [
    clause,
    rules.filter(({ basis }) => basis.some((one) => one === clause)).map(({ id }) => id),
  ]);
  expect(rows.map((row) => [row.clause, row.checks])).toEqual(resting);
});

test("a clause names exactly the forms that serve it", () => {
  const forms = readdirSync("templates").filter((name) => name.endsWith(".yaml"));
  for (const form of forms) {
    const basis = /^basis: \[(?<list>.*)\]$/m.exec(readFileSync(`templates/${form}`, "utf8"))?.groups?.list ?? "";
    for (const clause of basis.split(", "))
      expect(rows.find((row) => row.clause === clause)?.forms, clause).toContain(form.replace(".yaml", ""));
  }
  for (const form of rows.flatMap((row) => row.forms)) expect(existsSync(`templates/${form}.yaml`), form).toBe(true);
});

test("every command named exists", async () => {
  const known = (await describeCommands()).map(({ path }) => `kpgt ${path}`);
  for (const command of rows.flatMap((row) => row.commands)) expect(known).toContain(command);
});

test("a clause that nothing serves says so", () => {
  const silent = rows.filter(
    (row) => row.forms.length + row.checks.length + row.commands.length === 0 && !row.note.includes("ещё нет"),
  );
  // Where a regulation only says what it is about there is nothing to serve.
  expect(silent.map(({ clause }) => clause)).toEqual(["kpgt-2026 1.1", "zhhst 1.1"]);
});

test("the texts of checks name only commands that exist", async () => {
  const known = new Set((await describeCommands()).map(({ path }) => path));
  const files = readdirSync("src/checks").map((name) => `src/checks/${name}`);
  const sources = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => [file, readFileSync(file, "utf8")] as const);
  const unknown = sources.flatMap(([file, source]) =>
    Array.from(source.matchAll(/kpgt ([a-z]+)(?: ([a-z-]+))?/g), ([, noun = "", verb = ""]) => ({ noun, verb }))
      .filter(({ noun, verb }) => !known.has(`${noun} ${verb}`) && !(known.has(noun) && isLeaf(noun)))
      .map(({ noun, verb }) => `${file}: kpgt ${noun} ${verb}`),
  );
  expect(unknown).toEqual([]);

  function isLeaf(noun: string): boolean {
    return ![...known].some((path) => path.startsWith(`${noun} `));
  }
});

function rowOf(line: string): Row[] {
  const cells = line.split("|").map((cell) => cell.trim());
  const [, clause = "", , forms = "", named = "", commands = "", note = ""] = cells;
  if (!/^\S+ \d/.test(clause)) return [];
  return [{ clause, forms: quoted(forms), checks: quoted(named), commands: quoted(commands), note }];
}

function quoted(cell: string): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, value = ""]) => value);
}
