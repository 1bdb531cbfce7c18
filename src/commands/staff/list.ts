import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { compareNames, fullName } from "../../text/names.ts";

/** kpgt staff list */
export function list(ctx: Context) {
  return new Command("list")
    .description("показать преподавателей и должностных лиц по алфавиту")
    .option("--json", "для программ")
    .action(({ json }) => {
      const members = [...openRecords(ctx.dir, { only: "college" }).staff]
        .map(([id, member]) => ({ id, ...member }))
        .sort(compareNames);
      if (json) return ctx.print(jsonText(members));
      if (members.length === 0) return ctx.printError(text.none);
      const rows = members.map(({ id, name, position }) => [fullName(name), id, position ?? ""]);
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
    });
}

const text = {
  none: "Сотрудников ещё нет. Загрузить: kpgt staff import <файл.csv>",
  columns: [{ title: "Фамилия, имя, отчество", isKey: true }, { title: "Код" }, { title: "Должность" }],
};
