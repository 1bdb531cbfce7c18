import { Command } from "@commander-js/extra-typings";
import { importTeaching } from "../../changes/import-teaching.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { readRows } from "../read-rows.ts";

/** kpgt teaching import */
export function importFile(ctx: Context) {
  return new Command("import")
    .description("записать нагрузку из файла CSV: кто, что, в каком семестре и у кого ведёт")
    .argument("<файл>", "список: группа; элемент; семестр; преподаватель; подгруппа; студенты")
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (file, { encoding, dryRun }) => {
      const { readTeaching } = await import("../../exchange/lists/read-teaching.ts");
      const rows = readRows(ctx, file, (bytes) => readTeaching(bytes, encoding));
      await carryOut(ctx, {}, (records) => importTeaching(records, rows, file), {
        dryRun,
        next: "kpgt session open <группа> <семестр>",
      });
    });
}
