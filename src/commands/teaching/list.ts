import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { itemOf } from "../../model/plan.ts";
import { UserError } from "../../model/user-error.ts";
import { personOf } from "../../reports/student/person.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { formName } from "../../text/control-forms.ts";
import { semesterOption } from "../option-parsers.ts";

/** kpgt teaching list */
export function list(ctx: Context) {
  return new Command("list")
    .description("показать, кто что ведёт в группе")
    .argument("<группа>", "код группы: ИС-24")
    .option("--semester <семестр>", "только этот семестр с начала обучения", semesterOption)
    .option("--json", "для программ")
    .action((id, { semester, json }) => {
      const records = openRecords(ctx.dir, { group: id });
      const group = records.groups.get(id);
      if (group === undefined) throw new UserError(text.noGroup(id), text.groups);
      const program = records.programs.get(group.program);
      const lines = records.teaching
        .filter((file) => file.group === id)
        .flatMap((file) => file.lines)
        .filter((line) => semester === undefined || line.semester === semester)
        .toSorted((a, b) => a.semester - b.semester);
      if (json) return ctx.print(jsonText(lines));
      if (lines.length === 0) return ctx.printError(text.none);
      const rows = lines.map(({ item, semester, teacher, form, subgroup }) => [
        String(semester),
        item,
        (program && itemOf(program, item)?.name) ?? "",
        personOf(records, teacher).name,
        subgroup ? text.subgroup(subgroup.id, subgroup.students.length) : "",
        form ? formName(form) : "",
      ]);
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
    });
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  groups: "Список групп: kpgt group list",
  none: "Нагрузка не записана. Загрузить: kpgt teaching import <файл.csv>",
  subgroup: (id: string, n: number) => `${id} (${n})`,
  columns: [
    { title: "Семестр", align: "right" },
    { title: "Элемент", isKey: true },
    { title: "Название" },
    { title: "Преподаватель" },
    { title: "Подгруппа" },
    { title: "Форма" },
  ] as const,
};
