import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { expect, test } from "vitest";
import { speakRussian } from "../../src/terminal/russian-commander.ts";

test("the help of a program, of a noun and of a command is Russian throughout", async () => {
  for (const words of [["--help"], ["attestation", "--help"], ["attestation", "open", "--help"]]) {
    const { help } = await run(words);
    expect(help).toMatchSnapshot(words.join(" "));
    // Whatever is left without what one types: commands, options and the name of the program.
    const prose = help.replace(/kpgt|help|attestation|open|close|-{1,2}[\w-]+|first|retake|petrova-en/g, "");
    expect(prose.replace(/-h|-V/g, "")).not.toMatch(/[A-Za-z]{2,}/);
  }
});

const openUsage = "Как писать: kpgt attestation open <группа> [параметры]";
const open3 = ["attestation", "open", "ИС-24", "--semester", "3"];

test.each<[string[], string, string]>([
  [["bogus"], "Нет такой команды: bogus", "Как писать: kpgt <команда> [параметры]"],
  [["atestation"], "Нет такой команды: atestation", "Может быть, attestation?"],
  [["ведомсть"], "Нет такой команды: ведомсть", "Может быть, ведомости, ведомость?"],
  [["attestation", "opn"], "Нет такой команды: opn", "Может быть, open?"],
  [
    ["attestation", "close"],
    "Не хватает слова <ведомости>.",
    "Как писать: kpgt attestation close <ведомости…> [параметры]",
  ],
  [["attestation", "open", "ИС-24"], "Нужен параметр --semester <номер>.", openUsage],
  [["attestation", "open", "--semester"], "У параметра --semester <номер> нет значения.", openUsage],
  [[...open3, "--atempt", "first"], "Нет такого параметра: --atempt", "Может быть, --attempt?"],
  [[...open3, "-x"], "Нет такого параметра: -x", openUsage],
  [[...open3, "ОП.04"], "Лишние слова в команде: нужно 1, дано 2.", openUsage],
  [[...open3, "--attempt", "d'Arc"], "Значение «d'Arc» не подходит. Можно: first, retake", openUsage],
  [[...open3, "--date", "24"], "Значение «24» не подходит. Дата пишется так: 24.12.2025", openUsage],
  [
    ["attestation", "open", "МДК.01", "--semester", "3"],
    "Значение «МДК.01» не подходит. Код группы пишется так: ИС-24",
    openUsage,
  ],
  [
    [...open3, "--final", "--attempt", "first"],
    "Параметры --attempt <попытка> и --final вместе не применяют.",
    openUsage,
  ],
])("%j: %s", async (words, message, hint) => {
  expect((await run(words)).error).toMatchObject({ message, hint });
});

test("a noun alone shows its help among the problems", async () => {
  const { problems, error } = await run(["attestation"]);
  expect(problems).toContain("Команды:");
  expect(error).toMatchObject({ code: "commander.help" });
});

async function run(words: string[]): Promise<{ help: string; problems: string; error: unknown }> {
  const [help, problems]: [string[], string[]] = [[], []];
  const open = new Command("open")
    .description("открыть ведомость")
    .argument("<группа>", "код группы: ИС-24", (typed) => {
      if (typed.startsWith("МДК")) throw new InvalidArgumentError("Код группы пишется так: ИС-24");
      return typed;
    })
    .requiredOption("--semester <номер>", "семестр, считая с начала обучения")
    .addOption(
      new Option("--attempt <попытка>", "какая сдача").choices(["first", "retake"]).default("first").conflicts("final"),
    )
    .option("--final", "итоговая")
    .option("--date <день>", "день сдачи", () => {
      throw new InvalidArgumentError("Дата пишется так: 24.12.2025");
    })
    .action(() => {});
  const close = new Command("close")
    .description("закрыть ведомость")
    .argument("<ведомости...>")
    .action(() => {});
  const program = new Command("kpgt")
    .option("--as <кто>", "от чьего имени", "petrova-en")
    .addCommand(new Command("attestation").description("ведомости").addCommand(open).addCommand(close));
  speakRussian(program, {
    width: undefined,
    print: (line) => void help.push(line),
    printError: (line) => void problems.push(line),
  });
  const error = await program.parseAsync(words, { from: "user" }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return {
    help: help.join("\n"),
    problems: problems.join("\n"),
    error,
  };
}
