import { Command } from "@commander-js/extra-typings";
import { namedAttestation } from "../changes/named-attestation.ts";
import type { Context } from "../model/context.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { attestationSheet } from "../reports/attestation-sheet.ts";
import { dayOf } from "../reports/attestation-state.ts";
import { dataDay } from "../reports/data-day.ts";
import { semesterSheet } from "../reports/semester-sheet.ts";
import { semesterOption } from "./option-parsers.ts";
import { type FormToPrint, printForms } from "./print-forms.ts";

/** kpgt print */
export function print(ctx: Context) {
  return new Command("print")
    .description("напечатать форму в PDF")
    .argument("<форма>", "имя формы: attestation-sheet, semester-sheet; список: kpgt template list")
    .argument("<о-чём...>", "номер ведомости; группа и семестр")
    .option("--blank", "пустой бланк для заполнения от руки")
    .option("-o, --output <файл>", "куда записать PDF; если не указать, в папку out")
    .action(async (name, subject, { blank, output }) => {
      const { openRecords } = await import("../store/open-records.ts");
      const { readTemplate } = await import("../store/read-template.ts");
      const about = aboutOf(readTemplate(ctx.dir, name).value);
      const fill = about === undefined ? undefined : fillers[about];
      if (!fill) throw new UserError(text.cannot(name, about ?? ""), text.list);
      const form = fill(openRecords(ctx.dir), subject, { blank: blank === true, today: ctx.today });
      await printForms(ctx, [{ template: name, ...form }], { output, name: [name, ...subject].join("-").replaceAll("/", "_") });
    });
}

/** What a form is about names the report that feeds it. */
function aboutOf(template: unknown): string | undefined {
  return typeof template === "object" && template !== null && "about" in template ? String(template.about) : undefined;
}

type Fill = (
  records: Records,
  subject: readonly string[],
  options: { readonly blank: boolean; readonly today: string },
) => Omit<FormToPrint, "template">;

const fillers: Readonly<Record<string, Fill>> = {
  attestation: (records, [number = ""], { blank, today }) => {
    const sheet = namedAttestation(records, number, today);
    const report = attestationSheet(records, sheet, { blank });
    return { report, date: dayOf(records, sheet), draft: report.draft && !blank };
  },
  "group-semester": (records, [group = "", semester = ""]) => {
    if (semester === "") throw new UserError(text.needSemester, text.example(group));
    const report = semesterSheet(records, group, semesterOption(semester));
    return { report, date: dataDay(records, group, semesterOption(semester)), draft: report.draft };
  },
};

const text = {
  cannot: (name: string, about: string) => `Форму «${name}» (о чём: ${about}) печатать ещё не из чего.`,
  list: "Список форм: kpgt template list",
  needSemester: "Для сводной ведомости нужны группа и семестр.",
  example: (group: string) => `Например: kpgt print semester-sheet ${group || "ИС-24"} 3`,
};
