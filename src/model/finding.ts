import type { Place } from "./place.ts";

/** One thing wrong in the records, and where. Bad data is a value: a finding is returned, never thrown. */
export interface Finding {
  /** The id of the check, or `yaml`, `schema` for what the reader finds. */
  readonly check: string;
  readonly severity: "error" | "warning";
  readonly place: Place;
  /** A second place that explains the first: the other one of two duplicates. */
  readonly related?: Place;
  /** A Russian sentence with ids, no names. */
  readonly message: string;
  /** How to mend it, best as a command to type. */
  readonly fix?: string;
}

/** A finding with the spot in the file's text; both count from 1. */
export interface LocatedFinding extends Finding {
  readonly line: number;
  readonly column: number;
}
