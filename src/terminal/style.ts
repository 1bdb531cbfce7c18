import { Chalk } from "chalk";

/** The few styles of kpgt. Their codes are all that `say` lets through to a terminal. */
export function styleFor(color: boolean) {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { strong: chalk.bold, quiet: chalk.dim, error: chalk.red, warning: chalk.yellow, good: chalk.green };
}
