import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { main } from "../src/main.ts";
import type { Context } from "../src/model/context.ts";

/**
 * Plays a Markdown page and returns it with the real output.
 * A block «```yaml path» is written to that file; in a block «```console» each `$ kpgt …` runs in process,
 * `> text` lines are what is typed in answer, `$ cat file` and `$ cd folder` do what they say, `? 2` is an exit code.
 * `<!-- today: 2025-12-24 -->` sets the day; `user`, `width` and `folder` (an example college to start from) likewise.
 */
export async function play(page: string): Promise<string> {
  const outside = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  const root = join(outside, "записи");
  mkdirSync(root);
  try {
    return await playIn(root, page);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

interface Stage {
  readonly root: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Where the person stands; `cd` changes it. */
  cwd: string;
}

async function playIn(root: string, page: string): Promise<string> {
  const stage: Stage = { root, settings: settingsOf(page), cwd: root };
  if (stage.settings.folder) cpSync(stage.settings.folder, root, { recursive: true });
  const played: string[] = [];
  for (const block of blocksOf(page)) {
    const isConsole = block.fence === "console";
    if (block.file !== undefined) write(resolve(stage.cwd, block.file), block.lines);
    if (isConsole && existsSync(join(root, "kpgt.yaml"))) commitAtFirst(root);
    played.push(
      ...block.opening,
      ...(isConsole ? await playConsole(stage, block.lines) : block.lines),
      ...block.closing,
    );
  }
  return stable(played.join("\n"), root);
}

interface Block {
  /** The language of a fenced block; undefined for the prose between blocks. */
  readonly fence: string | undefined;
  readonly file: string | undefined;
  readonly opening: readonly string[];
  readonly lines: string[];
  readonly closing: string[];
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [prose()];
  for (const line of page.split("\n")) {
    const block = blocks.at(-1) ?? prose();
    const opening = /^```(?<fence>\w+)(?: (?<file>\S+))?$/.exec(line)?.groups;
    if (block.fence === undefined && opening)
      blocks.push({ fence: opening.fence, file: opening.file, opening: [line], lines: [], closing: [] });
    else if (block.fence !== undefined && line === "```") {
      block.closing.push(line);
      blocks.push(prose());
    } else block.lines.push(line);
  }
  return blocks;
}

function prose(): Block {
  return { fence: undefined, file: undefined, opening: [], lines: [], closing: [] };
}

function settingsOf(page: string): Record<string, string> {
  const comments = page.matchAll(/^<!-- (?<key>today|user|width|folder): (?<value>.*?) -->$/gm);
  return Object.fromEntries(Array.from(comments, ({ groups }) => [groups?.key, groups?.value]));
}

function write(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** A page that starts with files starts in a folder as `kpgt init` leaves it: a repository with everything committed. */
function commitAtFirst(root: string): void {
  if (existsSync(join(root, ".git"))) return;
  const git = (...args: string[]) => execFileSync("git", ["-C", root, ...args], { stdio: "ignore" });
  git("init", "-q", "-b", "main");
  git("config", "user.name", "Петрова Елена Николаевна");
  git("config", "user.email", "petrova-en@example.org");
  git("config", "commit.gpgSign", "false");
  git("config", "core.autocrlf", "false");
  writeFileSync(join(root, ".git/info/exclude"), ".kpgt/\n");
  git("add", "-A");
  git("commit", "-q", "-m", "Папка записей");
}

async function playConsole(stage: Stage, lines: readonly string[]): Promise<string[]> {
  const played: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith("$ ")) continue;
    const following = lines.slice(at + 1);
    const end = following.findIndex((next) => next.startsWith("$ "));
    const typed = (end === -1 ? following : following.slice(0, end)).filter((next) => /^>( |$)/.test(next));
    played.push(line, ...(await run(stage, wordsOf(line.slice(2)), typed)));
  }
  return played;
}

async function run(stage: Stage, [program, ...args]: readonly string[], typed: string[]): Promise<string[]> {
  const file = resolve(stage.cwd, args[0] ?? "");
  switch (program) {
    case "kpgt":
      return await runKpgt(stage, args, typed);
    case "cat":
      return readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
    case "cd":
      stage.cwd = file;
      return [];
    default:
      throw new Error(`a scenario runs kpgt, cat and cd, not ${program}`);
  }
}

async function runKpgt(stage: Stage, args: readonly string[], typed: string[]): Promise<string[]> {
  const output: string[] = [];
  const answers = [...typed];
  const ctx: Context = {
    dir: recordsFolderAround(stage.cwd) ?? stage.cwd,
    cwd: stage.cwd,
    today: stage.settings.today ?? "2025-12-24",
    user: stage.settings.user ?? "petrova-en",
    width: stage.settings.width === undefined ? undefined : Number(stage.settings.width),
    color: false,
    async ask(question) {
      const answer = answers.shift();
      output.push(...question.trimEnd().split("\n"), ...(answer === undefined ? [] : [answer]));
      return answer?.slice(2);
    },
    print: (line) => void output.push(...line.split("\n")),
    printError: (line) => void output.push(...line.split("\n")),
  };
  const code = await main(args, ctx);
  return [...output.map((line) => line.trimEnd()), ...answers, ...(code === 0 ? [] : [`? ${code}`])];
}

function recordsFolderAround(folder: string): string | undefined {
  if (existsSync(join(folder, "kpgt.yaml"))) return folder;
  return dirname(folder) === folder ? undefined : recordsFolderAround(dirname(folder));
}

/** The words of a command line; quotes keep spaces, a comment at the end is for the reader. */
function wordsOf(line: string): string[] {
  const words = line.replace(/\s+#\s.*$/, "").matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g);
  return Array.from(words, ([word]) => word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"));
}

/** What differs from run to run and from machine to machine: the temporary folder, the ids and moments of commits. */
function stable(page: string, root: string): string {
  return page
    .replaceAll(dirname(root), "")
    .replace(/(?<=отпечаток: |у архива |SHA-256 |слепка: )[0-9a-f]{64}/g, "‹отпечаток›")
    .replace(/(?<=байт: )\d+/g, "‹размер›")
    .replace(/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/g, "‹хеш›")
    .replace(/\b\d\d\.\d\d\.\d{4} \d\d:\d\d\b/g, "‹время›");
}
