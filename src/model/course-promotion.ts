import type { Group, IsoDate, Student, StudentEvent } from "./kinds.ts";
import { studyYearOn } from "./semester.ts";
import { eventsInForce, isConditionalOn, membershipOn } from "./study.ts";

/** A promotion to the next study year, or what lifts the condition of one. */
export type Promotion = Extract<StudentEvent, { readonly kind: "promoted" }>;

/**
 * The study year to which an order that takes effect on a day promotes a group: until 1 September the next one, of the
 * coming academic year; from then on the one that the group is in.
 */
export function promotedTo(group: Pick<Group, "studyYears">, day: IsoDate): number | undefined {
  const present = studyYearOn(group, day);
  return present !== undefined && isBeforeAutumn(day) ? present + 1 : present;
}

/** The conditional promotion of a student that a promotion to the same year lifts, if there is one on the day. */
export function conditionLifted(student: Pick<Student, "events">, event: Promotion): Promotion | undefined {
  if (event.conditional || !isConditionalOn(student, event.date)) return undefined;
  const last = promotionBefore(student, event.date);
  return last?.studyYear === event.studyYear ? last : undefined;
}

/** The last promotion in force of the present membership, up to a day. */
export function promotionBefore(student: Pick<Student, "events">, day: IsoDate): Promotion | undefined {
  const since = membershipOn(student, day)?.from ?? day;
  return eventsInForce(student)
    .filter((event): event is Promotion => event.kind === "promoted" && since <= event.date && event.date <= day)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .at(-1);
}

/** Whether a promotion on a day may be to this study year: until autumn the next one, outside of summer the present one, said late. */
export function followsStudyYear(group: Pick<Group, "studyYears">, { date, studyYear }: Promotion): boolean {
  const present = studyYearOn(group, date);
  return present === undefined || studyYear === promotedTo(group, date) || (studyYear === present && !isSummer(date));
}

/** The months in which groups are promoted for the coming academic year. */
export function isSummer(day: IsoDate): boolean {
  return day.slice(5) >= "06-01" && isBeforeAutumn(day);
}

function isBeforeAutumn(day: IsoDate): boolean {
  return day.slice(5) < "09-01";
}
