import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { dataDay } from "../../reports/data-day.ts";
import { type SemesterSheet, semesterSheet } from "../../reports/semester-sheet.ts";
import { sheetTable } from "../../reports/sheet-table.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { dateOption, semesterOption } from "../option-parsers.ts";
import { printForms } from "../print-forms.ts";

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
    .option("-o, --output <файл>", "куда записать; если не указать, в папку out (json — на экран)")
    .action(async (group, { semester, asOf, format = "table", output }) => {
      if (semester === undefined) throw new UserError(text.needSemester, text.example(group));
      const { openRecords } = await import("../../store/open-records.ts");
      const records = openRecords(ctx.dir, { group, semester });
      const sheet = semesterSheet(records, group, semester, asOf === undefined ? {} : { asOf });
      const name = `${group}-${semester}-сводная${asOf === undefined ? "" : `-${asOf}`}`;
      switch (format) {
        case "table":
          return showSheet(ctx, sheet);
        case "json":
          return ctx.print(jsonText(sheet));
        case "pdf": {
          const date = dataDay(records, group, semester, asOf);
          return await printForms(ctx, [{ template: "semester-sheet", report: sheet, date, draft: sheet.draft }], {
            output,
            name,
          });
        }
        case "csv":
        case "csv-plain":
          return await saveCsv(ctx, sheet, format, output, name);
      }
    });
}

function showSheet(ctx: Context, sheet: SemesterSheet): void {
  ctx.print(text.title(sheet));
  if (sheet.draft) ctx.print(text.draft);
  const { columns, rows } = sheetTable(sheet);
  const titles = columns.map((title, i) => ({ title, isKey: i < 2 }));
  for (const line of tableLines({ columns: titles, rows }, ctx.width)) ctx.print(line);
  for (const line of text.summary(sheet)) ctx.print(line);
  if (sheet.missing.length > 0) ctx.printError(text.missing(sheet.missing.map(({ id, form }) => `${id} (${form})`)));
}

async function saveCsv(
  ctx: Context,
  sheet: SemesterSheet,
  format: "csv" | "csv-plain",
  output: string | undefined,
  name: string,
): Promise<void> {
  const [{ writeCsv }, { saveOutput }] = await Promise.all([
    import("../../exchange/write-csv.ts"),
    import("../save-output.ts"),
  ]);
  saveOutput(ctx, writeCsv(sheetTable(sheet), format), { output, name: `${name}.csv` });
}

function formatOption(typed: string): Format {
  const format = formats.find((one) => one === typed.toLowerCase());
  if (!format) throw new UserError(text.noFormat(typed), text.formats);
  return format;
}

const text = {
  needSemester: "За какой семестр сводная ведомость?",
  example: (group: string) => `Например: kpgt sheet build ${group} --semester 3`,
  noFormat: (typed: string) => `Вида «${typed}» нет.`,
  formats: `Можно: ${formats.join(", ")}`,
  title: ({ title, group, semesterOrdinal, year, asOf }: SemesterSheet) =>
    `${title}: группа ${group.title}, ${semesterOrdinal} семестр ${year} учебного года${asOf ? `, на ${asOf}` : ""}`,
  draft: "ЧЕРНОВИК: не все ведомости закрыты.",
  summary: ({ summary }: SemesterSheet) => [
    `Всего студентов: ${summary.total}; отличников: ${summary.excellent}; на «4» и «5»: ${summary.good}; с одной «3»: ${summary.oneThree}; неуспевающих: ${summary.failing}; не аттестовано: ${summary.notAttested}`,
    `Абсолютная успеваемость: ${summary.absolute} %; качество: ${summary.quality} %; СОУ: ${summary.sou} %; средний балл: ${summary.average}`,
  ],
  missing: (items: readonly string[]) => `Нет ведомостей: ${items.join(", ")}. Открыть: kpgt session open`,
};
