import { type RowProblem, refuseRows } from "../changes/refuse-rows.ts";
import type { Context } from "../model/context.ts";
import { readInput } from "../store/reading/read-input.ts";

/** What a reader of a list gives. */
export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  readonly errors: readonly RowProblem[];
  readonly notes: readonly string[];
}

/** The rows of a list that a person named; says what was detected, refuses the file when a row of it makes no sense. */
export function readRows<Row>(ctx: Context, file: string, read: (bytes: Uint8Array) => ReadRows<Row>): readonly Row[] {
  const { rows, errors, notes } = read(readInput(ctx, file));
  for (const note of notes) ctx.printError(note);
  refuseRows(file, errors);
  return rows;
}
