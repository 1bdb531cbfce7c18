import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { nouns } from "../src/commands/index.ts";
import { optionWords, nouns as russianNouns, topVerbs } from "../src/terminal/word-table.ts";
import { describeCommands, type ListedCommand } from "./commands.ts";

/** What each layer may import besides itself: other layers and packages. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/model": [],
  "src/text": ["src/model", "lvovich"],
  "src/reports": ["src/model", "src/text"],
  "src/checks": ["src/model", "src/text", "src/reports"],
  "src/changes": ["src/model", "src/text", "src/reports"],
  "src/store": ["src/model", "node:", "yaml", "js-yaml", "simple-git", "#schemas/"],
  "src/pages": ["src/model", "src/text", "src/reports", "json-e", "pdfmake", "fontkit", "@expo-google-fonts/tinos"],
  "src/exchange": ["src/model", "src/text", "src/reports", "csv-parse", "csv-stringify", "fast-xml-parser"],
  "src/terminal": ["src/model", "src/text", "chalk", "@commander-js/extra-typings"],
};
const pureLayers = ["src/model", "src/text", "src/reports", "src/checks", "src/changes", "src/terminal"];

const sources = filesUnder("src").filter((file) => file.endsWith(".ts"));

test("arrows point to nouns: a layer imports only what it may", () => {
  const violations = sources.flatMap((file) => {
    const layer = layerOf(file);
    const allowed = mayImport[layer];
    if (!allowed) return []; // commands and main may import everything
    return importsOf(file)
      .filter((imported) => ![layer, ...allowed].some((name) => isWithin(imported, name)))
      .map((imported) => `${file} → ${imported}`);
  });
  expect(violations).toEqual([]);
});

test("nobody imports commands but main", () => {
  const importers = sources.filter(
    (file) =>
      layerOf(file) !== "src/commands" && importsOf(file).some((imported) => isWithin(imported, "src/commands")),
  );
  expect(importers).toEqual(["src/main.ts"]);
});

test("every package that is imported is a dependency, and the other way round", () => {
  const declared = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies);
  const imported = new Set(
    sources.flatMap(importsOf).flatMap((name) => (/^(src\/|node:|#)/.test(name) ? [] : [packageOf(name)])),
  );
  for (const name of imported) expect(declared).toContain(name);
});

test("pure layers know neither clock nor process nor console", () => {
  const impure = /\b(?:console\.|process\.|new Date\b|Date\.|performance\.|Math\.random|setTimeout|globalThis\.)/;
  const violations = sources
    .filter((file) => pureLayers.includes(layerOf(file)))
    .filter((file) => impure.test(code(file)));
  expect(violations).toEqual([]);
});

test("a file is named after what it holds", () => {
  const vague = /^(?:utils?|helpers?|common|misc|manager|services?|types|lib|shared)$/;
  const names = [...sources, ...filesUnder("test").filter((file) => file.endsWith(".ts"))];
  expect(names.filter((file) => file.split("/").some((part) => vague.test(part.replace(/\..*$/, ""))))).toEqual([]);
  expect(sources.filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.ts$/.test(posix.basename(file)))).toEqual([]);
});

test("there is one class in the program", () => {
  expect(sources.filter((file) => /^\s*(?:export )?(?:abstract )?class /m.test(code(file)))).toEqual([
    "src/model/user-error.ts",
  ]);
});

test.runIf(existsSync("src/checks/index.ts"))("every check is registered under the name of its file", async () => {
  const { checks } = await import("../src/checks/index.ts");
  const notChecks = ["index.ts", "check.ts", "run-checks.ts"];
  const files = readdirSync("src/checks").filter((name) => name.endsWith(".ts") && !notChecks.includes(name));
  const registered = checks.map((check) => `${check.id}.ts`);
  expect(registered.filter((file) => !files.includes(file))).toEqual([]);
  expect(files.filter((file) => isCheck(`src/checks/${file}`) && !registered.includes(file))).toEqual([]);
});

const commands = await describeCommands();

test("every noun loads under its own name and with its own description", () => {
  for (const noun of nouns) {
    const loaded = commands.find(({ path }) => path === noun.name);
    expect(loaded?.description, noun.name).toBe(noun.description);
  }
});

test.each(commands.map((command) => [command.path, command] as const))(
  "%s is described and has Russian words",
  (_, command) => {
    expect(command.description).toMatch(/^[а-яё]/);
    expect(command.description).not.toMatch(/\.$/);
    for (const argument of command.arguments) expect(argument.description, argument.name).not.toBe("");
    for (const option of command.options) {
      expect(option.description, option.name).not.toBe("");
      expect(optionWords, `--${option.name}`).toHaveProperty([option.name]);
    }
    expect(hasRussianWord(command), command.path).toBe(true);
  },
);

const leaves = commands.filter(({ isLeaf }) => isLeaf);

test.each(leaves.map(({ path }) => path))("%s has a scenario", (path) => {
  const scenario = `test/scenarios/${path.replaceAll(" ", "-")}.md`;
  expect(existsSync(scenario), scenario).toBe(true);
});

test.runIf(existsSync("templates"))("every form has a golden layout", () => {
  const golden = existsSync("test/pages/golden") ? readdirSync("test/pages/golden") : [];
  const forms = readdirSync("templates").filter((name) => name.endsWith(".yaml"));
  expect(forms.filter((form) => !golden.includes(form))).toEqual([]);
});

test("the version of the program is that of the package", async () => {
  const { version } = await import("../src/version.ts");
  expect(version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});

function hasRussianWord({ path }: ListedCommand): boolean {
  const [noun = "", verb] = path.split(" ");
  const entry = russianNouns[noun];
  if (verb !== undefined) return (entry?.verbs[verb] ?? []).length > 0;
  return entry !== undefined || Object.hasOwn(topVerbs, noun);
}

/** A file of src/checks that is no check serves several of them. */
function isCheck(file: string): boolean {
  return /^export const \w+: Check\b/m.test(readFileSync(file, "utf8"));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(folder, file.replaceAll("\\", "/")))
    .filter((file) => posix.extname(file) !== "")
    .sort();
}

/** src/model/place.ts → src/model; src/main.ts → src. */
function layerOf(file: string): string {
  return file.split("/").slice(0, -1).slice(0, 2).join("/");
}

/** What a file imports, types too: files as paths from the root, packages by name. */
function importsOf(file: string): string[] {
  const found = code(file).matchAll(/(?:\bfrom|\bimport|\bimport\()\s*"(?<name>[^"]+)"/g);
  return Array.from(found, ({ groups }) => groups?.name ?? "").map((name) =>
    name.startsWith(".") ? posix.join(posix.dirname(file), name) : name,
  );
}

function isWithin(imported: string, allowed: string): boolean {
  return (
    imported === allowed ||
    imported.startsWith(allowed.endsWith(":") || allowed.endsWith("/") ? allowed : `${allowed}/`)
  );
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The source without comments, so that a word in one is no violation. */
function code(file: string): string {
  return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}
