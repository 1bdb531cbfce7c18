import type { Confirmable } from "../../model/confirmation.ts";

/** A condition that is not met, and what to do about it. */
export interface Obstacle {
  readonly message: string;
  readonly fix: string;
  /** A person may confirm by a document that it is met all the same. */
  readonly confirm?: Confirmable;
}
