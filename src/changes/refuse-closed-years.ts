import type { ArchiveYear, IsoDate } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { closedYears } from "../reports/archive/closed-years.ts";
import { computedOf } from "../reports/archive/frozen-forms.ts";
import { formatDate } from "../text/dates.ts";

/** Refuses what would make the sheets or summaries of a closed year other than they were signed; `from` is the first day it concerns. */
export function refuseClosedYears(before: Records, after: Records, from: IsoDate): void {
  for (const closed of closedYears(before)) {
    if (from > closed.asOf) continue;
    const then = new Map(computedOf(before, closed.year, closed.asOf).map((one) => [keyOf(one), JSON.stringify(one)]));
    const changed = computedOf(after, closed.year, closed.asOf).filter(
      (one) => then.get(keyOf(one)) !== JSON.stringify(one),
    );
    if (changed.length > 0) throw new UserError(text.refused(closed, changed), text.wayOut(closed));
  }
}

type Computed = ArchiveYear["computed"][number];

function keyOf({ group, semester }: Computed): string {
  return `${group}\n${semester}`;
}

const text = {
  refused: ({ year }: ArchiveYear, changed: readonly Computed[]) =>
    `${year} учебный год закрыт, а это изменило бы его ведомости или сводные задним числом: ${changed.map(({ group, semester }) => `${group}, ${semester}-й семестр`).join("; ")}. Записи не изменены.`,
  wayOut: ({ asOf }: ArchiveYear) =>
    `Запишите это приказом, который действует со дня открытого года, после ${formatDate(asOf)}: --from <дата>`,
};
