import type { IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { studyOf } from "../../model/study.ts";

/** The day on which a group's last student graduated; undefined while somebody still studies in it, or nobody ever graduated. */
export function graduationOf(records: Records, group: string, asOf: IsoDate): IsoDate | undefined {
  const memberships = [...records.students.values()]
    .flatMap((student) => studyOf(student).memberships)
    .filter((one) => one.group === group && one.from <= asOf);
  if (memberships.some(({ to }) => to === undefined || to > asOf)) return undefined;
  const days = memberships.flatMap(({ to, left }) => (left?.kind === "graduated" && to !== undefined ? [to] : []));
  return days.sort().at(-1);
}
