import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { groupList } from "../../reports/group-list.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { dateOption } from "../option-parsers.ts";

/** kpgt group list */
export function list(ctx: Context) {
  return new Command("list")
    .description("показать группы: план, курс, классного руководителя, число студентов")
    .option("--as-of <дата>", "на какой день, если не на сегодня", dateOption)
    .option("--json", "для программ")
    .action(({ asOf, json }) => {
      const groups = groupList(openRecords(ctx.dir), asOf ?? ctx.today);
      if (json) return ctx.print(jsonText(groups));
      if (groups.length === 0) return ctx.printError(text.none);
      const rows = groups.map(({ id, title, program, course, curator, students }) => [
        id,
        title === id ? "" : title,
        program,
        course === undefined ? "" : String(course),
        curator,
        String(students),
      ]);
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
    });
}

const text = {
  none: "Групп ещё нет. Добавить: kpgt group add <группа> --program <план>",
  columns: [
    { title: "Группа", isKey: true },
    { title: "Название" },
    { title: "План" },
    { title: "Курс", align: "right" },
    { title: "Классный руководитель" },
    { title: "Студентов", align: "right" },
  ] as const,
};
