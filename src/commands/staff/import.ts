import { Command } from "@commander-js/extra-typings";
import { importStaff } from "../../changes/import-staff.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { readRows } from "../read-rows.ts";

/** kpgt staff import */
export function importFile(ctx: Context) {
  return new Command("import")
    .description("добавить преподавателей и должностных лиц из файла CSV")
    .argument("<файл>", "список: фамилия; имя; отчество; должность; код; почта")
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (file, { encoding, dryRun }) => {
      const { readStaff } = await import("../../exchange/lists/read-staff.ts");
      const rows = readRows(ctx, file, (bytes) => readStaff(bytes, encoding));
      await carryOut(ctx, {}, (records) => importStaff(records, rows, file), {
        dryRun,
        next: "kpgt group add <группа> --program <план> --curator <кто>",
      });
    });
}
