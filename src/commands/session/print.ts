import { Command } from "@commander-js/extra-typings";
import { groupAndProgram } from "../../changes/draft-sheet.ts";
import type { Context } from "../../model/context.ts";
import { findAttestations } from "../../model/find-attestation.ts";
import type { Attestation } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { attestationSheet } from "../../reports/attestation/attestation-sheet.ts";
import { sheetDay } from "../../reports/data-day.ts";
import { compareTexts } from "../../text/compare-texts.ts";
import { semesterOption } from "../option-parsers.ts";
import { printForms } from "../print-forms.ts";

/** kpgt session print */
export function print(ctx: Context) {
  return new Command("print")
    .description("напечатать бланки ведомостей сессии одной пачкой, по преподавателям")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<семестр>", "семестр с начала обучения: 3", semesterOption)
    .option("-o, --output <файл>", "куда записать PDF; если не указать, в папку out")
    .action(async (group, semester, { output }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir, { group, semester });
      groupAndProgram(records, group);
      const sheets = findAttestations(records, { group, semester, open: true }).filter(
        ({ attempt }) => attempt === "first",
      );
      if (sheets.length === 0) throw new UserError(text.none(group, semester), text.open(group, semester));
      const sorted = sheets.toSorted(
        (a, b) => compareTexts(teacherOf(records, a), teacherOf(records, b)) || compareTexts(a.number, b.number),
      );
      const forms = sorted.map((sheet) => ({
        template: "attestation-sheet",
        report: attestationSheet(records, sheet, { blank: true }),
        date: sheetDay(records, sheet),
        draft: false,
      }));
      await printForms(ctx, forms, { output, name: `${group}-${semester}-бланки` });
      ctx.printError(text.next(sorted[0]?.number ?? ""));
    });
}

function teacherOf(records: Records, { examiners, commission }: Attestation): string {
  return records.staff.get(examiners?.[0] ?? commission?.chair ?? "")?.name.last ?? "";
}

const text = {
  none: (group: string, semester: number) => `У группы ${group} нет открытых ведомостей за ${semester}-й семестр.`,
  open: (group: string, semester: number) => `Открыть: kpgt session open ${group} ${semester}`,
  next: (number: string) => `Дальше, когда ведомости вернутся: kpgt grade enter ${number}`,
};
