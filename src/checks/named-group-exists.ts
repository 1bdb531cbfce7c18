import type { Check } from "../model/check.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";

/** Every group that a record names has a record of its own. */
export const namedGroupExists: Check = {
  id: "named-group-exists",
  severity: "error",
  title: "Каждая названная группа есть в папке groups",
  basis: [],
  explanation:
    "Группу называют приказы студентов, ведомости, нагрузка и календарь. Код группы постоянный: если меняется название (ИС-21 стала ИС-31), в записи группы добавляют название с датой, а код остаётся.",
  example: {
    bad: `teaching/2025-2026/ИС-42: [{item: ОП.04, semester: 3, teacher: ivanova-nv}]`,
    good: `groups/ИС-24: {}
teaching/2025-2026/ИС-24: [{item: ОП.04, semester: 3, teacher: ivanova-nv}]`,
  },
  *find(records) {
    for (const [group, place] of mentions(records))
      if (!records.groups.has(group))
        yield { needs: `groups/${group}.yaml`, place, message: text.unknown(group), fix: text.add };
  },
};

function* mentions(records: Records): Iterable<[group: string, place: Place]> {
  for (const [i, line] of records.college.calendar.entries())
    for (const [j, group] of (line.groups ?? []).entries())
      yield [group, placeOf(records.college, "calendar", i, "groups", j)];
  for (const student of records.students.values())
    for (const [i, event] of student.events.entries())
      if ("group" in event) yield [event.group, placeOf(student, "events", i, "group")];
  for (const file of records.teaching) yield [file.group, placeOf(file)];
  for (const sheet of records.attestations.values()) yield [sheet.group, placeOf(sheet, "group")];
}

const text = {
  unknown: (group: string) => `Группы «${group}» нет в папке groups.`,
  add: "Исправьте код группы (список: kpgt group list) или добавьте группу: kpgt group add <группа> --program <план>",
};
