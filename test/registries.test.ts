import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nouns } from "../src/commands/index.ts";
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
  const golden = existsSync("test/pages/layouts") ? readdirSync("test/pages/layouts") : [];
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
