import { Command, Option } from "@commander-js/extra-typings";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import { type RecordBookPages, recordBookPages } from "../../reports/book/record-book-pages.ts";
import { dataDay } from "../../reports/data-day.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { semesterOption } from "../option-parsers.ts";
import { printForms } from "../print-forms.ts";

/** kpgt book fill */
export function fill(ctx: Context) {
  return new Command("fill")
    .description("что должно стоять в зачётных книжках: положительные результаты закрытых ведомостей")
    .argument("<группа>", "код группы: ИС-24")
    .requiredOption("--semester <n>", "семестр с начала обучения: 3", semesterOption)
    .option("--student <кто>", "только этот студент: номер, зачётная книжка или фамилия")
    .addOption(new Option("--format <вид>", "table, pdf или json").choices(["table", "pdf", "json"] as const))
    .option("-o, --output <файл>", "куда записать PDF; если не указать, в папку out")
    .action(async (group, { semester, student, format, output }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir);
      const only = student === undefined ? undefined : namedStudent(records, student).id;
      const report = recordBookPages(records, group, semester, only);
      if (format === "json") return ctx.print(jsonText(report));
      if (format === "pdf") {
        const date = dataDay(records, group, semester);
        const form = { template: "record-book-pages", report, date, draft: false };
        return await printForms(ctx, [form], { output, name: `${group}-${semester}-зачётные-книжки` });
      }
      show(ctx, report);
      ctx.printError(text.next(group, semester));
    });
}

function show(ctx: Context, report: RecordBookPages): void {
  ctx.print(text.title(report));
  const rows = report.rows.map((row) => [
    row.name,
    row.number,
    row.page,
    row.item.id,
    row.subject,
    row.hours,
    row.grade,
    row.date,
    row.examiner,
    row.note,
  ]);
  const columns = text.columns.map((title) => ({ title }));
  if (rows.length === 0) ctx.print(text.none);
  else for (const line of tableLines({ columns, rows }, ctx.width)) ctx.print(line);
  const empty = report.books.filter(({ lines }) => lines === 0).map(({ name }) => name);
  if (rows.length > 0 && empty.length > 0) ctx.print(text.empty(empty));
}

const text = {
  title: ({ group, semester, year }: RecordBookPages) =>
    `Зачётные книжки группы ${group.title}, ${semester}-й семестр ${year} учебного года`,
  columns: [
    "Студент",
    "Книжка",
    "Страница",
    "Элемент",
    "Название",
    "Часов",
    "Оценка",
    "Дата",
    "Преподаватель",
    "Примечание",
  ],
  none: "Записывать нечего: закрытых ведомостей с положительными оценками нет.",
  empty: (names: readonly string[]) => `Записывать нечего: ${names.join(", ")}.`,
  next: (group: string, semester: number) =>
    `Дальше, с книжками в руках: kpgt book inspect ${group} --semester ${semester}`,
};
