/** What a command gets from the outside world instead of reaching for it. Nobody writes to it. */
export interface Context {
  /** The records folder, absolute. */
  readonly dir: string;
  /** Where the person stands, absolute: relative paths on the command line start here. */
  readonly cwd: string;
  /** YYYY-MM-DD in the local zone of the machine; commands turn it into the college's day. */
  readonly today: string;
  /** Who acts: a staff id, or the system user's name when nobody said. Author of commits, `by` in records. */
  readonly user: string;
  /** Columns of the terminal; undefined when stdout is not one. */
  readonly width: number | undefined;
  readonly color: boolean;
  /** One line of input; undefined at the end of input. */
  ask(question: string): Promise<string | undefined>;
  /** Results → stdout. */
  print(line: string): void;
  /** Problems, hints and progress → stderr. */
  printError(line: string): void;
}
