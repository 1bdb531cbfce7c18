import type { Epoch } from "./kinds.ts";

/** What the records cannot show and a person confirms by a document before records are erased. */
export type Confirmation = NonNullable<Epoch["confirmed"]>[number];

/** The conditions that may be confirmed so. */
export type Confirmable = Confirmation["what"];
