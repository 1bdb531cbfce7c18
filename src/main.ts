import { resolve } from "node:path";
import { Command, CommanderError, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { nouns } from "./commands/index.ts";
import { loadNoun } from "./commands/noun.ts";
import type { Context } from "./model/context.ts";
import { UserError } from "./model/user-error.ts";
import { describeSystemError } from "./terminal/describe-system-error.ts";
import { exitCode } from "./terminal/exit-code.ts";
import { inRussian } from "./terminal/in-russian.ts";
import { speakRussian } from "./terminal/russian-commander.ts";
import { inEnglish } from "./terminal/russian-words.ts";
import { say } from "./terminal/say.ts";
import { version } from "./version.ts";

/** What depends on the folder: one named by --dir may know another person and lie in another time zone. */
export interface FolderWays {
  userIn(dir: string): string;
  todayIn(dir: string): string;
}

/** Runs one command line and returns the exit code. */
export async function main(argv: readonly string[], ctx: Context, folder?: FolderWays): Promise<number> {
  const words = asHelpOption(inEnglish(argv));
  const advise = words[0] === argv[0] || argv.length === 0 ? (line: string) => line : inRussian;
  try {
    const shell = programShell();
    speakRussian(shell, ctx);
    const { operands } = shell.parseOptions(words);
    const userGiven = shell.opts().as === undefined ? undefined : (await import("./commands/user-given.ts")).userGiven;
    const own = contextFor(ctx, shell.opts(), { folder, userGiven, advise });
    if (userGiven) void own.user; // a slip in the code is told even by a command that writes nothing
    if (words.length === 0)
      return await (await import("./terminal/menu.ts")).menu(own, (line) => main(line, ctx, folder));
    if (operands.length > 0) await (await import("./commands/heal-interrupted.ts")).healInterrupted(own);
    const program = programShell();
    await addNouns(program, own, operands);
    speakRussian(program, own);
    await program.parseAsync(words, { from: "user" });
    return exitCode.done;
  } catch (error) {
    return explained(error, ctx, advise);
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
function contextFor(ctx: Context, given: GlobalOptions, { folder, userGiven, advise }: Ways): Context {
  const dir = given.dir === undefined ? ctx.dir : resolve(ctx.cwd, given.dir);
  return {
    dir,
    cwd: ctx.cwd,
    get today() {
      return given.dir === undefined ? ctx.today : (folder?.todayIn(dir) ?? ctx.today);
    },
    // Asking the world who works here may start git: only when somebody needs to know.
    get user() {
      if (given.as !== undefined && userGiven) return userGiven(dir, given.as);
      return given.dir === undefined ? ctx.user : (folder?.userIn(dir) ?? ctx.user);
    },
    width: ctx.width,
    color: ctx.color,
    ask: (question) => ctx.ask(say(question, ctx.color)),
    print: (line) => ctx.print(say(isAdvice(line) ? advise(line) : line, ctx.color)),
    printError: (line) => (given.quiet ? undefined : ctx.printError(say(advise(line), ctx.color))),
  };
}

interface Ways {
  readonly folder: FolderWays | undefined;
  /** Who is meant by `--as`; absent where nobody is named so. */
  readonly userGiven: ((dir: string, typed: string) => string) | undefined;
  /** How commands are named in hints: in the words in which this one was typed. */
  readonly advise: (line: string) => string;
}

/** Results are data and are left alone, but for the next step that some of them end with. */
function isAdvice(line: string): boolean {
  return line.startsWith(text.next);
}

interface GlobalOptions {
  readonly dir?: string;
  readonly as?: string;
  readonly quiet?: true;
}

/** The only place where an error becomes a text and an exit code. */
function explained(error: unknown, ctx: Context, advise: Ways["advise"]): number {
  if (error instanceof CommanderError) {
    if (error.code === "kpgt.findings") return exitCode.findings;
    return error.exitCode === 0 ? exitCode.done : exitCode.refused; // a help page: asked for, or instead of a command
  }
  const fault = error instanceof UserError ? error : describeSystemError(error);
  if (fault) return refused(ctx, fault, advise);
  ctx.printError(say(text.bug(error instanceof Error ? (error.stack ?? error.message) : String(error))));
  return exitCode.bug;
}

function refused(ctx: Context, { message, hint }: Refusal, advise: Ways["advise"]): number {
  ctx.printError(say(advise(`kpgt: ${message}`)));
  if (hint) ctx.printError(say(advise(hint)));
  return exitCode.refused;
}

interface Refusal {
  readonly message: string;
  readonly hint?: string | undefined;
}

const text = {
  next: "Дальше",
  bug: (stack: string) => `Внутренняя ошибка kpgt ${version}. Пришлите этот текст разработчику:\n${stack}`,
};
