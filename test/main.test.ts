import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { main } from "../src/main.ts";
import type { Context } from "../src/model/context.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("help goes to stdout and lists every noun with its Russian word", async () => {
  const { code, out, err } = await run(["--help"]);
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toMatch(/^ {2}attestation, ведомость +ведомости/m);
  expect(out).toMatch(/^ {2}sheet, сводная +сводные ведомости/m);
  expect(out).toContain("Код завершения: 0 — сделано, 1 — ");
});

test("help of a command may be asked for in any way", async () => {
  const { out } = await run(["attestation", "open", "--help"]);
  expect(out).toContain("Как писать: kpgt attestation open");
  for (const words of [
    "help attestation open",
    "attestation help open",
    "помощь ведомость открыть",
    "ведомость открыть --помощь",
    "attestation open -h",
  ])
    expect(await run(words.split(" ")), words).toMatchObject({ code: 0, out });
});

test("a bad request is refused with 2 and the remedy", async () => {
  expect(await run(["ведомсть"])).toEqual({
    code: 2,
    out: "",
    err: "kpgt: Нет такой команды: ведомсть\nМожет быть, ведомости, ведомость?\n",
  });
  expect((await run(["attestation"])).code).toBe(2);
  const outside = await run(["attestation", "list"]);
  expect(outside.code).toBe(2);
  expect(outside.err).toMatch(/^kpgt: .+\n.+\n$/);
});

test("a folder can be named, from where the person stands", async () => {
  const { err, code } = await run(["--папка", "нет-такой", "ведомость", "список"]);
  expect(code).toBe(2);
  expect(err).toContain("нет-такой");
});

test("a bug is told with its stack and 3, and what it carries cannot move the cursor", async () => {
  const { code, err } = await run(["--version"], {
    print: () => {
      throw new TypeError("сломалось\u001B[2J");
    },
  });
  expect(code).toBe(3);
  expect(err).toMatch(/^Внутренняя ошибка kpgt .*\nTypeError: сломалось‹U\+001B›\[2J\n {4}at /);
});

test.each([
  ["ENOSPC", "kpgt: На диске нет места.\n"],
  ["EROFS", "kpgt: Диск доступен только для чтения: «/записи/kpgt.yaml».\n"],
  ["EACCES", "kpgt: Нет прав на «/записи/kpgt.yaml».\n"],
])("what the disk refuses is no bug: %s", async (refusal, message) => {
  const { code, err } = await run(["--version"], {
    print: () => {
      throw Object.assign(new Error("refused"), { code: refusal, path: "/записи/kpgt.yaml" });
    },
  });
  expect(code).toBe(2);
  expect(err).toMatch(new RegExp(`^${message.replace(/[.:/]/g, "\\$&")}`));
});

test("kpgt alone lists what is usually done; on a terminal it asks", async () => {
  const listed = await run([]);
  expect(listed).toMatchObject({ code: 0, err: "" });
  expect(listed.out).toContain("   5  ввести оценки ведомости");
  expect(listed.out).toContain("Все команды: kpgt help");

  expect((await run([], { width: 80 })).code).toBe(0); // input ended at once
  const answers = ["99", "16"];
  const chosen = await run([], { width: 80, ask: async () => answers.shift() });
  expect(chosen.err).toContain("В списке нет «99».");
  expect(chosen.out).toContain("Как писать: kpgt <команда>");
});

test("the menu asks for what its command needs", async () => {
  const asked: string[] = [];
  const answers = ["5", "17"];
  const { code } = await run([], {
    width: 80,
    ask: async (question) => {
      asked.push(question);
      return answers.shift();
    },
  });
  expect(asked.slice(0, 2)).toEqual(["Номер (Enter — выйти): ", "ведомость: "]);
  expect(code).toBe(2); // there are no records in an empty folder
});

async function run(argv: readonly string[], world: Partial<Context> = {}) {
  const dir = mkdtempSync(join(tmpdir(), "kpgt-"));
  folders.push(dir);
  const [out, err]: [string[], string[]] = [[], []];
  const ctx: Context = {
    dir,
    cwd: dir,
    today: "2025-12-24",
    user: "petrova-en",
    width: undefined,
    color: false,
    ask: async () => undefined,
    print: (line) => void out.push(`${line}\n`),
    printError: (line) => void err.push(`${line}\n`),
    ...world,
  };
  return { code: await main(argv, ctx), out: out.join(""), err: err.join("") };
}
