import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { commissionOptions } from "../commission-options.ts";
import { basisOption, dateOption } from "../option-parsers.ts";
import { severalOption } from "../several-option.ts";
import { dryRunOption } from "../usual-options.ts";
import { confirmOption } from "./confirmations.ts";

/** kpgt archive rotate */
export function rotate(ctx: Context) {
  const command = new Command("rotate")
    .description("начать новую папку без записей групп, которые закончили учиться; прежняя папка не меняется")
    .addOption(severalOption("--group <группы>", "коды групп: ИС-24"))
    .option("--intake <год>", "все группы этого набора: 2024")
    .addOption(severalOption("--case <дела>", "и общие дела колледжа, названные по году и делу: 2020-2021/02-03"))
    .requiredOption("--act <акт>", "акт, по которому уничтожаются записи: «акт № 1 от 01.09.2028»", basisOption)
    .requiredOption("--into <папка>", "новая папка, которой ещё нет")
    .requiredOption("--custodian <кто>", "хранитель слепка прежней истории: архив техникума")
    .option("--bundle <файл>", "куда записать слепок; если не указать, рядом с новой папкой")
    .option("--keep-until <дата>", "до какого дня хранить слепок, если этого нет в номенклатуре дел", dateOption)
    .addOption(confirmOption());
  return commissionOptions(command)
    .addOption(dryRunOption())
    .action(async (options) => (await import("./rotate-run.ts")).rotateRun(ctx, options));
}
