import type { Check } from "../model/check.ts";
import type { StudentEvent } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";

/** Every event that changes a student's standing names its order. */
export const eventRestsOnOrder: Check = {
  id: "event-rests-on-order",
  severity: "error",
  title: "Событие основано на приказе",
  basis: ["273-ФЗ 28.3.11"],
  explanation:
    "Зачисление, перевод, отпуск, отчисление, восстановление и остальное оформляются приказом: его номер стоит в примечаниях сводной ведомости и в справках. Без приказа может остаться только смена имени.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24, order: }]}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const [i, event] of student.events.entries())
        if (event.order === undefined && event.kind !== "renamed")
          yield {
            place: placeOf(student, "events", i),
            message: text.without(student.id, event),
            fix: text.add,
          };
  },
};

const text = {
  without: (student: string, { date }: StudentEvent) =>
    `У события от ${formatDate(date)} студента «${student}» не назван приказ.`,
  add: "Впишите приказ: order: <учебный год>/<номер>; список: kpgt order list",
};
