import { grouped } from "../../model/grouped.ts";
import type { Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Membership, type Study, studyOf } from "../../model/study.ts";
import { once } from "./once.ts";

/** A student's stretch of time in a group. */
export interface Member {
  readonly student: Stored<Student>;
  readonly membership: Membership;
}

/** What each student's events add up to, by id. */
export const studies = once(
  (records): ReadonlyMap<string, Study> =>
    new Map([...records.students.values()].map((student) => [student.id, studyOf(student)])),
);

/** Everyone who ever studied in a group, by student; whoever came twice stands twice. */
export function membersOf(records: Records, group: string): readonly Member[] {
  return membersByGroup(records).get(group) ?? [];
}

const membersByGroup = once((records): ReadonlyMap<string, readonly Member[]> => {
  const members = [...records.students.values()].flatMap((student) =>
    (studies(records).get(student.id)?.memberships ?? []).map((membership) => ({ student, membership })),
  );
  return grouped(members, ({ membership }) => membership.group);
});
