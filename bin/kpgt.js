#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const leastNode = 20;
const require = createRequire(import.meta.url); // for what most runs never need
const dist = new URL("../dist/main.js", import.meta.url);

if (Number(process.versions.node.split(".")[0]) < leastNode)
  leave(
    `kpgt: нужен Node.js ${leastNode} или новее, а здесь ${process.versions.node}.\nСкачайте его: https://nodejs.org`,
  );
if (!existsSync(dist)) leave("kpgt: программа не собрана.\nСоберите её: npm run build");

/** The real process as a Context. */
const cwd = process.cwd();
const dir = recordsFolderAround(cwd) ?? cwd;
const ask = asker();

// A reader that has gone (`kpgt … | head`) must not stop a write half-way: what is printed after that is dropped.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
process.on("SIGINT", () => process.exit(130));

const { main } = await import(dist.href);
const code = await main(
  process.argv.slice(2),
  {
    dir,
    cwd,
    get today() {
      return todayIn(dir);
    },
    get user() {
      return whoWorks(dir);
    },
    width: process.stdout.isTTY ? process.stdout.columns : undefined,
    color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    ask: ask.line,
    print: (line) => void process.stdout.write(`${line}\n`),
    printError: (line) => void process.stderr.write(`${line}\n`),
  },
  { userIn: whoWorks, todayIn },
);
process.exitCode = ask.wasInterrupted() ? 130 : code;
ask.close();

/** The nearest folder with kpgt.yaml, from here upwards. */
function recordsFolderAround(folder) {
  if (existsSync(join(folder, "kpgt.yaml"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : recordsFolderAround(parent);
}

/** The day in the college's own time zone: at the same moment every computer writes the same date. */
function todayIn(folder) {
  const now = new Date();
  try {
    const zone = /^timeZone:\s*["']?([\w+/-]+)/m.exec(readFileSync(join(folder, "kpgt.yaml"), "utf8"))?.[1];
    if (zone) return now.toLocaleDateString("sv-SE", { timeZone: zone }); // 2025-07-07, as ISO has it
  } catch {
    // no settings yet, or no such zone: `kpgt check` says so
  }
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Said for this run, said for this folder (`kpgt me`), said to git, or known to the system. */
function whoWorks(folder) {
  return process.env.KPGT_USER || savedUser(folder) || gitUser(folder) || systemUser();
}

function savedUser(folder) {
  const file = join(folder, ".kpgt", "user");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

function gitUser(folder) {
  const { spawnSync } = require("node:child_process");
  const { stdout } = spawnSync("git", ["-C", folder, "config", "user.name"], { encoding: "utf8" });
  return stdout?.trim();
}

function systemUser() {
  try {
    return require("node:os").userInfo().username;
  } catch {
    return "kpgt"; // a container may run under a number that has no name
  }
}

/** Lines of input, one for each question; undefined when the input has ended. Questions go to stderr. */
function asker() {
  let lines;
  let input;
  let isTerminal = false;
  let isInterrupted = false;
  return {
    async line(question) {
      if (isInterrupted) return undefined;
      if (!input) {
        const { createInterface } = await import("node:readline");
        isTerminal = Boolean(process.stdin.isTTY && process.stderr.isTTY);
        input = createInterface({ input: process.stdin, output: process.stderr, terminal: isTerminal });
        // Ctrl-C at a question ends the input: the command itself says what is recorded and how to go on.
        input.on("SIGINT", () => {
          process.stderr.write("\n");
          isInterrupted = true;
          input.close();
        });
        lines = input[Symbol.asyncIterator]();
      }
      input.setPrompt(question);
      input.prompt();
      const { value, done } = await lines.next();
      // Nobody sees what comes through a pipe: without it all questions would stand on one line.
      if (question !== "" && !isTerminal) process.stderr.write(`${done ? "" : value}\n`);
      return done ? undefined : value;
    },
    close: () => input?.close(),
    wasInterrupted: () => isInterrupted,
  };
}

function leave(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
