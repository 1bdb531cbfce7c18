import { conditionLifted, followsStudyYear, type Promotion, promotionBefore } from "../model/course-promotion.ts";
import type { Student } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { studyYearOn } from "../model/semester.ts";
import { membershipOn } from "../model/study.ts";

/** Why a promotion is not the student's next one: to a year that does not follow, beyond the plan, or a second time. */
export function whyNotPromoted(records: Records, student: Stored<Student>, event: Promotion): string | undefined {
  const group = records.groups.get(membershipOn(student, event.date)?.group ?? "");
  const present = group && studyYearOn(group, event.date);
  if (!group || present === undefined || conditionLifted(student, event)) return undefined;
  if (!followsStudyYear(group, event)) return text.doesNotFollow(event.studyYear, present);
  const { years, months = 0 } = records.programs.get(group.program)?.term ?? {};
  const last = years === undefined ? undefined : years + (months > 0 ? 1 : 0);
  if (last !== undefined && event.studyYear > last) return text.isLast(last);
  const known = promotionBefore(student, event.date);
  return known?.studyYear === event.studyYear ? text.already(known) : undefined;
}

const text = {
  doesNotFollow: (studyYear: number, present: number) =>
    `на ${studyYear}-й курс не перевести, на этот день студент учится на ${present}-м.`,
  isLast: (last: number) => `${last}-й курс — последний, переводить некуда.`,
  already: ({ studyYear, conditional }: Promotion) =>
    `на ${studyYear}-й курс уже ${conditional ? "переведён условно" : "переведён"}.`,
};
