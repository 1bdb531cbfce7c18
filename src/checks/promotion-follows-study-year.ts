import type { Check } from "../model/check.ts";
import { conditionLifted, followsStudyYear, type Promotion } from "../model/course-promotion.ts";
import { placeOf } from "../model/place.ts";
import { studyYearOn } from "../model/semester.ts";
import { eventsInForce, membershipOn } from "../model/study.ts";
import { formatDate } from "../text/dates.ts";

/** A student is promoted to the study year that follows, or is said late to be on the present one. */
export const promotionFollowsStudyYear: Check = {
  id: "promotion-follows-study-year",
  severity: "error",
  title: "Переводят на курс, который следует за нынешним",
  basis: ["273-ФЗ 28.3.11", "273-ФЗ 58.8"],
  explanation:
    "До 1 сентября переводят на следующий курс, с 1 сентября — на тот, на котором уже учится группа: приказ мог выйти позже. Другой курс — описка: кто повторяет год, того переводят в другую группу. Снятие условия называет тот же курс, что и условный перевод.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-06-30, kind: promoted, studyYear: 1}, {date: 2026-06-30, kind: promoted, studyYear: 4}]}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-06-30, kind: promoted, studyYear: 2}, {date: 2026-09-01, kind: promoted, studyYear: 3}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const event of eventsInForce(student)) {
        if (event.kind !== "promoted") continue;
        const group = records.groups.get(membershipOn(student, event.date)?.group ?? "");
        const present = group && studyYearOn(group, event.date);
        if (!group || present === undefined || followsStudyYear(group, event)) continue;
        if (conditionLifted({ events: student.events.filter((one) => one !== event) }, event)) continue;
        yield {
          place: placeOf(student, "events", student.events.indexOf(event), "studyYear"),
          message: text.wrong(student.id, event, present),
          fix: text.fix(student.id),
        };
      }
  },
};

const text = {
  wrong: (student: string, { studyYear, date }: Promotion, present: number) =>
    `Студент «${student}» переведён ${formatDate(date)} на ${studyYear}-й курс, а учится тогда на ${present}-м.`,
  fix: (student: string) =>
    `Сверьте с приказом. Отменить его и применить верный: kpgt order cancel. История: kpgt student show ${student}`,
};
