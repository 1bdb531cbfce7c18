import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { sampleForms } from "../form-about.ts";
import { printForms } from "../print-forms.ts";

/** kpgt template preview */
export function preview(ctx: Context) {
  return new Command("preview")
    .description("посмотреть форму на выдуманных данных")
    .argument("<форма>", "имя формы: semester-sheet")
    .option("-o, --output <файл>", "куда записать PDF; если не указать, в папку out")
    .action(async (name, { output }) => {
      const { examplePlace } = await import("../../store/reading/example-college.ts");
      const { readRecords } = await import("../../store/reading/read-records.ts");
      const { records } = readRecords(examplePlace());
      await printForms(ctx, sampleForms(ctx, records, name), { output, name: `${name}-образец` });
    });
}
