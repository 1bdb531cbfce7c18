import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { groupList } from "../../reports/group-list.ts";
import { studentList } from "../../reports/student/student-list.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { plural } from "../../text/plural.ts";
import { dateOption } from "../option-parsers.ts";
import { studentLines } from "../student/student-lines.ts";

/** kpgt group show */
export function show(ctx: Context) {
  return new Command("show")
    .description("показать группу и её список")
    .argument("<группа>", "код группы: ИС-24")
    .option("--as-of <дата>", "на какой день, если не на сегодня", dateOption)
    .option("--json", "для программ")
    .action((id, { asOf = ctx.today, json }) => {
      const records = openRecords(ctx.dir, { group: id });
      const group = groupList(records, asOf).find((one) => one.id === id);
      if (group === undefined) throw new UserError(text.none(id), text.list);
      const students = studentList(records, asOf, { group: id });
      if (json) return ctx.print(jsonText({ ...group, students }));
      ctx.print(text.head(group.title, group.program, group.course));
      ctx.print(text.curator(group.curator || text.nobody));
      ctx.print(text.students(students.length));
      if (students.length === 0) return ctx.printError(text.import(id));
      for (const line of studentLines(students, ctx.width, { group: false })) ctx.print(line);
    });
}

const text = {
  none: (id: string) => `Группы «${id}» нет.`,
  list: "Список групп: kpgt group list",
  nobody: "не назначен",
  import: (id: string) => `Зачислить списком: kpgt student import <файл.csv> --group ${id}`,
  head: (title: string, program: string, course: number | undefined) =>
    `Группа ${title}, план ${program}${course === undefined ? "" : `, ${course}-й курс`}`,
  curator: (name: string) => `Классный руководитель: ${name}`,
  students: (n: number) => `В списке: ${plural(n, "человек", "человека", "человек")}`,
};
