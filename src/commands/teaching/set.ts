import { Command } from "@commander-js/extra-typings";
import { importTeaching } from "../../changes/import-teaching.ts";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { carryOut } from "../carry-out.ts";
import { commissionFrom, commissionOptions } from "../commission-options.ts";
import { formOption, listOption, semesterOption } from "../option-parsers.ts";

/** kpgt teaching set */
export function set(ctx: Context) {
  const command = new Command("set")
    .description("назначить преподавателя строке плана")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<элемент>", "код строки плана: МДК.01.01")
    .argument("<семестр>", "семестр с начала обучения: 3", semesterOption)
    .argument("<преподаватель>", "код или фамилия")
    .option("--form <форма>", "только эта форма контроля, если их несколько и принимают разные люди", formOption)
    .option("--subgroup <код>", "подгруппа: англ-1")
    .option("--students <список>", "студенты подгруппы через запятую", listOption);
  return commissionOptions(command)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (group, item, semester, teacher, { form, subgroup, students, dryRun, ...typed }) => {
      await carryOut(
        ctx,
        {},
        (records) => {
          if (students !== undefined && subgroup === undefined) throw new UserError(text.noSubgroup, text.saySubgroup);
          const commission = commissionFrom(records, typed);
          const row = {
            line: 1,
            group,
            item,
            semester,
            teacher,
            ...(form === undefined ? {} : { form }),
            ...(subgroup === undefined ? {} : { subgroup: { id: subgroup, students: students ?? [] } }),
            ...(commission === undefined ? {} : { commission }),
          };
          return importTeaching(records, [row]);
        },
        { dryRun, next: `kpgt teaching list ${group} --semester ${semester}` },
      );
    });
}

const text = {
  noSubgroup: "Студенты названы, а подгруппа нет.",
  saySubgroup: "Назовите её: --subgroup англ-1",
};
