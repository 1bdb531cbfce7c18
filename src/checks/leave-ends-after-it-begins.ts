import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";

/** A leave, or its extension, lasts until a later day. */
export const leaveEndsAfterItBegins: Check = {
  id: "leave-ends-after-it-begins",
  severity: "error",
  title: "Отпуск кончается позже, чем начинается",
  basis: ["455 6"],
  explanation:
    "Дни академического отпуска не входят в год, отведённый на ликвидацию задолженности, и в отпуске нет аттестаций; для этого нужны верные дни его начала и конца.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-01, kind: leave, until: 2025-11-30}]}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-01, kind: leave, until: 2026-11-30}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const [i, event] of student.events.entries())
        if ("until" in event && event.until <= event.date)
          yield {
            place: placeOf(student, "events", i, "until"),
            message: text.backwards(student.id, event.date, event.until),
            fix: text.compare,
          };
  },
};

const text = {
  backwards: (student: string, from: string, until: string) =>
    `Отпуск студента «${student}» начинается ${formatDate(from)}, а кончается ${formatDate(until)}.`,
  compare: "Сверьте оба дня с приказом.",
};
