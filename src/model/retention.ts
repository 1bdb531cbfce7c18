import { beginOf } from "./academic-year.ts";
import type { AcademicYear, ArchiveBag, IsoDate, NomenclatureCase } from "./kinds.ts";

/** How long a case is kept, as the archive writes it. */
export type Retention = ArchiveBag["retention"];

/**
 * The term of a case of an academic year. It runs from 1 January after the calendar year in which the case was closed or,
 * where the nomenclature says so, its group graduated; as long as that is not known the term has no days (domain: 9.3).
 */
export function retentionOf(
  { years, after, expert }: Pick<NomenclatureCase, "years" | "after" | "expert">,
  year: AcademicYear,
  graduated?: IsoDate,
): Retention {
  const rest = expert === true ? { expert } : {};
  if (years === "permanent") return { years, ...rest };
  if (after === "graduation" && graduated === undefined) return { years, ...rest };
  const closed = after === "graduation" && graduated !== undefined ? Number(graduated.slice(0, 4)) : beginOf(year) + 1;
  return { years, from: `${closed + 1}-01-01`, until: lastDayKept(closed, years), ...rest };
}

/** The last day of a term of whole calendar years that follow the year in which a case was closed. */
export function lastDayKept(closed: number, years: number): IsoDate {
  return `${closed + years}-12-31`;
}
