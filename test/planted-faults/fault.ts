/** A slip that a person might make in the records, and what must be said of it. */
export type Fault = (Mistyped | Misplaced) & {
  /** The file without `.yaml`. */
  readonly file: string;
  readonly check: string;
  /** Where it is reported: the file, when another one, and a text that stands there once; otherwise the line of the slip. */
  readonly at?: readonly [file: string, line: string];
  /** What else is rightly said because of it, by check. */
  readonly also?: readonly string[];
};

/** Something is written instead of what should stand there. */
export interface Mistyped {
  /** A text that stands in the file once: the slip is in what follows it. Without it `find` stands in the file once. */
  readonly after?: string;
  readonly find: string;
  readonly replace: string;
}

/** The file lies elsewhere or is called otherwise: its new path, with the extension. */
export interface Misplaced {
  readonly moved: string;
}
