import type { ResultValue } from "../model/kinds.ts";
import { gradeShort, outcomeShort } from "./grades.ts";

/** «5», «н/я», «МДК.01.01: 5, МДК.01.03: 4», «пусто»: a result as people write it. */
export function resultShort({ grade, grades, outcome }: ResultValue): string {
  const parts = Object.entries(grades ?? {}).flatMap(([item, part]) =>
    part === null ? [] : [`${item}: ${gradeShort(part)}`],
  );
  if (parts.length > 0) return parts.join(", ");
  if (grade != null) return gradeShort(grade);
  return outcome == null ? text.blank : outcomeShort(outcome);
}

const text = { blank: "пусто" };
