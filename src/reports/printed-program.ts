import type { Records } from "../model/records.ts";

/** A programme in the heading of a form. */
export interface PrintedProgram {
  readonly code: string;
  readonly name: string;
  /** специальность, профессия. */
  readonly kindWord: string;
  readonly qualification: string;
}

/** A programme as forms print it; empty where the records do not have it. */
export function printedProgram(records: Records, id: string): PrintedProgram {
  const program = records.programs.get(id);
  if (!program) return { code: "", name: "", kindWord: text.kinds.specialist, qualification: "" };
  const { code, name, kind, qualification } = program;
  return { code, name, kindWord: text.kinds[kind], qualification };
}

const text = { kinds: { specialist: "специальность", worker: "профессия" } };
