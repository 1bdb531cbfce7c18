import { Command } from "@commander-js/extra-typings";
import { importStudents } from "../../changes/import-students.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { dateOption } from "../option-parsers.ts";
import { readRows } from "../read-rows.ts";
import { recordedOrder } from "../recorded-order.ts";

/** kpgt student import */
export function importFile(ctx: Context) {
  return new Command("import")
    .description("зачислить студентов по списку из файла CSV")
    .argument("<файл>", "список: фамилия; имя; отчество; номер зачётной книжки…")
    .option("--group <группа>", "в какую группу, если в файле нет столбца «группа»")
    .requiredOption("--order <номер>", "номер приказа о зачислении: 112-к")
    .option("--order-date <дата>", "дата приказа, если он ещё не записан", dateOption)
    .requiredOption("--from <дата>", "с какого дня учатся: 01.09.2024", dateOption)
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (file, { group, order, orderDate, from, encoding, dryRun }) => {
      const { readStudents } = await import("../../exchange/lists/read-students.ts");
      const rows = readRows(ctx, file, (bytes) => readStudents(bytes, encoding));
      await carryOut(
        ctx,
        {},
        (records) =>
          importStudents(records, rows, {
            source: file,
            ...(group === undefined ? {} : { group }),
            from,
            order: recordedOrder(records, { number: order, date: orderDate, title: text.title, kind: "enrolled" }),
          }),
        { dryRun, next: "kpgt teaching import <файл.csv>" },
      );
    });
}

const text = { title: "О зачислении" };
