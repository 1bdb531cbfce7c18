import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import type { StudentEvent } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { nameOn } from "../../model/study.ts";
import { orderEffects } from "../../reports/order/order-effects.ts";
import { type ListedOrder, orderList } from "../../reports/order/order-list.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { formatDate } from "../../text/dates.ts";
import { eventName } from "../../text/event-names.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { namedOrder } from "./named-order.ts";
import { printEffects } from "./print-effects.ts";

/** kpgt order show */
export function show(ctx: Context) {
  return new Command("show")
    .description("показать приказ и студентов, которых он касается")
    .argument("<номер>", "номер приказа: 112-к, или с годом: 2023-2024/112-к")
    .option("--sheets", "показать и ведомости, которых касается приказ")
    .option("--json", "для программ")
    .action((typed, { sheets, json }) => {
      const records = openRecords(ctx.dir);
      const { id } = namedOrder(records, typed);
      const order = orderList(records).find((one) => one.id === id);
      if (!order) throw new Error("every order is in the list of orders");
      if (json) return ctx.print(jsonText({ ...order, ...(sheets && { effects: orderEffects(records, id) }) }));
      ctx.print(text.head(order));
      const rows = rowsOf(records, order);
      if (rows.length === 0) return;
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
      if (sheets) printEffects(ctx, records, id, { none: text.noSheets });
    });
}

function rowsOf(records: Records, order: ListedOrder): string[][] {
  return order.students
    .flatMap((id) => {
      const student = records.students.get(id);
      return student ? [{ id, student, name: nameOn(student, order.date) }] : [];
    })
    .sort(compareNames)
    .flatMap(({ id, student, name }) =>
      student.events
        .filter((event) => event.order === order.id)
        .map((event) => [fullName(name), id, eventText(records, event), formatDate(event.date)]),
    );
}

function eventText(records: Records, { kind, cancelled }: StudentEvent): string {
  const by = cancelled && (records.orders.get(cancelled)?.number ?? cancelled);
  return by ? text.cancelled(eventName(kind), by) : eventName(kind);
}

const text = {
  noSheets: "Ведомостей и сводных, которых касается приказ, нет.",
  cancelled: (event: string, number: string) => `${event}, отменено пр. № ${number}`,
  head: ({ number, date, title }: ListedOrder) => `Приказ № ${number} от ${formatDate(date)}: ${title}`,
  columns: [{ title: "Студент", isKey: true }, { title: "Номер" }, { title: "Событие" }, { title: "С какого дня" }],
};
