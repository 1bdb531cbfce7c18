import type { Context } from "../model/context.ts";
import { type Column, tableLines } from "../terminal/table.ts";

/** Prints a table as wide as the terminal; a column is its title, or more where more has to be said of it. */
export function printTable(
  ctx: Pick<Context, "print" | "width">,
  columns: readonly (string | Column)[],
  rows: readonly (readonly string[])[],
): void {
  const full = columns.map((column) => (typeof column === "string" ? { title: column } : column));
  for (const line of tableLines({ columns: full, rows }, ctx.width)) ctx.print(line);
}
