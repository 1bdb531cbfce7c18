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
      // A blank beside the filled form: neither is written over the other.
      const name = [template, ...words, ...(blank ? [text.blank] : [])].join("-").replaceAll("/", "_");
      await printForms(ctx, [form], { output, name });
    });
}

const text = { blank: "бланк" };
