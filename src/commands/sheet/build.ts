import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { sheetTable } from "../../reports/attestation/sheet-table.ts";
import { dataDay } from "../../reports/data-day.ts";
import { type SemesterSheet, semesterSheet } from "../../reports/sheet/semester-sheet.ts";
import { jsonText } from "../../terminal/json.ts";
import { dateOption, semesterOption } from "../option-parsers.ts";
import { printForms } from "../print-forms.ts";
import { printTable } from "../print-table.ts";
import { jsonOption } from "../usual-options.ts";

const formats = ["table", "pdf", "csv", "csv-plain", "json"] as const;
type Format = (typeof formats)[number];

/** kpgt sheet build */
export function build(ctx: Context) {
  return new Command("build")
    .description("посчитать сводную ведомость группы за семестр: на экран, в PDF, CSV или JSON")
    .argument("<группа>", "код группы: ИС-24")
    .option("--semester <n>", "семестр с начала обучения: 3", semesterOption)
    .option("--as-of <дата>", "какой она была на этот день: 31.12.2025", dateOption)
    .option("--format <вид>", `${formats.join(", ")}; если не указать, таблица`, formatOption)
    .addOption(jsonOption())
    .option("-o, --output <файл>", "куда записать; если не указать, в папку out (json — на экран)")
    .action(async (group, { semester, asOf, json, format = json ? "json" : "table", output }) => {
      if (semester === undefined) throw new UserError(text.needSemester, text.example(group));
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir, { group, semester });
      const sheet = semesterSheet(records, group, semester, asOf === undefined ? {} : { asOf });
      const name = `${group}-${semester}-сводная${asOf === undefined ? "" : `-${asOf}`}`;
      switch (format) {
        case "table":
          return showSheet(ctx, sheet);
        case "json":
          if (output === undefined) return ctx.print(jsonText(sheet));
          return await save(ctx, Buffer.from(`${jsonText(sheet)}\n`), { output, name: `${name}.json` });
        case "pdf": {
          const date = dataDay(records, group, semester, asOf);
          return await printForms(ctx, [{ template: "semester-sheet", report: sheet, date, draft: sheet.draft }], {
            output,
            name,
          });
        }
        case "csv":
        case "csv-plain": {
          const { writeCsv } = await import("../../exchange/write-csv.ts");
          return await save(ctx, writeCsv(sheetTable(sheet), format), { output, name: `${name}.csv` });
        }
      }
    });
}

function showSheet(ctx: Context, sheet: SemesterSheet): void {
  ctx.print(text.title(sheet));
  if (sheet.draft) ctx.print(text.draft);
  const { columns, rows } = sheetTable(sheet);
  const titles = columns.map((title, i) => ({ title, isKey: i < 2 }));
  printTable(ctx, titles, rows);
  for (const note of sheet.late) ctx.print(`* ${note}`);
  for (const line of text.summary(sheet)) ctx.print(line);
  if (sheet.missing.length > 0 && sheet.asOf === undefined) ctx.printError(text.missing(sheet));
}

async function save(ctx: Context, bytes: Uint8Array, place: { output: string | undefined; name: string }) {
  const { saveOutput } = await import("../save-output.ts");
  saveOutput(ctx, bytes, place);
}

function formatOption(typed: string): Format {
  const format = formats.find((one) => one === typed.toLowerCase());
  if (!format) throw new InvalidArgumentError(text.formats);
  return format;
}

const text = {
  needSemester: "За какой семестр сводная ведомость?",
  example: (group: string) => `Например: kpgt sheet build ${group} --semester 3`,
  formats: `Можно: ${formats.join(", ")}`,
  title: ({ title, group, semesterOrdinal, year, asOf }: SemesterSheet) =>
    `${title}: группа ${group.title}, ${semesterOrdinal} семестр ${year} учебного года${asOf ? `, на ${asOf}` : ""}`,
  draft: "ЧЕРНОВИК: не все ведомости закрыты.",
  summary: ({ summary }: SemesterSheet) => [
    `Всего студентов: ${summary.total}; отличников: ${summary.excellent}; на «4» и «5»: ${summary.good}; с одной «3»: ${summary.oneThree}; неуспевающих: ${summary.failing}; не аттестовано: ${summary.notAttested}`,
    `Абсолютная успеваемость: ${summary.absolute} %; качество: ${summary.quality} %; СОУ: ${summary.sou} %; средний балл: ${summary.average}`,
  ],
  missing: ({ missing, group, semester }: SemesterSheet) =>
    `Нет ведомостей: ${missing.map(({ id, form }) => `${id} (${form})`).join(", ")}. Открыть: kpgt session open ${group.id} ${semester}`,
};
