import { Command } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import { formAbout } from "./form-about.ts";
import { printForms } from "./print-forms.ts";

/** kpgt print */
export function print(ctx: Context) {
  return new Command("print")
    .description("напечатать форму в PDF")
    .argument("<форма>", "имя формы: attestation-sheet, semester-sheet; список: kpgt template list")
    .argument("<о-чём...>", "ведомость (номер или год/номер); группа и семестр")
    .option("--blank", "пустой бланк для заполнения от руки")
    .option("-o, --output <файл>", "куда записать PDF; если не указать, в папку out")
    .action(async (template, words, { blank, output }) => {
      const { openRecords } = await import("../store/reading/open-records.ts");
      const form = formAbout(ctx, openRecords(ctx.dir), template, { words, blank: blank === true });
      await printForms(ctx, [form], { output, name: [template, ...words].join("-").replaceAll("/", "_") });
    });
}
