import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { yearOf } from "../../model/find-attestation.ts";
import type { Attestation } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { attestationState } from "../../reports/attestation-state.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { compareTexts } from "../../text/compare-texts.ts";
import { attemptName, formName } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { semesterOption } from "../option-parsers.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt attestation list */
export function list(ctx: Context) {
  return new Command("list")
    .description("список ведомостей")
    .argument("[группа]", "код группы: ИС-24; без него — все группы")
    .option("--semester <n>", "семестр с начала обучения", semesterOption)
    .option("--year <год>", "учебный год: 2025-2026")
    .option("--open", "только открытые")
    .addOption(jsonOption())
    .action(async (group, { semester, year, open, json }) => {
      const { openRecords } = await import("../../store/open-records.ts");
      const records = openRecords(ctx.dir, group === undefined ? {} : { group });
      const sheets = [...records.attestations.values()].filter(
        (sheet) =>
          (group === undefined || sheet.group === group) &&
          (semester === undefined || sheet.semester === semester) &&
          (year === undefined || yearOf(sheet) === year) &&
          (!open || (!sheet.closed && !sheet.annulled)),
      );
      if (json) return ctx.print(jsonText(sheets.map((sheet) => described(records, sheet))));
      if (sheets.length === 0) return ctx.print(text.none);
      const rows = sheets.toSorted(byNumber).map((sheet) => Object.values(described(records, sheet)).map(String));
      for (const line of tableLines({ columns: text.columns.map((title) => ({ title })), rows }, ctx.width))
        ctx.print(line);
    });
}

function described(records: Records, sheet: Stored<Attestation>) {
  return {
    number: sheet.number,
    year: yearOf(sheet),
    group: sheet.group,
    semester: sheet.semester,
    items: sheet.items.join(", "),
    form: formName(sheet.form),
    attempt: attemptName(sheet.attempt),
    date: sheet.date ? formatDate(sheet.date) : "",
    state: attestationState(records, sheet).name,
  };
}

function byNumber(a: Stored<Attestation>, b: Stored<Attestation>): number {
  return compareTexts(yearOf(a), yearOf(b)) || compareTexts(a.number, b.number);
}

const text = {
  none: "Ведомостей нет.",
  columns: ["№", "Учебный год", "Группа", "Семестр", "Элемент", "Форма", "Попытка", "Дата", "Состояние"],
};
