import type { Change, Edit } from "../model/change.ts";
import type { Order } from "../model/kinds.ts";
import { orderId } from "../model/order-id.ts";
import { orderMentions } from "../model/order-mentions.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";

/** Gives an order another number, in its own record and wherever it is named. */
export function renumberOrder(records: Records, order: Stored<Order>, number: string): Change {
  const id = orderId(number, order.date);
  const taken = records.orders.get(id);
  if (taken) throw new UserError(text.taken(taken), text.see(taken.number));
  const { id: was, file, ...record } = order;
  const renamed: Edit[] = [];
  for (const [named, place] of orderMentions(records)) {
    if (named !== was || place.file === file) continue;
    refuseClosed(records, order, place.file);
    renamed.push({ set: place, value: id });
  }
  return {
    summary: text.done(order, number),
    edits: [{ create: `orders/${id}.yaml`, record: { ...record, number } }, { remove: file }, ...renamed],
  };
}

/** A closed sheet says by which order its commission sat: what was signed stays. */
function refuseClosed(records: Records, { number }: Order, file: string): void {
  const sheet = [...records.attestations.values()].find((one) => one.file === file);
  if (sheet?.closed) throw new UserError(text.signed(number, sheet.number), text.askPaper(sheet.number));
}

const text = {
  done: ({ number, date }: Order, now: string) => `Приказ № ${number} от ${formatDate(date)} теперь № ${now}`,
  taken: ({ number, date, title }: Order) =>
    `Номер занят: приказ № ${number} от ${formatDate(date)} «${title}» уже записан.`,
  see: (number: string) => `Посмотреть: kpgt order show ${number}`,
  signed: (number: string, sheet: string) =>
    `Номер приказа № ${number} не сменить: он стоит в закрытой ведомости № ${sheet}.`,
  askPaper: (sheet: string) => `Сверьте с бумагой: kpgt attestation show ${sheet}`,
};
