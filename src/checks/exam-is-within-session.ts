import type { Check } from "../model/check.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";
import { semesterPeriod } from "../model/semester.ts";
import { formatDate } from "../text/dates.ts";
import { validSheets } from "./facts/sheets.ts";

/** A first exam takes place in the session. */
export const examIsWithinSession: Check = {
  id: "exam-is-within-session",
  severity: "warning",
  title: "Экзамен сдаётся в сессию",
  basis: ["kpgt-2026 2.7"],
  explanation:
    "Сроки сессии задаёт календарь колледжа. Зачёты, практики и экзамены по модулю к сессии не привязаны, пересдачи — тоже. Если экзамен проведён досрочно или позже по приказу, это только предупреждение.",
  example: {
    bad: `kpgt: {calendar: [{year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-11-24}`,
    good: `kpgt: {calendar: [{year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24}`,
  },
  *find(records) {
    for (const sheet of validSheets(records)) {
      const group = records.groups.get(sheet.group);
      const isSlip = sheet.roster !== "group" && "students" in sheet.roster;
      if (!group || sheet.form !== "exam" || isSlip || sheet.takenFrom) continue; // a summary has its own day
      const { session, inCalendar } = semesterPeriod(records.college, group, sheet.semester);
      if (!inCalendar) continue;
      for (const [day, place] of firstDays(sheet))
        if (day < session.from || day > session.to)
          yield { place, message: text.outside(day, session), fix: text.check };
    }
  },
};

/** The sheet's own day, and the days of those who took the exam for the first time on another one. */
function* firstDays(sheet: Stored<Attestation>): Iterable<[day: IsoDate, place: Place]> {
  if (sheet.attempt === "first" && sheet.date !== undefined) yield [sheet.date, placeOf(sheet, "date")];
  for (const [student, { date, attempt = sheet.attempt }] of Object.entries(sheet.results))
    if (attempt === "first" && date !== undefined) yield [date, placeOf(sheet, "results", student, "date")];
}

const text = {
  outside: (day: string, { from, to }: { readonly from: string; readonly to: string }) =>
    `Экзамен ${formatDate(day)} вне сессии: она с ${formatDate(from)} по ${formatDate(to)}.`,
  check: "Сверьте день с бумажной ведомостью, а сроки сессии — с календарём в kpgt.yaml.",
};
