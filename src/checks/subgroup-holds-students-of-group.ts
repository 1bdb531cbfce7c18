import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { semesterPeriod } from "../model/semester.ts";
import { studies } from "./facts/studies.ts";

/** The students of a subgroup studied in its group at some time of the semester. */
export const subgroupHoldsStudentsOfGroup: Check = {
  id: "subgroup-holds-students-of-group",
  severity: "error",
  title: "Студенты подгруппы учатся в её группе",
  basis: ["kpgt-2026 2.11"],
  explanation:
    "Подгруппа делит группу. Кто перешёл в другую группу или отчислен в этом семестре, может остаться в списке: он учился часть семестра.",
  example: {
    bad: `students/2024-0201: {events: [{date: 2024-09-01, kind: enrolled, group: ЮВ-24}]}
groups/ИС-24: {}
teaching/2025-2026/ИС-24: [{item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: {id: англ-1, students: ["2024-0201"]}}]`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}]}
groups/ИС-24: {}
teaching/2025-2026/ИС-24: [{item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: {id: англ-1, students: ["2024-0117"]}}]`,
  },
  *find(records) {
    for (const file of records.teaching) {
      const group = records.groups.get(file.group);
      if (!group) continue;
      for (const [i, { subgroup, semester }] of file.lines.entries()) {
        const { from, to } = semesterPeriod(records.college, group, semester);
        for (const [j, id] of (subgroup?.students ?? []).entries()) {
          const memberships = studies(records).get(id)?.memberships;
          // A student or a group that nobody knows is reported where it stands.
          if (!memberships || memberships.some((one) => !records.groups.has(one.group))) continue;
          const studied = memberships.some(
            (one) => one.group === group.id && one.from <= to && (one.to === undefined || one.to > from),
          );
          if (!studied)
            yield {
              place: placeOf(file, i, "subgroup", "students", j),
              message: text.stranger(id, group.id, semester),
              fix: text.remove(id),
            };
        }
      }
    }
  },
};

const text = {
  stranger: (student: string, group: string, semester: number) =>
    `Студент «${student}» в ${semester}-м семестре не учится в группе ${group}.`,
  remove: (student: string) => `Уберите его из подгруппы или сверьте приказы: kpgt student show ${student}`,
};
