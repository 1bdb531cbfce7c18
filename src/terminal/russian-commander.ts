import type { CommanderError, CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import { UserError } from "../model/user-error.ts";
import { russianOption, russianWords } from "./russian-words.ts";
import { isNear, similarWords } from "./similar-words.ts";

/** Where help is printed. */
type Screen = Pick<Context, "print" | "printError" | "width">;

/** Makes a command and all under it speak Russian, print where it is told to, and throw instead of leaving the process. */
export function speakRussian(command: CommandUnknownOpts, screen: Screen): void {
  command
    .exitOverride((error) => {
      throw isMistake(error) ? usageError(error, command) : error;
    })
    .configureOutput({
      writeOut: (help) => screen.print(help.replace(/\n$/, "")),
      writeErr: (help) => screen.printError(help.replace(/\n$/, "")),
      outputError: () => {}, // an error is told once, by main, from what was thrown
      getOutHelpWidth: () => screen.width ?? 100,
      getErrHelpWidth: () => screen.width ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => text.titles[title] ?? title,
      commandUsage,
      subcommandTerm,
      optionTerm: (option) => withRussianName(option.flags, option.long),
      optionDescription: (option) => described(option, option.defaultValue),
      argumentDescription: (argument) => described(argument, argument.defaultValue),
      showGlobalOptions: true,
    })
    .helpOption("-h, --help", text.helpOption)
    .addHelpText("after", text.exitCodes);
  if (command.commands.length > 0) command.helpCommand(`help ${text.helpArgument}`, text.helpCommand);
  for (const child of command.commands) speakRussian(child, screen);
}

/** commander throws for a help page too: asked for, or shown in place of a command that is not whole. */
function isMistake(error: CommanderError): boolean {
  return error.exitCode !== 0 && error.code !== "commander.help";
}

/** What commander found wrong with the command line, as a Russian sentence and a remedy. */
function usageError(error: CommanderError, command: CommandUnknownOpts): UserError {
  const quoted = /'(?<value>[^']*)'/.exec(error.message)?.groups?.value ?? "";
  const similar = /\(Did you mean (?:one of )?(?<names>.+)\?\)/.exec(error.message)?.groups?.names;
  const describe = errors[error.code] ?? text.otherError;
  const near = (similar ?? "").split(", ").filter((name) => isNear(quoted, name)); // commander guesses from afar
  const words = near.length === 0 && error.code === "commander.unknownCommand" ? similarWords(quoted) : near;
  const hint = words.length > 0 ? text.similar(words.join(", ")) : text.usage(commandUsage(command));
  return new UserError(describe(quoted, error.message), hint);
}

function commandUsage(command: CommandUnknownOpts): string {
  const names = [];
  for (let at: CommandUnknownOpts | null = command; at; at = at.parent) names.unshift(at.name());
  const args = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  if (command.commands.length > 0) args.push(text.usageCommand);
  return [...names, ...args, text.usageOptions].join(" ");
}

/** `attestation, ведомость`: both words may be typed. */
function subcommandTerm(command: CommandUnknownOpts): string {
  const parent = command.parent;
  const isTop = parent === null || parent.parent === null;
  const [russian] = isTop ? russianWords(command.name()) : russianWords(parent.name(), command.name());
  return russian === undefined ? command.name() : `${command.name()}, ${russian}`;
}

function withRussianName(flags: string, long: string | undefined): string {
  const [russian] = long === undefined ? [] : russianOption(long.slice(2));
  return long === undefined || russian === undefined || `--${russian}` === long
    ? flags
    : flags.replace(long, `${long}, --${russian}`);
}

interface Described {
  readonly description: string;
  readonly argChoices?: readonly string[] | undefined;
  readonly defaultValueDescription?: string | undefined;
}

function described(target: Described, defaultValue: unknown): string {
  const notes = [
    ...(target.argChoices ? [text.choices(target.argChoices.join(", "))] : []),
    ...(defaultValue === undefined || defaultValue === false
      ? []
      : [text.byDefault(target.defaultValueDescription ?? String(defaultValue))]),
  ];
  return notes.length === 0 ? target.description : `${target.description} (${notes.join("; ")})`.trim();
}

type Describe = (quoted: string, message: string) => string;

const errors: Readonly<Record<string, Describe>> = {
  "commander.missingArgument": (name) => `Не хватает слова <${name}>.`,
  "commander.optionMissingArgument": (flags) => `У параметра ${flags} нет значения.`,
  "commander.missingMandatoryOptionValue": (flags) => `Нужен параметр ${flags}.`,
  "commander.conflictingOption": (flags, message) => {
    const other = /cannot be used with .*'(?<other>[^']*)'/.exec(message)?.groups?.other ?? "";
    return `Параметры ${flags} и ${other} вместе не применяют.`;
  },
  "commander.unknownOption": (flag) => `Нет такого параметра: ${flag}`,
  "commander.unknownCommand": (name) => `Нет такой команды: ${name}`,
  "commander.excessArguments": (_, message) => {
    const [expected = "0", given = "0"] = message.match(/\d+(?=\D*(?:but|\.$))/g) ?? [];
    return `Лишние слова в команде: нужно ${expected}, дано ${given}.`;
  },
  "commander.invalidArgument": (_, message) => {
    const { value = "", why = "" } = invalidValue.exec(message)?.groups ?? {};
    return `Значение «${value}» не подходит${why ? `. ${allowed(why)}` : "."}`;
  },
};

/** `option '--date <день>' argument '24' is invalid. …`, `command-argument value '24' is invalid for argument 'день'. …` */
const invalidValue = /(?:argument|value) '(?<value>.*)' is invalid(?: for argument '[^']*')?\. ?(?<why>.*)$/su;

/** A parser of ours explains in Russian; a list of choices is explained by commander, in English. */
function allowed(why: string): string {
  const choices = /^Allowed choices are (?<list>.*)\.$/su.exec(why)?.groups?.list;
  return choices === undefined ? why : `Можно: ${choices}`;
}

const text = {
  titles: {
    "Usage:": "Как писать:",
    "Arguments:": "Слова команды:",
    "Options:": "Параметры:",
    "Global Options:": "Общие параметры:",
    "Commands:": "Команды:",
  } as Readonly<Record<string, string>>,
  usageCommand: "<команда>",
  usageOptions: "[параметры]",
  helpOption: "показать эту справку",
  helpCommand: "показать справку о команде",
  helpArgument: "[команда]",
  exitCodes: `
Код завершения: 0 — сделано, 1 — в записях найдены ошибки, 2 — выполнить нельзя, 3 — сбой самой kpgt.`,
  choices: (list: string) => `одно из: ${list}`,
  byDefault: (value: string) => `если не указать: ${value}`,
  similar: (names: string) => `Может быть, ${names}?`,
  usage: (usage: string) => `Как писать: ${usage}`,
  otherError: (_: string, message: string) => `Команда непонятна: ${message}`,
};
