import type { RowError } from "../read-csv.ts";

/** The rows of a file that make sense, and every row that does not. */
export interface ImportedRows<Row> {
  readonly rows: readonly Row[];
  readonly errors: readonly RowError[];
  /** What the person should know: encoding, delimiter, columns left out. */
  readonly notes: readonly string[];
}

/** Divides what was read into rows and errors: a reader of one row gives the row, or what is wrong with it. */
export function importedRows<Source extends { readonly line: number }, Row extends object>(
  sources: readonly Source[],
  notes: readonly string[],
  read: (source: Source) => Row | string,
): ImportedRows<Row> {
  const results = sources.map((source) => ({ line: source.line, row: read(source) }));
  return {
    rows: results.flatMap(({ row }) => (typeof row === "string" ? [] : [row])),
    errors: results.flatMap(({ line, row }) => (typeof row === "string" ? [{ line, message: row }] : [])),
    notes,
  };
}

/** The line where each value first stands: a second row with the same value is an error that can point to the first. */
export function firstLines(): (value: string | undefined, line: number) => number | undefined {
  const lines = new Map<string, number>();
  return (value, line) => {
    if (value === undefined) return undefined;
    const first = lines.get(value);
    if (first === undefined) lines.set(value, line);
    return first;
  };
}
