import type { Grade } from "../model/kinds.ts";
import { type EnteredResult, parseEntered, whyNoResult } from "../model/typed-result.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";

/** What a person types for one line of a sheet: a result, with the number of the ticket if one likes. */
export interface TypedLine {
  readonly result: EnteredResult;
  readonly ticket?: string;
}

/** «5», «н/я», «5:12» (оценка и билет), «-» (стереть); otherwise a Russian sentence that says why not. */
export function readTypedLine(typed: string, grades?: readonly Grade[]): TypedLine | string {
  const [mark = "", ticket] = typed.split(":");
  const result = parseEntered(mark);
  return result ? { result, ...(ticket ? { ticket } : {}) } : whyNoResult(mark, grades);
}

/** The line as it could be typed. */
export function printTypedLine({ result, ticket }: TypedLine): string {
  if ("blank" in result) return "-";
  const mark = "grade" in result ? gradeShort(result.grade) : outcomeShort(result.outcome);
  return ticket === undefined ? mark : `${mark}:${ticket}`;
}
