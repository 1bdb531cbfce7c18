import type { Attestation, IsoDate, Result } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { semesterPeriod } from "../model/semester.ts";
import { dayOf } from "./attestation/attestation-state.ts";

/** The last day that anything on a semester's sheets is dated; without sheets the end of the session. Never the clock's. */
export function dataDay(records: Records, groupId: string, semester: number, asOf?: IsoDate): IsoDate {
  const days = [...records.attestations.values()]
    .filter((sheet) => sheet.group === groupId && sheet.semester === semester)
    .flatMap(daysOf)
    .filter((day) => asOf === undefined || day <= asOf);
  const last = days.sort().at(-1);
  const group = records.groups.get(groupId);
  return asOf ?? last ?? (group ? semesterPeriod(records.college, group, semester).session.to : "");
}

/** The day of which one sheet speaks: its own, or that of the last correction or certificate since. */
export function sheetDay(records: Records, sheet: Stored<Attestation>, asOf?: IsoDate): IsoDate {
  const later = Object.values(sheet.results)
    .flatMap(changesOf)
    .filter((day) => asOf === undefined || day <= asOf);
  return [dayOf(records, sheet), ...later].sort().at(-1) ?? "";
}

function daysOf({ date, closed, annulled, results }: Attestation): IsoDate[] {
  const blocks = Object.values(results).flatMap((result) => [result.date, ...changesOf(result)]);
  return [date, closed?.date, annulled?.date, ...blocks].filter((day) => day !== undefined);
}

function changesOf({ excused, corrections = [] }: Result): IsoDate[] {
  return [...(excused ? [excused] : []), ...corrections].map(({ date }) => date);
}
