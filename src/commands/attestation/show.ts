import { Command } from "@commander-js/extra-typings";
import { namedAttestation } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import { attestationSheet } from "../../reports/attestation-sheet.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt attestation show */
export function show(ctx: Context) {
  return new Command("show")
    .description("показать ведомость с итогами")
    .argument("<ведомость>", "номер или путь")
    .addOption(jsonOption())
    .action(async (name, { json }) => {
      const { openRecords } = await import("../../store/open-records.ts");
      const records = openRecords(ctx.dir);
      const sheet = attestationSheet(records, namedAttestation(records, name, ctx.today));
      if (json) return ctx.print(jsonText(sheet));
      ctx.print(text.title(sheet.title, sheet.number, sheet.state));
      ctx.print(text.subject(sheet.items.map((item) => `${item.id} ${item.name}`).join("; ")));
      ctx.print(text.group(sheet.group.title, sheet.semester, sheet.year, sheet.date));
      ctx.print(text.examiners(sheet.examiners.map((examiner) => examiner.name).join(", ") || text.nobody));
      const rows = sheet.rows.map((row) => [String(row.index), row.id, row.name, row.grade, row.note]);
      for (const line of tableLines({ columns: text.columns.map((title) => ({ title })), rows }, ctx.width))
        ctx.print(line);
      const { absolute, quality, sou, average } = sheet.indicators;
      ctx.print(text.indicators(absolute, quality, sou, average));
    });
}

const text = {
  title: (title: string, number: string, state: string) => `${title} № ${number} (${state})`,
  subject: (items: string) => items,
  group: (group: string, semester: number, year: string, date: string) =>
    `Группа ${group}, ${semester}-й семестр ${year} учебного года${date ? `, ${date}` : ""}`,
  examiners: (names: string) => `Принимает: ${names}`,
  nobody: "не назначен",
  columns: ["№", "Номер", "Фамилия, имя, отчество", "Оценка", "Примечание"],
  indicators: (absolute: string, quality: string, sou: string, average: string) =>
    `Успеваемость ${absolute} %, качество ${quality} %, СОУ ${sou} %, средний балл ${average}`,
};
