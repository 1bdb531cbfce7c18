import type { Attestation, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { formatDate } from "../../text/dates.ts";
import { personOf } from "../student/person.ts";
import { dayOf } from "./attestation-state.ts";

/** One line of the register of sheets: to whom a blank was handed out and when it came back. */
export interface RegisterRow {
  readonly number: string;
  readonly group: string;
  readonly items: readonly string[];
  readonly issuedTo: string;
  readonly issuedOn: string;
  /** The day of the attestation; a sheet comes back on it. */
  readonly due: string;
  /** The day it was closed; empty while it is out. */
  readonly returned: string;
  /** на руках, просрочена, возвращена, возвращена позже, аннулирована. */
  readonly state: string;
  readonly overdue: boolean;
}

/** The register of the sheets that were handed out, in the order given. */
export function sheetRegister(records: Records, sheets: readonly Stored<Attestation>[], today: IsoDate): RegisterRow[] {
  return sheets.flatMap((sheet) => {
    const { number, group, items, issued, closed } = sheet;
    if (!issued) return [];
    const due = dayOf(records, sheet);
    const overdue = !closed && !sheet.annulled && due < today;
    return [
      {
        number,
        group,
        items,
        issuedTo: personOf(records, issued.to).name,
        issuedOn: formatDate(issued.on),
        due: formatDate(due),
        returned: closed ? formatDate(closed.date) : "",
        state: stateOf(sheet, due, overdue),
        overdue,
      },
    ];
  });
}

function stateOf({ annulled, closed }: Attestation, due: IsoDate, overdue: boolean): string {
  if (annulled) return text.annulled;
  if (closed) return closed.date > due ? text.late : text.returned;
  return overdue ? text.overdue : text.out;
}

const text = {
  annulled: "аннулирована",
  returned: "возвращена",
  late: "возвращена позже",
  overdue: "просрочена",
  out: "на руках",
};
