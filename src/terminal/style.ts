import { Chalk } from "chalk";

/** The few styles of kpgt; say.ts lets these pass and nothing else. */
export function styleFor(color: boolean) {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: chalk.bold,
    quiet: chalk.dim,
    error: chalk.red,
    warning: chalk.yellow,
    good: chalk.green,
    name: chalk.cyan,
  };
}
