import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nouns } from "../src/commands/index.ts";
import { inEnglish } from "../src/terminal/russian-words.ts";
import { optionWords, nouns as russianNouns, topVerbs } from "../src/terminal/word-table.ts";
import { describeCommands, type ListedCommand } from "./commands.ts";

test.runIf(existsSync("src/checks/index.ts"))("every check is registered under the name of its file", async () => {
  const { checks } = await import("../src/checks/index.ts");
  const notChecks = ["index.ts", "check.ts", "run-checks.ts"];
  const files = readdirSync("src/checks").filter((name) => name.endsWith(".ts") && !notChecks.includes(name));
  const registered = checks.map((check) => `${check.id}.ts`);
  expect(registered.filter((file) => !files.includes(file))).toEqual([]);
  expect(files.filter((file) => isCheck(`src/checks/${file}`) && !registered.includes(file))).toEqual([]);
});

const commands = await describeCommands();

test("every noun loads under its own name and is described where it is listed", () => {
  expect(commands.filter(({ path }) => !path.includes(" ")).map(({ path }) => path)).toEqual(
    nouns.map(({ name }) => name),
  );
  for (const { name, description } of nouns) expect(description, name).toMatch(/^[а-яё].*[^.]$/);
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

test("every command is shown in a scenario", () => {
  const shown = commandLines().map((words) => `${words.join(" ")} `);
  const leaves = commands.filter(({ isLeaf }) => isLeaf).map(({ path }) => path);
  expect(leaves.filter((path) => !shown.some((line) => line.startsWith(`${path} `)))).toEqual([]);
});

test.runIf(existsSync("templates"))("every form has a golden layout", () => {
  const golden = readdirSync("test/pages/layouts");
  const forms = readdirSync("templates").flatMap((name) => (name.endsWith(".yaml") ? [name.replace(".yaml", "")] : []));
  expect(forms.filter((form) => !golden.some((layout) => layout.startsWith(form)))).toEqual([]);
});

test("the version of the program is that of the package", async () => {
  const { version } = await import("../src/version.ts");
  expect(version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});

/** What the scenarios run, in English words. */
function commandLines(): string[][] {
  const pages = readdirSync("test/scenarios").map((name) => readFileSync(`test/scenarios/${name}`, "utf8"));
  return pages.flatMap((page) =>
    Array.from(page.matchAll(/^\$ kpgt (?<line>.+)$/gm), ({ groups }) => inEnglish((groups?.line ?? "").split(" "))),
  );
}

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
