import { Command } from "@commander-js/extra-typings";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import { studentCard } from "../../reports/student/student-card.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { formAbout } from "../form-about.ts";
import { printForms } from "../print-forms.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt student card */
export function card(ctx: Context) {
  return new Command("card")
    .description("напечатать учебную карточку: все результаты по семестрам, приказы, поощрения, итоговые оценки")
    .argument("<студент>", "номер, номер зачётной книжки или фамилия")
    .option("-o, --output <файл>", "куда записать PDF; если не указать, в папку out")
    .addOption(jsonOption())
    .action(async (typed, { output, json }) => {
      const records = openRecords(ctx.dir);
      const student = namedStudent(records, typed);
      if (json) return ctx.print(jsonText(studentCard(records, student, ctx.today)));
      const form = formAbout(ctx, records, "student-card", { words: [student.id] });
      await printForms(ctx, [form], { output, name: `student-card-${student.id}` });
    });
}
