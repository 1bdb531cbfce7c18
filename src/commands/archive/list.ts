import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import type { ArchiveYear } from "../../model/kinds.ts";
import { closedYears } from "../../reports/archive/closed-years.ts";
import { disposedInWords } from "../../reports/archive/disposed-in-words.ts";
import { termInWords } from "../../reports/archive/inventory.ts";
import { jsonText } from "../../terminal/json.ts";
import { formatDate } from "../../text/dates.ts";
import { plural } from "../../text/plural.ts";
import { yearOption } from "../option-parsers.ts";
import { printTable } from "../print-table.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt archive list */
export function list(ctx: Context) {
  return new Command("list")
    .description("закрытые годы и их дела")
    .argument("[год]", "учебный год: 2025-2026; без него — все закрытые", yearOption)
    .addOption(jsonOption())
    .action(async (year, { json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const years = closedYears(openRecords(ctx.dir)).filter((one) => year === undefined || one.year === year);
      if (json) return ctx.print(jsonText(years));
      if (years.length === 0) return ctx.print(year === undefined ? text.none : text.notClosed(year));
      for (const one of years) showYear(ctx, one);
    });
}

function showYear(ctx: Context, closed: ArchiveYear): void {
  ctx.print(text.year(closed));
  const hasGone = closed.bags.some(({ disposed }) => disposed !== undefined);
  printTable(
    ctx,
    [
      text.columns.path,
      text.columns.title,
      text.columns.files,
      text.columns.term,
      ...(hasGone ? [text.columns.note] : []),
    ],
    closed.bags.map((bag) => [
      bag.path,
      bag.title,
      bag.disposed === undefined ? String(bag.files) : "",
      termInWords(bag.retention),
      ...(hasGone ? [disposedInWords(bag)] : []),
    ]),
  );
  for (const { what, reason } of closed.carried ?? []) ctx.print(text.carried(what, reason));
}

const text = {
  none: "Закрытых лет пока нет.",
  notClosed: (year: string) => `Учебный год ${year} не закрыт.`,
  year: ({ year, number, closed, counts }: ArchiveYear) =>
    `${year}: закрыт ${formatDate(closed.on)}, ${number}-й по счёту, ${plural(counts.students, "студент", "студента", "студентов")}, ${plural(counts.grades, "оценка", "оценки", "оценок")}`,
  columns: { path: "Дело", title: "Заголовок", files: "Файлов", term: "Срок хранения", note: "Примечание" },
  carried: (what: string, reason: string) => `Перенесено: ${what.replace(/\.yaml$/, "")} — ${reason}`,
};
