import type { Attestation, IsoDate } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { semesterPeriod } from "../model/semester.ts";

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

function daysOf({ date, closed, annulled, results }: Attestation): IsoDate[] {
  const blocks = Object.values(results).flatMap((result) => [
    result.date,
    result.excused?.date,
    ...(result.corrections ?? []).map((correction) => correction.date),
  ]);
  return [date, closed?.date, annulled?.date, ...blocks].filter((day) => day !== undefined);
}
