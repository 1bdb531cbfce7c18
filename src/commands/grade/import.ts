import { Command } from "@commander-js/extra-typings";
import { importGrades } from "../../changes/import-grades.ts";
import { readGrades } from "../../exchange/lists/read-grades.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { readRows } from "../read-rows.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt grade import */
export function importFile(ctx: Context) {
  return new Command("import")
    .description("внести результаты из файла CSV: все сразу или ни одного")
    .argument("<файл>", "список: ведомость (или группа и элемент); студент; оценка; билет")
    .option("--sheet <ведомость>", "ведомость всех строк, если в файле её нет")
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .addOption(dryRunOption())
    .action(async (file, { sheet, encoding, dryRun }) => {
      const rows = readRows(ctx, file, (bytes) => readGrades(bytes, encoding));
      await carryOut(
        ctx,
        {},
        (records) => importGrades(records, { source: file, rows, today: ctx.today, ...(sheet && { sheet }) }),
        { dryRun },
      );
    });
}
