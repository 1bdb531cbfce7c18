import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { studentList } from "../../reports/student/student-list.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { dateOption } from "../option-parsers.ts";
import { studentLines } from "./student-lines.ts";

/** kpgt student list */
export function list(ctx: Context) {
  return new Command("list")
    .description("показать список студентов по алфавиту")
    .argument("[группа]", "код группы; без неё — весь колледж")
    .option("--as-of <дата>", "на какой день, если не на сегодня", dateOption)
    .option("--all", "и тех, кто не учится: в отпуске, отчислен, окончил")
    .option("--json", "для программ")
    .action((group, { asOf = ctx.today, all, json }) => {
      const records = openRecords(ctx.dir, group === undefined ? {} : { group });
      if (group !== undefined && !records.groups.has(group)) throw new UserError(text.noGroup(group), text.groups);
      const students = studentList(records, asOf, { group, all });
      if (json) return ctx.print(jsonText(students));
      if (students.length === 0) return ctx.printError(text.nobody);
      for (const line of studentLines(students, ctx.width, { group: group === undefined })) ctx.print(line);
    });
}

const text = {
  noGroup: (group: string) => `Группы «${group}» нет.`,
  groups: "Список групп: kpgt group list",
  nobody: "На этот день никто не учится. Другой день: --as-of <дата>. Зачислить: kpgt student import",
};
