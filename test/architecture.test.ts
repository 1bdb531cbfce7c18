import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** What each layer may import besides itself: other layers and packages. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/model": ["node:crypto"], // a hash is a pure function
  "src/text": ["src/model", "lvovich"],
  "src/reports": ["src/model", "src/text"],
  "src/checks": ["src/model", "src/text", "src/reports"],
  "src/changes": ["src/model", "src/text", "src/reports"],
  "src/store": ["src/model", "node:", "yaml", "simple-git", "#schemas/"],
  "src/pages": [
    "node:fs",
    "node:module",
    "src/model",
    "src/text",
    "src/reports",
    "json-e",
    "pdfmake",
    "fontkit",
    "@expo-google-fonts/tinos",
  ],
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

test("every package that is imported is a dependency", () => {
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
  const found = code(file).matchAll(
    /^(?:import|export)\b[^"]*?\bfrom "(?<from>\S+)"|^import "(?<bare>\S+)"|\bimport\("(?<lazy>\S+)"\)/gm,
  );
  return Array.from(found, ({ groups }) => groups?.from ?? groups?.bare ?? groups?.lazy ?? "").map((name) =>
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
