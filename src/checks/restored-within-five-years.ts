import type { Check } from "../model/check.ts";
import type { IsoDate, StudentEvent } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";
import { studies } from "./facts/studies.ts";

/** Whoever comes back to the college had left it five years before at most. */
export const restoredWithinFiveYears: Check = {
  id: "restored-within-five-years",
  severity: "warning",
  title: "Восстановлен не позже пяти лет после отчисления",
  basis: ["273-ФЗ 62.1"],
  explanation:
    "Право на восстановление действует пять лет после отчисления. Позже человека принимают заново: событие enrolled, а прежние результаты перезачитывают.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2019-09-01, kind: enrolled, group: ИС-24}, {date: 2020-02-10, kind: expelled, ground: по собственному желанию}, {date: 2025-09-01, kind: restored, group: ИС-24}]}`,
    good: `students/2024-0117: {events: [{date: 2019-09-01, kind: enrolled, group: ИС-24}, {date: 2020-02-10, kind: expelled, ground: по собственному желанию}, {date: 2025-02-10, kind: restored, group: ИС-24}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const { entered } of studies(records).get(student.id)?.memberships ?? []) {
        if (entered.kind !== "restored") continue;
        const leftOn = lastLeaving(student.events, entered.date);
        if (leftOn !== undefined && entered.date > fiveYearsAfter(leftOn))
          yield {
            place: placeOf(student, "events", student.events.indexOf(entered), "date"),
            message: text.late(student.id, entered.date, leftOn),
            fix: text.enrol,
          };
      }
  },
};

/** The last day before a restoration on which the student left. */
function lastLeaving(events: readonly StudentEvent[], before: IsoDate): IsoDate | undefined {
  return events
    .filter(({ kind, date, cancelled }) => leaving.includes(kind) && date < before && cancelled === undefined)
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

const leaving: readonly StudentEvent["kind"][] = ["expelled", "transferred-out"];

/** A 29 February that does not exist compares as well. */
function fiveYearsAfter(day: IsoDate): IsoDate {
  return `${Number(day.slice(0, 4)) + 5}${day.slice(4)}`;
}

const text = {
  late: (student: string, day: IsoDate, leftOn: IsoDate) =>
    `Студент «${student}» восстановлен ${formatDate(day)}, а отчислен ${formatDate(leftOn)}: прошло больше пяти лет.`,
  enrol:
    "Проверьте даты; позже пяти лет зачисляют заново: kpgt order apply … --kind enrolled, прежнее перезачитывает kpgt student credit",
};
