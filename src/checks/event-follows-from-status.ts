import type { Check } from "../model/check.ts";
import type { StudentEvent } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Status } from "../model/study.ts";
import { formatDate } from "../text/dates.ts";
import { studies } from "./facts/studies.ts";

/** Each event of a student is possible after those before it. */
export const eventFollowsFromStatus: Check = {
  id: "event-follows-from-status",
  severity: "error",
  title: "Событие возможно после предыдущих",
  basis: ["273-ФЗ 28.3.11"],
  explanation:
    "Состав группы на любой день выводится из событий по порядку дат: зачислен, переведён, в отпуске, вышел, отчислен, восстановлен, окончил. Нельзя перевести того, кто не зачислен, и отчислить отчисленного; из двух групп сразу состоять нельзя. Невозможное событие kpgt не учитывает.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-03-01, kind: expelled, ground: по собственному желанию}, {date: 2025-06-30, kind: promoted, studyYear: 2}]}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-06-30, kind: promoted, studyYear: 2}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const { index, status } of studies(records).get(student.id)?.impossible ?? []) {
        const event = student.events[index];
        if (event)
          yield {
            place: placeOf(student, "events", index),
            message: text.impossible(student.id, event, status),
            fix: text.compare(student.id),
          };
      }
  },
};

const text = {
  impossible: (student: string, { date, kind }: StudentEvent, status: Status) =>
    `Событие «${text.events[kind]}» от ${formatDate(date)} невозможно: студент «${student}» ${text.statuses[status]}.`,
  compare: (student: string) => `Сверьте события и их даты с приказами: kpgt student show ${student}`,
  events: {
    enrolled: "зачислен",
    promoted: "переведён на курс",
    moved: "переведён в группу",
    "transferred-in": "принят переводом",
    "transferred-out": "отчислен переводом",
    leave: "академический отпуск",
    "leave-extended": "отпуск продлён",
    returned: "вышел из отпуска",
    "individual-plan": "индивидуальный план",
    renamed: "смена имени",
    funding: "смена основы обучения",
    expelled: "отчислен",
    restored: "восстановлен",
    "admitted-gia": "допущен к ГИА",
    graduated: "окончил обучение",
  },
  statuses: {
    none: "к этому дню ещё не зачислен",
    active: "в этот день учится",
    leave: "в этот день в академическом отпуске",
    left: "к этому дню отчислен",
    graduated: "к этому дню окончил обучение",
  },
} as const;
