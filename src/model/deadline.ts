import { addDays, laterDay, numberOfDay, yearAfter } from "./day.ts";
import type { IsoDate, Student } from "./kinds.ts";
import type { Attempted } from "./standing.ts";
import { studyOf } from "./study.ts";

/** Days that do not count in the year given for a debt (273-ФЗ, article 58 part 5); both ends belong to it. */
export interface Suspension {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly why: "leave" | "illness";
}

/** The last day on which a debt may be liquidated: a year after it arose, later by every suspended day within. */
export function deadlineOf(since: IsoDate, suspensions: readonly Suspension[]): IsoDate {
  let last = yearAfter(since);
  for (const { from, to } of merged(suspensions)) {
    const begins = laterDay(from, addDays(since, 1)); // the year runs from the next day
    if (begins <= last && begins <= to) last = addDays(last, lengthOf(begins, to));
  }
  return last;
}

/** The suspensions that stopped a clock started on a day: without those that ended before it or came too late. */
export function suspensionsWithin(since: IsoDate, suspensions: readonly Suspension[]): Suspension[] {
  const last = deadlineOf(since, suspensions);
  return suspensions.filter(({ from, to }) => to > since && from <= last);
}

/** How many days a suspension stops a clock started on a day. */
export function daysSuspended({ from, to }: Suspension, since: IsoDate): number {
  return lengthOf(laterDay(from, addDays(since, 1)), to);
}

/**
 * A student's academic leaves and illnesses. A leave lasts until the return, one still open until its end or today. Of an
 * illness the records know the attestation missed and the certificate: it lasts from the one to the day of the other.
 */
export function suspensionsOf(
  student: Pick<Student, "events">,
  tries: readonly Attempted[],
  today: IsoDate,
): Suspension[] {
  const leaves = studyOf(student).leaves.map(({ from, to, until }): Suspension => {
    return { from, to: to === undefined ? laterDay(until, today) : addDays(to, -1), why: "leave" };
  });
  const illnesses = tries.flatMap(({ date, outcome, result }): Suspension[] => {
    if (outcome !== "excused" || date === undefined) return [];
    return [{ from: date, to: laterDay(date, result.excused?.basis.date ?? date), why: "illness" }];
  });
  return [...leaves, ...illnesses].sort(byBegin);
}

/** Stretches that touch or overlap become one, so that no day is counted twice. */
function merged(stretches: readonly Suspension[]): Suspension[] {
  const result: Suspension[] = [];
  for (const stretch of stretches.toSorted(byBegin)) {
    const last = result.at(-1);
    if (last && stretch.from <= addDays(last.to, 1))
      result[result.length - 1] = { ...last, to: laterDay(stretch.to, last.to) };
    else result.push(stretch);
  }
  return result;
}

function lengthOf(from: IsoDate, to: IsoDate): number {
  return numberOfDay(to) - numberOfDay(from) + 1;
}

function byBegin(a: Suspension, b: Suspension): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
