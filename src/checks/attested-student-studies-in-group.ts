import type { Check } from "../model/check.ts";
import type { IsoDate } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";
import { includes, type Study } from "../model/study.ts";
import { formatDate } from "../text/dates.ts";
import { dayOf } from "./facts/days.ts";
import { blocks } from "./facts/sheets.ts";
import { studies } from "./facts/studies.ts";

/** Whoever has a result on a sheet studied in its group on that day, or is a guest with a basis. */
export const attestedStudentStudiesInGroup: Check = {
  id: "attested-student-studies-in-group",
  severity: "error",
  title: "Студент с результатом числился в группе в день аттестации",
  basis: ["kpgt-2026 2.11", "zhhst 2.2"],
  explanation:
    "Состав группы на день считается по приказам. Студент другой группы (академическая разница, возвращение из отпуска) сдаёт как гость: guest: {basis: …}. Строка того, кто ушёл раньше, остаётся пустой.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-11-10, kind: expelled, ground: по собственному желанию}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": 4}}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": 4}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records)) {
      const study = studies(records).get(student);
      if (!study || result.guest || namesUnknownGroup(records, study)) continue;
      const day = dayOf(sheet, result);
      const place = placeOf(sheet, "results", student);
      const inGroup = study.memberships.filter(({ group }) => group === sheet.group);
      if (inGroup.length === 0)
        yield { place, message: text.never(student, sheet.group), fix: text.makeGuest(student) };
      else if (
        day !== undefined &&
        hasResult(result) &&
        !inGroup.some((one) => includes(one, day)) &&
        !onLeave(study, day)
      )
        yield { place, message: text.notThen(student, sheet.group, day, study), fix: text.checkOrders(student) };
    }
  },
};

function hasResult({ grade, grades, outcome }: { grade?: unknown; grades?: object; outcome: unknown }): boolean {
  return grade != null || outcome != null || Object.values(grades ?? {}).some((one) => one !== null);
}

/** A slip in a group's id would come back on every sheet of the student: it is reported once, where it stands. */
function namesUnknownGroup(records: Records, { memberships }: Study): boolean {
  return memberships.some(({ group }) => !records.groups.has(group));
}

/** A leave has a check of its own. */
function onLeave(study: Study, day: IsoDate): boolean {
  return study.leaves.some((leave) => includes(leave, day));
}

const text = {
  never: (student: string, group: string) => `Студент «${student}» никогда не числился в группе ${group}.`,
  makeGuest: (student: string) =>
    `Если он сдаёт с чужой группой, впишите основание: guest: {basis: …}; иначе проверьте номер студента: kpgt student show ${student}`,
  notThen: (student: string, group: string, day: IsoDate, { memberships }: Study) => {
    const begins = memberships[0]?.from ?? day;
    if (day < begins)
      return `Студент «${student}» зачислен ${formatDate(begins)}, а результат датирован ${formatDate(day)}.`;
    const then = memberships.find((one) => includes(one, day))?.group;
    return then
      ? `${formatDate(day)} студент «${student}» числился в группе ${then}, а не в ${group}.`
      : `${formatDate(day)} студент «${student}» не числился в группе ${group}.`;
  },
  checkOrders: (student: string) => `Сверьте день ведомости с приказами: kpgt student show ${student}`,
};
