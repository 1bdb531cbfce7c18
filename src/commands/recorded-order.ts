import type { OrderRequest } from "../changes/register-order.ts";
import type { IsoDate } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";

/** An order named by its number: the date need not be said again when one order of this number is recorded. */
export function recordedOrder(
  records: Records,
  { number, date, ...rest }: Omit<OrderRequest, "date"> & { readonly date: IsoDate | undefined },
): OrderRequest {
  if (date !== undefined) return { number, date, ...rest };
  const [known, ...others] = [...records.orders.values()].filter((order) => order.number === number);
  if (known === undefined) throw new UserError(text.noDate(number), text.sayDate);
  if (others.length > 0) {
    const dates = [known, ...others].map((order) => formatDate(order.date)).join(", ");
    throw new UserError(text.several(number, dates), text.sayDate);
  }
  return { ...rest, number, date: known.date, title: known.title };
}

const text = {
  noDate: (number: string) => `Приказ № ${number} ещё не записан, и его дата не указана.`,
  several: (number: string, dates: string) => `Приказов № ${number} несколько, от разных дат: ${dates}.`,
  sayDate: "Укажите дату приказа: --order-date 20.08.2024",
};
