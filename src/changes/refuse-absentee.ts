import type { IsoDate, Student } from "../model/kinds.ts";
import type { Stored } from "../model/records.ts";
import { includes, membershipOn, studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";

/** Refuses whoever is on leave on the day of an attestation, or does not study in its group then (kpgt-2026 2.11). */
export function refuseAbsentee(student: Stored<Student>, group: string, day: IsoDate, hint: string): void {
  refuseOnLeave(student, day);
  const then = membershipOn(student, day)?.group;
  if (then !== group) throw new UserError(text.elsewhere(student.id, group, day, then), hint);
}

/** Refuses whoever is on academic leave on the day: guests too are not attested then. */
export function refuseOnLeave(student: Stored<Student>, day: IsoDate): void {
  const leave = studyOf(student).leaves.find((one) => includes(one, day));
  if (leave) throw new UserError(text.onLeave(student.id, leave.from), text.leaveRule(student.id));
}

const text = {
  onLeave: (student: string, from: IsoDate) => `Студент ${student} с ${formatDate(from)} в академическом отпуске.`,
  leaveRule: (student: string) =>
    `Во время отпуска аттестация не проводится (приказ № 455, п. 6). Проверьте дату и приказы: kpgt student show ${student}`,
  elsewhere: (student: string, group: string, day: IsoDate, then: string | undefined) =>
    then === undefined
      ? `Студент ${student} на ${formatDate(day)} в группе ${group} не числится.`
      : `Студент ${student} на ${formatDate(day)} числится в группе ${then}, а не в ${group}.`,
};
