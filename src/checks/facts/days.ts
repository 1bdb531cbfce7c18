import type { Attestation, IsoDate, Result } from "../../model/kinds.ts";

/** The day on which a student was attested: the block's own, otherwise the sheet's. */
export function dayOf(sheet: Attestation, result?: Result): IsoDate | undefined {
  return result?.date ?? sheet.date;
}

/** The keys that lead to the day of a block. */
export function pathToDay(student: string, result: Result): (string | number)[] {
  return result.date === undefined ? ["date"] : ["results", student, "date"];
}
