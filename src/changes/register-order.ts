import type { Edit } from "../model/change.ts";
import type { IsoDate, Order } from "../model/kinds.ts";
import { orderId } from "../model/order-id.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";

/** The requisites of an order as they are given on a command line. */
export interface OrderRequest {
  readonly number: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly kind?: string;
  readonly signedBy?: string;
  /** The id of the order that this one cancels. */
  readonly cancels?: string;
}

/** An order with its id and the edits that record it: none when it is recorded already. */
export function registerOrder(
  records: Records,
  request: OrderRequest,
): { readonly id: string; readonly record: Stored<Order>; readonly edits: Edit[] } {
  const id = orderId(request.number, request.date);
  const known = records.orders.get(id);
  if (known === undefined) {
    const [file, record] = [`orders/${id}.yaml`, orderRecord(request)];
    return { id, record: { ...record, id, file }, edits: [{ create: file, record }] };
  }
  if (known.number !== request.number)
    throw new UserError(text.sameFile(known.number, request.number, id), text.rename);
  if (known.date !== request.date)
    throw new UserError(text.otherDate(request.number, known.date, request.date), text.seeOrder(known.file));
  return { id, record: known, edits: [] };
}

function orderRecord({ number, date, title, kind, signedBy, cancels }: OrderRequest): Order {
  const known = { ...(signedBy && { signedBy }), ...(kind && { kind }), ...(cancels && { cancels }) };
  return { number, date, title, ...known };
}

const text = {
  sameFile: (known: string, asked: string, id: string) =>
    `Приказы № ${known} и № ${asked} пришлось бы записать в один файл orders/${id}.yaml.`,
  rename: "Запишите номер так, чтобы он отличался не только косой чертой или пробелом.",
  otherDate: (number: string, known: IsoDate, asked: IsoDate) =>
    `Приказ № ${number} уже записан с датой ${formatDate(known)}, а указана ${formatDate(asked)}.`,
  seeOrder: (file: string) =>
    `Проверьте дату по бумаге. Если ошибка в записях, исправьте ${file} и выполните: kpgt save`,
};
