import { Command } from "@commander-js/extra-typings";
import { addGroup } from "../../changes/add-group.ts";
import { namedStaff } from "../../changes/named-staff.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { idOption } from "../id-option.ts";
import { dateOption } from "../option-parsers.ts";

/** kpgt group add */
export function add(ctx: Context) {
  return new Command("add")
    .description("добавить учебную группу")
    .argument("<группа>", "код группы, каким он останется на всё время обучения: ИС-24", idOption)
    .requiredOption("--program <план>", "учебный план: 09.02.07-2024")
    .option("--curator <кто>", "классный руководитель: код или фамилия")
    .option("--from <дата>", "с какого дня учится, если не с 1 сентября года набора", dateOption)
    .option("--title <название>", "название на бумагах, если оно не совпадает с кодом")
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (id, { program, curator, from, title, dryRun }) => {
      const next = text.next(id);
      await carryOut(
        ctx,
        {},
        (records) =>
          addGroup(records, {
            id,
            program,
            ...(curator === undefined ? {} : { curator: namedStaff(records, curator).id }),
            ...(from === undefined ? {} : { from }),
            ...(title === undefined ? {} : { title }),
          }),
        { dryRun, next },
      );
    });
}

const text = {
  next: (id: string) =>
    `kpgt student import <файл.csv> --group ${id} --order <номер> --order-date <дата> --from <дата>`,
};
