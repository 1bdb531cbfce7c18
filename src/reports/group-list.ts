import type { IsoDate } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { rosterOn } from "../model/roster.ts";
import { studyYearOn } from "../model/semester.ts";
import { shortName } from "../text/names.ts";
import { curatorOn, titleOn } from "./order/in-force.ts";

/** A group as it is on a day. */
export interface ListedGroup {
  readonly id: string;
  readonly title: string;
  readonly program: string;
  /** Курс; before the group begins to study there is none. */
  readonly course: number | undefined;
  /** Петрова Е. Н.; empty when nobody is named. */
  readonly curator: string;
  /** How many study in it. */
  readonly students: number;
}

/** All groups as they are on a day, by id. */
export function groupList(records: Records, day: IsoDate): ListedGroup[] {
  return [...records.groups.values()].map((group) => {
    const curator = curatorOn(records, group, day);
    return {
      id: group.id,
      title: titleOn(group, day),
      program: group.program,
      course: studyYearOn(group, day),
      curator: curator ? shortName(curator.name) : "",
      students: rosterOn(records, group.id, day).length,
    };
  });
}
