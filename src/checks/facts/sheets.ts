import type { Attestation, Item, Program, Result } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Attempted, attemptsOn } from "../../model/standing.ts";
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

/** The attempts of those who were attested more than once at an item, form and semester, the earliest first. */
export const repeatedAttempts = once((records): readonly (readonly Attempted[])[] =>
  [...attemptsByStudent(records).values()].flatMap((bySubject) =>
    [...bySubject.values()].filter((tries) => tries.length > 1),
  ),
);

/** The attempts of one student at one item, form and semester, the earliest first. */
export function attemptsAt(records: Records, student: string, item: string, form: string, semester: number) {
  return (
    attemptsByStudent(records)
      .get(student)
      ?.get(subjectOf(item, form, semester)) ?? []
  );
}

/** Every attempt of one student on the sheets that count. */
export function triesOf(records: Records, student: string): Attempted[] {
  return [...(attemptsByStudent(records).get(student)?.values() ?? [])].flat();
}

/** Two steps, since a key of all four would be a long text for each of a hundred thousand results. */
const attemptsByStudent = once((records): ReadonlyMap<string, ReadonlyMap<string, readonly Attempted[]>> => {
  const byStudent = new Map<string, Map<string, Attempted[]>>();
  for (const sheet of validSheets(records)) {
    const subjects = new Map(sheet.items.map((item) => [item, subjectOf(item, sheet.form, sheet.semester)]));
    for (const one of attemptsOn(sheet)) {
      const bySubject = byStudent.get(one.student) ?? new Map<string, Attempted[]>();
      byStudent.set(one.student, bySubject);
      const subject = subjects.get(one.item) ?? "";
      const tries = bySubject.get(subject);
      if (tries) tries.push(one);
      else bySubject.set(subject, [one]);
    }
  }
  for (const bySubject of byStudent.values())
    for (const tries of bySubject.values()) if (tries.length > 1) tries.sort(byTime);
  return byStudent;
});

function subjectOf(item: string, form: string, semester: number): string {
  return `${semester} ${form} ${item}`;
}

/** The plan by which a group studies. */
export function programOf(records: Records, group: string): Stored<Program> | undefined {
  return records.programs.get(records.groups.get(group)?.program ?? "");
}

/** A row of the plan by which a group studies. */
export function itemOfGroup(records: Records, group: string, item: string): Item | undefined {
  const program = programOf(records, group);
  return program && itemOfProgram(records, program.id, item);
}

/** A row of a plan; of two with one index the first. */
export function itemOfProgram(records: Records, program: string, item: string): Item | undefined {
  return itemsByProgram(records).get(program)?.get(item);
}

const itemsByProgram = once(
  (records): ReadonlyMap<string, ReadonlyMap<string, Item>> =>
    new Map(
      [...records.programs.values()].map(({ id, items }) => [
        id,
        new Map(items.toReversed().map((item) => [item.id, item])),
      ]),
    ),
);

const attemptOrder = ["first", "retake", "commission", "improvement"];

/** By day; attempts without one, or of the same day, in the order of their kinds. */
function byTime(a: Attempted, b: Attempted): number {
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return a.date < b.date ? -1 : 1;
  return attemptOrder.indexOf(a.attempt) - attemptOrder.indexOf(b.attempt);
}
