import { Command } from "@commander-js/extra-typings";
import { groupAndProgram } from "../../changes/draft-sheet.ts";
import type { Context } from "../../model/context.ts";
import { yearOf } from "../../model/find-attestation.ts";
import type { Attestation } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { attestationState } from "../../reports/attestation/attestation-state.ts";
import { type RegisterRow, sheetRegister } from "../../reports/attestation/sheet-register.ts";
import { jsonText } from "../../terminal/json.ts";
import { compareTexts } from "../../text/compare-texts.ts";
import { attemptName, formShort } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { plural } from "../../text/plural.ts";
import { semesterOption, yearOption } from "../option-parsers.ts";
import { printTable } from "../print-table.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt attestation list */
export function list(ctx: Context) {
  return new Command("list")
    .description("список ведомостей")
    .argument("[группа]", "код группы: ИС-24; без него — все группы")
    .option("--semester <n>", "семестр с начала обучения", semesterOption)
    .option("--year <год>", "учебный год: 2025-2026", yearOption)
    .option("--open", "только открытые")
    .option("--issued", "журнал выдачи: кому выданы, когда возвращены, какие просрочены")
    .addOption(jsonOption())
    .action(async (group, { semester, year, open, issued, json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir, group === undefined ? {} : { group });
      if (group !== undefined) groupAndProgram(records, group);
      const sheets = [...records.attestations.values()]
        .filter(
          (sheet) =>
            (group === undefined || sheet.group === group) &&
            (semester === undefined || sheet.semester === semester) &&
            (year === undefined || yearOf(sheet) === year) &&
            (!open || (!sheet.closed && !sheet.annulled)),
        )
        .sort((a, b) => compareTexts(yearOf(a), yearOf(b)) || compareTexts(a.number, b.number));
      const register = issued ? sheetRegister(records, sheets, ctx.today) : undefined;
      if (register) return json ? ctx.print(jsonText(register)) : showRegister(ctx, register);
      if (json) return ctx.print(jsonText(sheets.map((sheet) => described(records, sheet))));
      if (sheets.length === 0) return ctx.print(text.none);
      // One year is said by the command or goes without saying; of several each sheet needs its own.
      const years = new Set(sheets.map(yearOf)).size > 1;
      printTable(
        ctx,
        years ? [text.year, ...text.columns] : text.columns,
        sheets.map((sheet) => (years ? [yearOf(sheet), ...rowOf(records, sheet)] : rowOf(records, sheet))),
      );
      ctx.print(text.total(sheets.length));
    });
}

/** The register of sheets handed out. */
function showRegister(ctx: Context, register: readonly RegisterRow[]): void {
  const rows = register.map((row) => [
    row.number,
    row.group,
    row.items.join(", "),
    row.issuedTo,
    row.issuedOn,
    row.due,
    row.returned,
    row.state,
  ]);
  if (rows.length === 0) ctx.print(text.noneIssued);
  else printTable(ctx, text.registerColumns, rows);
  const overdue = register.filter((row) => row.overdue);
  if (overdue.length > 0) ctx.print(text.overdue(overdue.map(({ number }) => number)));
}

/** A line of the list; a first attempt is what one expects and is not said. */
function rowOf(records: Records, sheet: Stored<Attestation>): string[] {
  const { name, filled, total } = attestationState(records, sheet);
  return [
    sheet.number,
    sheet.group,
    String(sheet.semester),
    sheet.items.join(", "),
    formShort(sheet.form),
    sheet.attempt === "first" ? "" : attemptName(sheet.attempt),
    sheet.date ? formatDate(sheet.date) : "",
    `${filled}/${total}`,
    name,
  ];
}

/** The same for a program: keys and ISO dates instead of words. */
function described(records: Records, sheet: Stored<Attestation>) {
  const { number, file, group, semester, items, form, attempt, date = null } = sheet;
  const { name: state, filled, total } = attestationState(records, sheet);
  return { number, file, year: yearOf(sheet), group, semester, items, form, attempt, date, filled, total, state };
}

const text = {
  none: "Ведомостей нет.",
  noneIssued: "Ни одна из этих ведомостей не выдана.",
  registerColumns: [
    { title: "№", isKey: true },
    "Группа",
    "Элемент",
    "Кому выдана",
    "Когда",
    "Сдать",
    "Возвращена",
    "Состояние",
  ],
  overdue: (numbers: readonly string[]) => `Не возвращены в срок: № ${numbers.join(", ")}.`,
  year: { title: "Учебный год", isKey: true },
  columns: [
    { title: "№", isKey: true },
    "Группа",
    "Семестр",
    "Элемент",
    "Форма",
    "Попытка",
    "Дата",
    "Внесено",
    "Состояние",
  ],
  total: (n: number) => `Всего: ${plural(n, "ведомость", "ведомости", "ведомостей")}.`,
};
