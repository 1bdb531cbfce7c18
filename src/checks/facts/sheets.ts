import type { Attestation, Item, Program, Result } from "../../model/kinds.ts";
import { itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Attempted, attemptsOn } from "../../model/standing.ts";
import { grouped } from "./grouped.ts";
import { once } from "./once.ts";

/** A student's block on a sheet. */
export interface Block {
  readonly sheet: Stored<Attestation>;
  readonly student: string;
  readonly result: Result;
}

/** The sheets that count: all but the annulled ones, by file. */
export const validSheets = once((records): readonly Stored<Attestation>[] =>
  [...records.attestations.values()].filter(({ annulled }) => !annulled),
);

/** Every block of the sheets that count. */
export const blocks = once((records): readonly Block[] =>
  validSheets(records).flatMap((sheet) =>
    Object.entries(sheet.results).map(([student, result]) => ({ sheet, student, result })),
  ),
);

/** Each student's attempts at one item, form and semester, the earliest first. */
export const attemptsAtEach = once((records): readonly (readonly Attempted[])[] => {
  const all = validSheets(records).flatMap((sheet) => attemptsOn(sheet));
  const bySubject = grouped(all, ({ student, item, form, semester }) => [student, item, form, semester].join("\n"));
  return [...bySubject.values()].map((tries) => tries.toSorted(byTime));
});

/** The attempts of one student at one item, form and semester. */
export function attemptsAt(records: Records, student: string, item: string, form: string, semester: number) {
  return attemptsBySubject(records).get([student, item, form, semester].join("\n")) ?? [];
}

const attemptsBySubject = once(
  (records): ReadonlyMap<string, readonly Attempted[]> =>
    new Map(
      attemptsAtEach(records).flatMap((tries) => {
        const [one] = tries;
        return one ? [[[one.student, one.item, one.form, one.semester].join("\n"), tries] as const] : [];
      }),
    ),
);

/** The plan by which a group studies. */
export function programOf(records: Records, group: string): Stored<Program> | undefined {
  return records.programs.get(records.groups.get(group)?.program ?? "");
}

/** A row of the plan by which a group studies. */
export function itemOfGroup(records: Records, group: string, item: string): Item | undefined {
  const program = programOf(records, group);
  return program && itemOf(program, item);
}

const attemptOrder = ["first", "retake", "commission", "improvement"];

/** By day; attempts without one, or of the same day, in the order of their kinds. */
function byTime(a: Attempted, b: Attempted): number {
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return a.date < b.date ? -1 : 1;
  return attemptOrder.indexOf(a.attempt) - attemptOrder.indexOf(b.attempt);
}
