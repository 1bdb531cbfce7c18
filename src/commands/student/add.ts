import { Command } from "@commander-js/extra-typings";
import { importStudents } from "../../changes/import-students.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { idOption } from "../id-option.ts";
import { fundingOption, nameFrom, sexOf, sexOption } from "../name-option.ts";
import { dateOption } from "../option-parsers.ts";
import { recordedOrder } from "../recorded-order.ts";

/** kpgt student add */
export function add(ctx: Context) {
  return new Command("add")
    .description("зачислить одного студента")
    .argument("<имя...>", "фамилия, имя, отчество: Грачёва Анна Сергеевна")
    .requiredOption("--group <группа>", "в какую группу")
    .requiredOption("--order <номер>", "номер приказа о зачислении: 112-к")
    .option("--order-date <дата>", "дата приказа, если он ещё не записан", dateOption)
    .requiredOption("--from <дата>", "с какого дня учится", dateOption)
    .option("--id <номер>", "номер студента, если его назначает колледж: 2024-0117", idOption)
    .option("--record-book <номер>", "номер зачётной книжки")
    .option("--sex <пол>", "м или ж, если не видно по отчеству", sexOption)
    .option("--organisation <название>", "откуда переведён, если из другой организации")
    .option("--funding <основа>", "budget (бюджет), contract (договор), target (целевое)", fundingOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (words, { group, order, orderDate, from, id, recordBook, sex, organisation, funding, dryRun }) => {
      const name = nameFrom(words);
      const row = {
        line: 1,
        name,
        sex: sexOf(name, sex),
        ...(id === undefined ? {} : { id }),
        ...(funding === undefined ? {} : { funding }),
        ...(recordBook === undefined ? {} : { recordBook }),
      };
      await carryOut(
        ctx,
        {},
        (records) =>
          importStudents(records, [row], {
            group,
            from,
            order: recordedOrder(records, {
              number: order,
              date: orderDate,
              ...(organisation === undefined ? text.enrolled : text.transferred),
            }),
            ...(organisation === undefined ? {} : { organisation }),
          }),
        { dryRun, next: `kpgt student list ${group}` },
      );
    });
}

const text = {
  enrolled: { title: "О зачислении", kind: "enrolled" },
  transferred: { title: "О зачислении в порядке перевода", kind: "transferred-in" },
};
