import { UserError } from "../model/user-error.ts";
import { plural } from "../text/plural.ts";

/** What is wrong with one row of an imported file. Lines count from 1, the header included. */
export interface RowProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * Refuses a file of which some rows cannot be taken: all of them are named, and nothing of the file is taken.
 * Without a source the one row was typed as a command.
 */
export function refuseRows(source: string | undefined, problems: readonly RowProblem[]): void {
  if (problems.length === 0) return;
  if (source === undefined) throw new UserError(problems.map(({ message }) => message).join("\n"));
  const lines = problems
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, message }) => `  ${source}:${line}: ${message}`);
  throw new UserError([text.notTaken(source, problems.length), ...lines].join("\n"), text.mend);
}

const text = {
  notTaken: (source: string, n: number) =>
    `Файл «${source}» не загружен: ${plural(n, "строка", "строки", "строк")} с замечаниями. Записи не изменены.`,
  mend: "Исправьте файл и повторите команду.",
};
