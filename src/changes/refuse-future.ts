import type { IsoDate } from "../model/kinds.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";

/** Refuses a day that has not come: what is recorded has happened. */
export function refuseFuture(day: IsoDate, today: IsoDate): void {
  if (day > today) throw new UserError(text.future(day), text.check(today));
}

const text = {
  future: (day: IsoDate) => `Дата ${formatDate(day)} ещё не наступила.`,
  check: (today: IsoDate) => `Проверьте дату: сегодня ${formatDate(today)}.`,
};
