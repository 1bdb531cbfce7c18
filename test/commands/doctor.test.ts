import { appendFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";

test("what a clone lacks is named with its remedy, and --fix brings it", async () => {
  const dir = await newFolder();
  rmSync(join(dir, ".vscode"), { recursive: true });
  rmSync(join(dir, ".git/hooks/pre-commit"));
  writeFileSync(join(dir, "schemas/student.schema.json"), "{}");
  writeFileSync(join(dir, ".git/config"), "[core]\n\trepositoryformatversion = 0\n");

  expect(await doubtful(dir)).toEqual([
    "Обычный git commit может не пережить отключение питания (kpgt переживёт).",
    "Перед git commit записи не проверяются.",
    "Нет настроек редактора: VS Code не будет подсказывать ключи.",
    "1 описание записей для редактора не от этой версии kpgt.",
  ]);
  await run(dir, "doctor", "--fix");
  expect(await doubtful(dir)).toEqual([]);
  expect(readFileSync(join(dir, ".git/hooks/pre-commit"), "utf8")).toContain("kpgt check");
});

test("--fix leaves settings that the college changed, and a hook of its own", async () => {
  const dir = await newFolder();
  writeFileSync(join(dir, ".vscode/settings.json"), "{}\n");
  writeFileSync(join(dir, ".git/hooks/pre-commit"), "#!/bin/sh\nexit 0\n");
  await run(dir, "doctor", "--fix");
  expect(readFileSync(join(dir, ".vscode/settings.json"), "utf8")).toBe("{}\n");
  expect(readFileSync(join(dir, ".git/hooks/pre-commit"), "utf8")).toBe("#!/bin/sh\nexit 0\n");
});

test("a setting that could run a program is an error", async () => {
  const dir = await newFolder();
  appendFileSync(join(dir, ".git/config"), '[filter "x"]\n\tclean = touch /tmp/x\n');
  const { code, lines } = await run(dir, "doctor", "--json");
  expect(code).toBe(1);
  expect(statesOf(lines, "bad")).toHaveLength(1);
});

async function newFolder(): Promise<string> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  await run(root, "init", "records");
  return join(root, "records");
}

/** Without what depends on the machine and on the person. */
async function doubtful(dir: string): Promise<string[]> {
  const { lines } = await run(dir, "doctor", "--json");
  return statesOf(lines, "doubtful").filter((message) => !/^git |^Записи /.test(message));
}

function statesOf(lines: readonly string[], state: string): string[] {
  const all: { state: string; message: string }[] = JSON.parse(lines.join("\n"));
  return all.filter((one) => one.state === state).map(({ message }) => message);
}

async function run(dir: string, ...argv: string[]) {
  const lines: string[] = [];
  const code = await main(argv, {
    dir,
    cwd: dir,
    today: "2025-12-24",
    user: "petrova-en",
    width: undefined,
    color: false,
    ask: async () => undefined,
    print: (line) => void lines.push(line),
    printError: () => {},
  });
  return { code, lines };
}
