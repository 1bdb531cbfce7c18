import type { Basis } from "../model/kinds.ts";
import { formatDate } from "./dates.ts";

/** A document that something rests on: акт приёма-передачи № 3 от 01.09.2031. */
export function basisInWords({ kind, number, date }: Basis): string {
  return `${kind} ${number === undefined ? "" : `№ ${number} `}от ${formatDate(date)}`;
}
