import { parseResult, type TypedResult, whyNoResult } from "../model/typed-result.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";

/** What a person types for one line of a sheet: a result, with the number of the ticket if one likes. */
export interface TypedLine {
  readonly result: TypedResult;
  readonly ticket?: string;
}

/** «5», «н/я», «5:12» (оценка и билет); otherwise a Russian sentence that says why not. */
export function readTypedLine(typed: string): TypedLine | string {
  const [mark = "", ticket] = typed.split(":");
  const result = parseResult(mark);
  return result ? { result, ...(ticket ? { ticket } : {}) } : whyNoResult(mark);
}

/** The line as it could be typed. */
export function printTypedLine({ result, ticket }: TypedLine): string {
  const mark = "grade" in result ? gradeShort(result.grade) : outcomeShort(result.outcome);
  return ticket === undefined ? mark : `${mark}:${ticket}`;
}
