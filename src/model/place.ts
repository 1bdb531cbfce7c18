/** Where a value is written: a file, relative to the records folder, and the keys that lead to the value. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** Known only where the reader met the fault itself (a syntax error has no keys); both count from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** The place of a value inside a record. */
export function placeOf(record: { readonly file: string }, ...path: (string | number)[]): Place {
  return { file: record.file, path };
}
