import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";

/** A student is in one group on a day: no two events of a day name groups, and a move leads to another group. */
export const studentInOneGroup: Check = {
  id: "student-in-one-group",
  severity: "error",
  title: "В один день студент числится в одной группе",
  basis: ["273-ФЗ 28.3.11"],
  explanation:
    "Состав группы на день должен быть однозначным: два события одного дня с группами спорят, какое позже. Перевод в ту же группу ничего не меняет и обычно означает описку в коде.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2024-09-01, kind: moved, group: ИС-24-2}]}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2024-10-01, kind: moved, group: ИС-24-2}]}`,
  },
  *find(records) {
    for (const student of records.students.values()) {
      const entries = student.events.flatMap((event, index) =>
        "group" in event && event.cancelled === undefined ? [{ event, index }] : [],
      );
      entries.sort((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : a.index - b.index));
      for (const [i, { event, index }] of entries.entries()) {
        const before = entries[i - 1];
        if (!before) continue;
        const place = placeOf(student, "events", index, "group");
        const related = placeOf(student, "events", before.index, "group");
        if (before.event.date === event.date)
          yield { place, related, message: text.sameDay(student.id, event.date), fix: text.compare(student.id) };
        else if (event.kind === "moved" && event.group === before.event.group)
          yield { place, related, message: text.sameGroup(student.id, event.group), fix: text.compare(student.id) };
      }
    }
  },
};

const text = {
  sameDay: (student: string, day: string) => `У студента «${student}» ${formatDate(day)} два события с группами.`,
  sameGroup: (student: string, group: string) =>
    `Студента «${student}» переводят в группу ${group}, где он уже учится.`,
  compare: (student: string) => `Сверьте с приказами: kpgt student show ${student}`,
};
