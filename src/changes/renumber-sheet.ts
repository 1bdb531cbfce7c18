import type { Change } from "../model/change.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { Attestation } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Records, Stored } from "../model/records.ts";
import { dayOf } from "../reports/attestation/attestation-state.ts";
import { nextNumber } from "./number-sheet.ts";

/** A sheet that gets another number because its own was given twice. */
export interface Renumbered {
  readonly sheet: Stored<Attestation>;
  readonly was: string;
  readonly now: string;
}

/**
 * Gives new numbers where two clerks gave one number to two sheets. What is on paper keeps its number, then what others
 * have already; two sheets on paper are left to people. `isNew` tells the sheets that only this folder has.
 */
export function renumberSheets(
  records: Records,
  isNew: (sheet: Stored<Attestation>) => boolean,
): Change & { readonly renumbered: readonly Renumbered[] } {
  const given = new Map<string, number>();
  const renumbered = numberedTwice(records, isNew).flatMap((sheets) =>
    superfluous(sheets, isNew).map((sheet): Renumbered => {
      const day = dayOf(records, sheet);
      const first = nextNumber(records, day);
      const ahead = given.get(first) ?? 0;
      given.set(first, ahead + 1);
      return { sheet, was: sheet.number, now: nextNumber(records, day, ahead) };
    }),
  );
  return {
    summary: text.summary(renumbered),
    edits: renumbered.map(({ sheet, now }) => ({ set: placeOf(sheet, "number"), value: now })),
    renumbered,
  };
}

/** The sheets that share a number within the year it is given for, if one of them is new. */
function numberedTwice(records: Records, isNew: (sheet: Stored<Attestation>) => boolean): Stored<Attestation>[][] {
  const byCalendar = records.college.numbering?.attestation?.by === "calendar-year";
  const groups = new Map<string, Stored<Attestation>[]>();
  for (const sheet of records.attestations.values()) {
    const year = byCalendar ? (sheet.issued?.on ?? dayOf(records, sheet)).slice(0, 4) : yearOf(sheet);
    const key = `${year} ${sheet.number}`;
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  return [...groups.values()].filter((sheets) => sheets.length > 1 && sheets.some(isNew));
}

/** All but the one that keeps the number, as far as they are not on paper. */
function superfluous(
  sheets: readonly Stored<Attestation>[],
  isNew: (sheet: Stored<Attestation>) => boolean,
): Stored<Attestation>[] {
  const rank = (sheet: Stored<Attestation>) => (isOnPaper(sheet) ? 0 : isNew(sheet) ? 2 : 1);
  const [, ...others] = sheets.toSorted((a, b) => rank(a) - rank(b));
  return others.filter((sheet) => !isOnPaper(sheet));
}

function isOnPaper({ issued, closed, annulled }: Attestation): boolean {
  return issued !== undefined || closed !== undefined || annulled !== undefined;
}

const text = {
  summary: (renumbered: readonly Renumbered[]) =>
    renumbered
      .map(
        ({ sheet, was, now }) =>
          `Ведомость ${sheet.group} ${sheet.items.join(", ")}: номер ${was} уже занят, теперь № ${now}`,
      )
      .join("; "),
};
