import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { orderList } from "../../reports/order/order-list.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { formatDate } from "../../text/dates.ts";

/** kpgt order list */
export function list(ctx: Context) {
  return new Command("list")
    .description("показать приказы по порядку дат")
    .option("--year <год>", "только за учебный год: 2025-2026")
    .option("--json", "для программ")
    .action(({ year, json }) => {
      const orders = orderList(openRecords(ctx.dir), year?.replace(/[/–]/, "-"));
      if (json) return ctx.print(jsonText(orders));
      if (orders.length === 0) return ctx.printError(text.none);
      const rows = orders.map(({ number, date, title, students }) => [
        number,
        formatDate(date),
        title,
        students.length === 0 ? "" : String(students.length),
      ]);
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
    });
}

const text = {
  none: "Приказов нет. Применить приказ к студентам: kpgt order apply",
  columns: [
    { title: "№", isKey: true },
    { title: "Дата" },
    { title: "О чём" },
    { title: "Студентов", align: "right" },
  ] as const,
};
