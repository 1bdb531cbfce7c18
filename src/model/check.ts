import type { ClauseId } from "./clauses.ts";
import type { Finding } from "./finding.ts";
import type { Records } from "./records.ts";

/** One thing that must hold, as `kpgt explain` tells it. Its name is the statement. */
export interface Rule {
  /** The file's name, what the user sees and types: `grade-fits-form`. */
  readonly id: string;
  readonly severity: Finding["severity"];
  /** The statement in Russian. */
  readonly title: string;
  /** The clauses it serves. None: the rule is the records folder's own. */
  readonly basis: readonly ClauseId[];
  /** Why it must hold, what is allowed on purpose, how to mend a fault: Russian. */
  readonly explanation: string;
  /** Records that fail and records that pass, each file with its content on a line. */
  readonly example: { readonly bad: string; readonly good: string };
}

/** A rule about records, which finds where it does not hold. */
export interface Check extends Rule {
  find(records: Records): Iterable<Fault>;
}

/** What a check yields: a finding without what the check says of all of them. A fault may be milder than its check. */
export type Fault = Omit<Finding, "check" | "severity"> &
  Partial<Pick<Finding, "severity">> & {
    /** A file, or a folder with a slash, whose absence is the fault: it is none when that could not be read. */
    readonly needs?: string;
  };
