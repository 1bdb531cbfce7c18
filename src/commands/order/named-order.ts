import type { Order } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";

/** The one order that a person named by its number, or by its id where the number was given in several years. */
export function namedOrder(records: Records, typed: string): Stored<Order> {
  const fitting = [...records.orders.values()].filter(({ id, number }) => id === typed || number === typed);
  const [order, ...others] = fitting;
  if (order === undefined) throw new UserError(text.none(typed), text.list);
  if (others.length > 0) throw new UserError(text.several(typed), text.sayId(fitting.map(({ id }) => id)));
  return order;
}

const text = {
  none: (typed: string) => `Приказа «${typed}» нет.`,
  list: "Список приказов: kpgt order list",
  several: (typed: string) => `Приказов № ${typed} несколько.`,
  sayId: (ids: readonly string[]) => `Назовите приказ с годом: ${ids.join(", ")}`,
};
