import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { semesterPeriod } from "../model/semester.ts";
import { validSheets } from "./facts/sheets.ts";

/** The calendar has a line for each semester in which somebody was attested. */
export const calendarHasSemester: Check = {
  id: "calendar-has-semester",
  severity: "warning",
  title: "В календаре есть каждый семестр с ведомостями",
  basis: ["kpgt-2026 2.15"],
  explanation:
    "Без строки календаря берутся обычные сроки (осенняя сессия 20–31 декабря, весенняя 15–30 июня), и в сводной могут оказаться не те студенты.",
  example: {
    bad: `kpgt: {calendar: []}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24}`,
    good: `kpgt: {calendar: [{year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24}`,
  },
  *find(records) {
    const said = new Set<string>();
    for (const sheet of validSheets(records)) {
      const group = records.groups.get(sheet.group);
      if (!group) continue;
      const { year, half, inCalendar } = semesterPeriod(records.college, group, sheet.semester);
      if (inCalendar || said.has(`${year} ${half}`)) continue;
      said.add(`${year} ${half}`);
      yield {
        needs: records.college.file,
        place: placeOf(records.college, "calendar"),
        related: placeOf(sheet, "semester"),
        message: text.missing(year, half, sheet.group),
        fix: text.add(year, half),
      };
    }
  },
};

const text = {
  missing: (year: string, half: "autumn" | "spring", group: string) =>
    `В календаре нет ${half === "autumn" ? "осеннего" : "весеннего"} семестра ${year}, а ведомости группы ${group} есть.`,
  add: (year: string, half: string) =>
    `Допишите в kpgt.yaml: - {year: ${year}, semester: ${half}, from: …, to: …, session: {from: …, to: …}}`,
};
