import { beginOf } from "../model/academic-year.ts";
import type { Check } from "../model/check.ts";
import type { IsoDate, SemesterCalendar } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";

/** A calendar line spans days of its academic year, its session lies inside, and no line says the same again. */
export const calendarLinesAreSound: Check = {
  id: "calendar-lines-are-sound",
  severity: "error",
  title: "Строки календаря непротиворечивы",
  basis: ["kpgt-2026 2.7"],
  explanation:
    "По календарю считаются состав группы за семестр и попадание экзамена в сессию. Семестр лежит в своём учебном году, сессия — в семестре, на один семестр — одна общая строка и не больше одной строки на группу.",
  example: {
    bad: `kpgt: {calendar: [{year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2024-12-31}}]}`,
    good: `kpgt: {calendar: [{year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}]}`,
  },
  *find({ college }) {
    const first = new Map<string, number>();
    for (const [i, line] of college.calendar.entries()) {
      for (const [path, message] of disorders(line))
        yield { place: placeOf(college, "calendar", i, ...path), message, fix: text.mend };
      for (const group of line.groups ?? [undefined]) {
        const key = `${line.year} ${line.semester} ${group ?? ""}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, i);
        else
          yield {
            place: placeOf(college, "calendar", i),
            related: placeOf(college, "calendar", other),
            message: text.repeated(line, group),
            fix: text.leaveOne,
          };
      }
    }
  },
};

function* disorders({ year, from, to, session }: SemesterCalendar): Iterable<[path: string[], message: string]> {
  const [first, last] = [`${beginOf(year)}-09-01`, `${beginOf(year) + 1}-08-31`];
  if (from < first || from > last) yield [["from"], text.outOfYear(from, year)];
  if (to < first || to > last) yield [["to"], text.outOfYear(to, year)];
  if (to <= from) yield [["to"], text.backwards(from, to)];
  if (session.from < from || session.from > to) yield [["session", "from"], text.outOfSemester(session.from)];
  if (session.to < session.from) yield [["session", "to"], text.backwards(session.from, session.to)];
  else if (session.to < from || session.to > to) yield [["session", "to"], text.outOfSemester(session.to)];
}

const text = {
  outOfYear: (day: IsoDate, year: string) => `День ${formatDate(day)} не относится к ${year} учебному году.`,
  backwards: (from: IsoDate, to: IsoDate) => `Конец ${formatDate(to)} раньше начала ${formatDate(from)}.`,
  outOfSemester: (day: IsoDate) => `День сессии ${formatDate(day)} вне семестра.`,
  mend: "Сверьте строку с календарным учебным графиком.",
  repeated: ({ year, semester }: SemesterCalendar, group: string | undefined) =>
    `${semester === "autumn" ? "Осенний" : "Весенний"} семестр ${year}${group ? ` группы ${group}` : ""} записан дважды.`,
  leaveOne: "Оставьте одну строку; особые сроки группы пишутся отдельной строкой с groups.",
};
