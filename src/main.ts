import { resolve } from "node:path";
import { Command, CommanderError, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { nouns } from "./commands/index.ts";
import { loadNoun } from "./commands/noun.ts";
import type { Context } from "./model/context.ts";
import { UserError } from "./model/user-error.ts";
import { describeSystemError } from "./terminal/describe-system-error.ts";
import { exitCode } from "./terminal/exit-code.ts";
import { speakRussian } from "./terminal/russian-commander.ts";
import { inEnglish } from "./terminal/russian-words.ts";
import { say } from "./terminal/say.ts";
import { version } from "./version.ts";

/** Who works in a folder: one named by --dir may know another person. */
export type UserIn = (dir: string) => string;

/** Runs one command line and returns the exit code. */
export async function main(argv: readonly string[], ctx: Context, userIn?: UserIn): Promise<number> {
  const words = asHelpOption(inEnglish(argv));
  try {
    const shell = programShell();
    speakRussian(shell, ctx);
    const { operands } = shell.parseOptions(words);
    const own = contextFor(ctx, shell.opts(), userIn);
    if (words.length === 0)
      return await (await import("./terminal/menu.ts")).menu(own, (line) => main(line, ctx, userIn));
    const program = programShell();
    await addNouns(program, own, operands);
    speakRussian(program, own);
    await program.parseAsync(words, { from: "user" });
    return exitCode.done;
  } catch (error) {
    return explained(error, ctx);
  }
}

/** `help grade add` → `grade add --help`: commander's own help command sees one level only. */
function asHelpOption(words: readonly string[]): string[] {
  const [first, asked] = words;
  if (first !== "help") return [...words];
  // Help about what does not exist is refused as the command itself would be.
  const isKnown = asked === undefined || asked.startsWith("-") || nouns.some(({ name }) => name === asked);
  return isKnown ? [...words.slice(1), "--help"] : words.slice(1);
}

/** The program without its nouns: enough to learn the global options. */
function programShell() {
  return new Command("kpgt")
    .description("учёт результатов обучения: ведомости, сводные, проверка и печать")
    .version(version, "-V, --version", "показать номер версии")
    .option("--dir <папка>", "папка записей, если она не здесь и не выше")
    .option("--as <кто>", "от чьего имени: код сотрудника, petrova-en")
    .option("--quiet", "без подсказок и хода работы");
}

/** Nouns that were not asked for are only named, so that help and suggestions know them. */
async function addNouns(program: CommandUnknownOpts, ctx: Context, operands: readonly string[]): Promise<void> {
  for (const noun of nouns)
    program.addCommand(
      noun.name === operands[0]
        ? await loadNoun(noun, ctx, operands[1])
        : new Command(noun.name).description(noun.description),
    );
}

/** The outside world as the global options make it; nothing reaches a terminal except through `say`. */
function contextFor(ctx: Context, given: GlobalOptions, userIn?: UserIn): Context {
  const dir = given.dir === undefined ? ctx.dir : resolve(ctx.cwd, given.dir);
  return {
    dir,
    cwd: ctx.cwd,
    today: ctx.today,
    // Asking the world who works here may start git: only when somebody needs to know.
    get user() {
      return given.as ?? (given.dir === undefined ? ctx.user : (userIn?.(dir) ?? ctx.user));
    },
    width: ctx.width,
    color: ctx.color,
    ask: (question) => ctx.ask(say(question, ctx.color)),
    print: (line) => ctx.print(say(line, ctx.color)),
    printError: (line) => (given.quiet ? undefined : ctx.printError(say(line, ctx.color))),
  };
}

interface GlobalOptions {
  readonly dir?: string;
  readonly as?: string;
  readonly quiet?: true;
}

/** The only place where an error becomes a text and an exit code. */
function explained(error: unknown, ctx: Context): number {
  if (error instanceof CommanderError) {
    if (error.code === "kpgt.findings") return exitCode.findings;
    return error.exitCode === 0 ? exitCode.done : exitCode.refused; // a help page: asked for, or instead of a command
  }
  if (error instanceof UserError) return refused(ctx, error);
  const fault = describeSystemError(error);
  if (fault) return refused(ctx, fault);
  ctx.printError(say(text.bug(error instanceof Error ? (error.stack ?? error.message) : String(error))));
  return exitCode.bug;
}

function refused(ctx: Context, { message, hint }: { message: string; hint?: string | undefined }): number {
  ctx.printError(say(`kpgt: ${message}`));
  if (hint) ctx.printError(say(hint));
  return exitCode.refused;
}

const text = {
  bug: (stack: string) => `Внутренняя ошибка kpgt ${version}. Пришлите этот текст разработчику:\n${stack}`,
};
