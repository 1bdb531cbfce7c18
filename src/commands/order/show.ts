import { Command } from "@commander-js/extra-typings";
import { eventName } from "../../changes/event-names.ts";
import type { Context } from "../../model/context.ts";
import type { Records } from "../../model/records.ts";
import { nameOn } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { type OrderEffects, orderEffects } from "../../reports/order-effects.ts";
import { type ListedOrder, orderList } from "../../reports/order-list.ts";
import { openRecords } from "../../store/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { formatDate } from "../../text/dates.ts";
import { compareNames, fullName } from "../../text/names.ts";
import { effectLines, nextSteps } from "./effect-lines.ts";

/** kpgt order show */
export function show(ctx: Context) {
  return new Command("show")
    .description("показать приказ и студентов, которых он касается")
    .argument("<номер>", "номер приказа: 112-к, или с годом: 2023-2024/112-к")
    .option("--sheets", "показать и ведомости, которых касается приказ")
    .option("--json", "для программ")
    .action((typed, { sheets, json }) => {
      const records = openRecords(ctx.dir);
      const order = theOrder(orderList(records), typed);
      const effects = sheets ? orderEffects(records, order.id) : undefined;
      if (json) return ctx.print(jsonText({ ...order, ...(effects && { effects }) }));
      ctx.print(text.head(order));
      const rows = rowsOf(records, order);
      if (rows.length === 0) return;
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
      if (effects) printEffects(ctx, records, effects);
    });
}

function printEffects(ctx: Context, records: Records, effects: OrderEffects): void {
  const lines = effectLines(records, effects, ctx.width);
  for (const line of lines.length > 0 ? lines : [text.noSheets]) ctx.print(line);
  for (const step of nextSteps(effects)) ctx.printError(text.next(step));
}

function theOrder(orders: readonly ListedOrder[], typed: string): ListedOrder {
  const [order, ...others] = orders.filter(({ id, number }) => id === typed || number === typed);
  if (order === undefined) throw new UserError(text.none(typed), text.list);
  if (others.length > 0) throw new UserError(text.several(typed), text.sayId([order, ...others].map(({ id }) => id)));
  return order;
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
        .map((event) => [fullName(name), id, eventName(event.kind), formatDate(event.date)]),
    );
}

const text = {
  noSheets: "Ведомостей и сводных, которых касается приказ, нет.",
  next: (command: string) => `Дальше: ${command}`,
  none: (typed: string) => `Приказа «${typed}» нет.`,
  list: "Список приказов: kpgt order list",
  several: (typed: string) => `Приказов № ${typed} несколько.`,
  sayId: (ids: readonly string[]) => `Назовите приказ с годом: ${ids.join(", ")}`,
  head: ({ number, date, title }: ListedOrder) => `Приказ № ${number} от ${formatDate(date)}: ${title}`,
  columns: [{ title: "Студент", isKey: true }, { title: "Номер" }, { title: "Событие" }, { title: "С какого дня" }],
};
