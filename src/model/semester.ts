import { academicYear, academicYearOf, beginOf } from "./academic-year.ts";
import type { AcademicYear, College, Group, IsoDate } from "./kinds.ts";
import type { Stored } from "./records.ts";

/** When a group's semester takes place; all days are included. */
export interface SemesterPeriod {
  readonly year: AcademicYear;
  readonly half: "autumn" | "spring";
  /** Курс. */
  readonly studyYear: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly session: { readonly from: IsoDate; readonly to: IsoDate };
  /** Whether the college's calendar speaks of it; otherwise the dates are the usual ones. */
  readonly inCalendar: boolean;
}

/** The days of a semester, counted over the whole study: 1 … 12. The calendar's line for the group leads its general one. */
export function semesterPeriod(college: College, group: Stored<Group>, semester: number): SemesterPeriod {
  const studyYear = Math.ceil(semester / 2);
  const half = semester % 2 === 1 ? "autumn" : "spring";
  const year = yearOfStudy(group, studyYear);
  const lines = college.calendar.filter((line) => line.year === year && line.semester === half);
  const line =
    lines.find(({ groups }) => groups?.includes(group.id)) ?? lines.find(({ groups }) => groups === undefined);
  const { from, to, session } = line ?? usualDays(year, half);
  return { year, half, studyYear, from, to, session, inCalendar: line !== undefined };
}

/** The semester of a group on a day; before the first one there is none. */
export function semesterOn(group: Stored<Group>, date: IsoDate): number | undefined {
  const studyYear = studyYearOn(group, date);
  return studyYear && studyYear * 2 - (date.slice(5) >= "09-01" ? 1 : 0);
}

/** Курс of a group on a day: the last dated one, one more for each academic year since. */
export function studyYearOn(group: Pick<Group, "studyYears">, date: IsoDate): number | undefined {
  const last = group.studyYears.filter(({ from }) => from <= date).at(-1);
  return last && last.year + beginOf(academicYearOf(date)) - beginOf(academicYearOf(last.from));
}

/** The academic year in which a group is in a study year: as dated in its record, otherwise counted on from the nearest. */
function yearOfStudy(group: Pick<Group, "studyYears">, studyYear: number): AcademicYear {
  const known = group.studyYears.findLast(({ year }) => year <= studyYear) ?? group.studyYears[0];
  if (!known) throw new Error("a group without study years passed the schema");
  return academicYear(beginOf(academicYearOf(known.from)) + studyYear - known.year);
}

function usualDays(year: AcademicYear, half: "autumn" | "spring") {
  const begins = beginOf(year);
  return half === "autumn"
    ? { from: `${begins}-09-01`, to: `${begins}-12-31`, session: { from: `${begins}-12-20`, to: `${begins}-12-31` } }
    : {
        from: `${begins + 1}-01-01`,
        to: `${begins + 1}-06-30`,
        session: { from: `${begins + 1}-06-15`, to: `${begins + 1}-06-30` },
      };
}
