import { Command, CommanderError, Option } from "@commander-js/extra-typings";
import { namedStudent } from "../../changes/named-student.ts";
import { checksByTheme } from "../../checks/index.ts";
import { recordBookNumberIsUnique } from "../../checks/record-book-number-is-unique.ts";
import { runChecks } from "../../checks/run-checks.ts";
import type { Context } from "../../model/context.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { type BookCorrections, bookCorrections } from "../../reports/book/book-corrections.ts";
import { exitCode } from "../../terminal/exit-code.ts";
import { findingLines } from "../../terminal/findings.ts";
import { tableLines } from "../../terminal/table.ts";
import { filesMeant } from "../files-meant.ts";
import { semesterOption } from "../option-parsers.ts";
import { printForms } from "../print-forms.ts";

/** kpgt book check */
export function check(ctx: Context) {
  return new Command("check")
    .description("сверить записи зачётных книжек с ведомостями; список исправлений по преподавателям")
    .argument("[группа]", "код группы: ИС-24; без него — все книжки")
    .option("--semester <n>", "в список исправлений только этот семестр", semesterOption)
    .option("--student <кто>", "только этот студент: номер, зачётная книжка или фамилия")
    .addOption(
      new Option("--format <вид>", "text, json или pdf (список исправлений)").choices(["text", "json", "pdf"] as const),
    )
    .option("-o, --output <файл>", "куда записать PDF; если не указать, в папку out")
    .action(async (group, { semester, student, format, output }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir);
      if (group !== undefined && !records.groups.has(group)) throw new UserError(text.noGroup(group), text.seeGroups);
      const only = student === undefined ? undefined : namedStudent(records, student).id;
      if (format === "pdf" || (format !== "json" && group !== undefined)) {
        if (group === undefined) throw new UserError(text.needGroup, text.example);
        const report = bookCorrections(records, {
          group,
          today: ctx.today,
          ...(semester && { semester }),
          ...(only && { student: only }),
        });
        if (format === "pdf") {
          const form = { template: "record-book-corrections", report, date: ctx.today, draft: false };
          return await printForms(ctx, [form], { output, name: `${group}-исправления-в-книжках` });
        }
        showCorrections(ctx, report);
      }
      await showFindings(ctx, records, { group, only, format: format === "json" ? "json" : "text" });
    });
}

/** The same checks that `kpgt check` runs, of books alone. */
async function showFindings(
  ctx: Context,
  records: Records,
  { group, only, format }: { group: string | undefined; only: string | undefined; format: "text" | "json" },
): Promise<void> {
  const { locate } = await import("../../store/reading/locate.ts");
  const checks = [...(checksByTheme.find(({ theme }) => theme === text.theme)?.checks ?? []), recordBookNumberIsUnique];
  const isMeant = filesMeant(ctx.dir, records, group === undefined ? [] : [group]);
  const found = runChecks(records, checks).filter(
    ({ place }) => isMeant(place.file) && (only === undefined || isOf(place.file, only)),
  );
  const basisOf = (id: string) => checks.find((one) => one.id === id)?.basis ?? [];
  const names = ctx.width === undefined ? undefined : records;
  for (const line of findingLines(locate(ctx.dir, found), format, { basisOf, color: ctx.color, names }))
    ctx.print(line);
  const clauses = new Set(found.flatMap(({ check }) => basisOf(check)));
  if (format === "text" && clauses.size > 0) ctx.print(text.basis([...clauses]));
  if (found.some(({ severity }) => severity === "error"))
    throw new CommanderError(exitCode.findings, "kpgt.findings", "");
}

function isOf(file: string, student: string): boolean {
  return file === `record-books/${student}.yaml` || file === `students/${student}.yaml`;
}

function showCorrections(ctx: Context, { rows }: BookCorrections): void {
  if (rows.length === 0) return;
  ctx.print(text.title);
  const cells = rows.map((row) => [
    row.examiner,
    row.name,
    row.number,
    String(row.semester),
    row.item.id,
    row.what,
    row.stands,
    row.due,
  ]);
  for (const line of tableLines({ columns: text.columns.map((title) => ({ title })), rows: cells }, ctx.width))
    ctx.print(line);
  ctx.print("");
}

const text = {
  theme: "Зачётные книжки",
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  needGroup: "Для списка исправлений нужна группа.",
  example: "Например: kpgt book check ИС-24 --format pdf",
  basis: (clauses: readonly string[]) => `Основание: ${clauses.join(", ")}. Текст пункта: kpgt explain "${clauses[0]}"`,
  title: "Исправить в зачётных книжках:",
  columns: ["Преподаватель", "Студент", "Книжка", "Семестр", "Элемент", "Что", "В книжке", "Должно быть"],
};
