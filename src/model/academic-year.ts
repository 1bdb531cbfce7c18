import type { AcademicYear, IsoDate } from "./kinds.ts";

/** The academic year of a day, 2025-2026: from 1 September to 31 August. */
export function academicYearOf(day: IsoDate): AcademicYear {
  const year = Number(day.slice(0, 4));
  return academicYear(day.slice(5, 7) >= "09" ? year : year - 1);
}

/** The academic year that begins in a calendar year: 2025 → 2025-2026. */
export function academicYear(begins: number): AcademicYear {
  return `${begins}-${begins + 1}`;
}

/** The academic year that follows. */
export function yearAfter(year: AcademicYear): AcademicYear {
  return academicYear(beginOf(year) + 1);
}

/** The calendar year in which an academic year begins. */
export function beginOf(year: AcademicYear): number {
  return Number(year.slice(0, 4));
}
