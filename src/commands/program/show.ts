import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import type { Item, Program } from "../../model/kinds.ts";
import { hoursOf } from "../../model/plan.ts";
import { UserError } from "../../model/user-error.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { formShort } from "../../text/control-forms.ts";
import { semesterOption } from "../option-parsers.ts";

/** kpgt program show */
export function show(ctx: Context) {
  return new Command("show")
    .description("показать учебный план: строки, часы и формы контроля")
    .argument("<план>", "код плана: 09.02.07-2024")
    .option("--semester <семестр>", "только этот семестр с начала обучения", semesterOption)
    .option("--json", "для программ")
    .action((id, { semester, json }) => {
      const program = openRecords(ctx.dir).programs.get(id);
      if (program === undefined) throw new UserError(text.none(id), text.list);
      if (json) return ctx.print(jsonText(program));
      ctx.print(text.head(program));
      const rows = program.items
        .filter((item) => semester === undefined || isIn(item, semester))
        .map((item) => rowOf(item, semester));
      for (const line of tableLines({ columns: text.columns, rows }, ctx.width)) ctx.print(line);
    });
}

/** Whether the item is studied or attested in the semester. */
function isIn(item: Item, semester: number): boolean {
  return [...(item.hours?.semesters ?? []), ...(item.control ?? [])].some((one) => one.semester === semester);
}

function rowOf(item: Item, semester: number | undefined): string[] {
  const hours = semester === undefined ? item.hours?.total : hoursOf(item, semester);
  const control = (item.control ?? []).filter((one) => semester === undefined || one.semester === semester);
  return [
    item.id,
    item.name,
    hours === undefined ? "" : String(hours).replace(".", ","),
    control.map((one) => text.control(formShort(one.form), one.semester)).join(", "),
  ];
}

const text = {
  none: (id: string) => `Учебного плана «${id}» нет.`,
  list: "Список планов: kpgt program list",
  head: ({ code, name, qualification, intake }: Program) =>
    `${code} ${name}, квалификация «${qualification}», набор ${intake} года`,
  control: (form: string, semester: number) => `${form} ${semester}`,
  columns: [
    { title: "Индекс", isKey: true },
    { title: "Название" },
    { title: "Часы", align: "right" },
    { title: "Контроль, семестр" },
  ] as const,
};
