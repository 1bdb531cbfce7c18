import type { IsoDate, Sex, Student } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { membershipOn, nameOn, type Status, studyOf } from "../../model/study.ts";
import { bySex } from "../../text/by-sex.ts";
import { compareNames, fullName } from "../../text/names.ts";

/** A student as known on a day. */
export interface ListedStudent {
  readonly id: string;
  /** Грачёва Анна Сергеевна, the name of that day. */
  readonly name: string;
  readonly recordBook: string;
  /** Where the student studies on that day; empty for those who do not. */
  readonly group: string;
  readonly status: Status;
  /** «учится», «в академическом отпуске», «отчислена». */
  readonly statusName: string;
}

/** Which students to list: a group's on the day, or everybody; those who do not study only when asked for. */
export interface StudentQuery {
  readonly group?: string | undefined;
  readonly all?: boolean | undefined;
}

/** Students as they are on a day, in the order of a Russian list. */
export function studentList(
  records: Records,
  day: IsoDate,
  { group, all = false }: StudentQuery = {},
): ListedStudent[] {
  return [...records.students.values()]
    .map((student) => ({ id: student.id, name: nameOn(student, day), listed: listed(student, day) }))
    .filter(({ listed }) => (group === undefined ? all || listed.status === "active" : listed.group === group))
    .sort(compareNames)
    .map(({ id, name, listed }) => ({ id, name: fullName(name), ...listed }));
}

/** What a status is called: «отчислен», «отчислена». */
export function statusName(status: Status, sex: Sex): string {
  const [masculine, feminine] = text[status];
  return bySex(sex, masculine, feminine);
}

function listed(student: Student, day: IsoDate) {
  const status = studyOf({ events: student.events.filter(({ date }) => date <= day) }).status;
  return {
    recordBook: student.recordBook?.number ?? "",
    group: membershipOn(student, day)?.group ?? "",
    status,
    statusName: statusName(status, student.sex),
  };
}

const text: Readonly<Record<Status, readonly [masculine: string, feminine: string]>> = {
  none: ["ещё не зачислен", "ещё не зачислена"],
  active: ["учится", "учится"],
  leave: ["в академическом отпуске", "в академическом отпуске"],
  left: ["отчислен", "отчислена"],
  graduated: ["окончил обучение", "окончила обучение"],
};
