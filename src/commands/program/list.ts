import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";

/** kpgt program list */
export function list(ctx: Context) {
  return new Command("list")
    .description("показать учебные планы и группы, которые по ним учатся")
    .option("--json", "для программ")
    .action(({ json }) => {
      const records = openRecords(ctx.dir);
      const programs = [...records.programs.values()].map(({ id, name, qualification, intake, items }) => ({
        id,
        name,
        qualification,
        intake,
        items: items.length,
        groups: [...records.groups.values()].filter(({ program }) => program === id).map((group) => group.id),
      }));
      if (json) return ctx.print(jsonText(programs));
      if (programs.length === 0) return ctx.printError(text.none);
      const rows = programs.map(({ id, name, qualification, items, groups }) => [
        id,
        name,
        qualification,
        String(items),
        groups.join(", "),
      ]);
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
    });
}

const text = {
  none: "Учебных планов ещё нет. Загрузить: kpgt program import <файл.plx>",
  columns: [
    { title: "План", isKey: true },
    { title: "Название" },
    { title: "Квалификация" },
    { title: "Строк", align: "right" },
    { title: "Группы" },
  ] as const,
};
