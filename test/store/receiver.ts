import { createInterface } from "node:readline";
import { main } from "../../src/main.ts";

/** `kpgt` as a server's hook calls it, for the tests: the lines of its input answer its questions. */
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

process.exitCode = await main(process.argv.slice(2), {
  dir: process.cwd(),
  cwd: process.cwd(),
  today: "2025-12-24",
  user: "server",
  width: undefined,
  color: false,
  ask: async () => {
    const { value, done } = await lines.next();
    return done ? undefined : value;
  },
  print: (line) => void process.stdout.write(`${line}\n`),
  printError: (line) => void process.stderr.write(`${line}\n`),
});
