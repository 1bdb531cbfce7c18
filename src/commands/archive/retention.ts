import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { type RetentionRow, retention as retentionRows } from "../../reports/archive/retention.ts";
import { jsonText } from "../../terminal/json.ts";
import { plural } from "../../text/plural.ts";
import { dateOption } from "../option-parsers.ts";
import { printTable } from "../print-table.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt archive retention */
export function retention(ctx: Context) {
  return new Command("retention")
    .description("сроки хранения дел: что хранится и чей срок вышел")
    .option("--on <дата>", "на какой день; если не указать, на сегодня", dateOption)
    .addOption(jsonOption())
    .action(async ({ on = ctx.today, json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const rows = retentionRows(openRecords(ctx.dir), on);
      if (json) return ctx.print(jsonText(rows));
      if (rows.length === 0) return ctx.print(text.none);
      printTable(
        ctx,
        [text.columns.year, text.columns.path, text.columns.title, text.columns.term, text.columns.state],
        rows.map(({ year, path, title, term, stateInWords }) => [year, path, title, term, stateInWords]),
      );
      const over = rows.filter(({ state }) => state === "due" || state === "expert");
      if (over.length > 0) ctx.printError(text.over(over));
    });
}

const text = {
  none: "Закрытых лет пока нет.",
  columns: { year: "Год", path: "Дело", title: "Заголовок", term: "Срок хранения", state: "Состояние" },
  over: (rows: readonly RetentionRow[]) =>
    `Срок вышел у ${plural(rows.length, "дела", "дел", "дел")}. Уничтожают по утверждённому акту; kpgt сам ничего не удаляет.`,
};
