import { Command } from "@commander-js/extra-typings";
import { openSession } from "../../changes/open-session.ts";
import type { Context } from "../../model/context.ts";
import { tableLines } from "../../terminal/table.ts";
import { formName } from "../../text/control-forms.ts";
import { carryOut } from "../carry-out.ts";
import { semesterOption } from "../option-parsers.ts";

/** kpgt session open */
export function open(ctx: Context) {
  return new Command("open")
    .description("открыть все ведомости сессии по плану, нагрузке и списку группы")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<семестр>", "семестр с начала обучения: 3", semesterOption)
    .option("--dry-run", "показать, что будет открыто, и ничего не записать")
    .action(async (group, semester, { dryRun }) => {
      const next = `kpgt session print ${group} ${semester}`;
      const plan = await carryOut(ctx, {}, (records) => openSession(records, { group, semester, today: ctx.today }), {
        dryRun,
        next: dryRun ? undefined : next,
      });
      if (plan.sheets.length === 0) return;
      const rows = plan.sheets.map(({ sheet }) => [
        sheet.number,
        sheet.items.join(", "),
        formName(sheet.form),
        sheet.roster === "group" || "students" in sheet.roster ? "" : sheet.roster.subgroup,
        [...(sheet.examiners ?? []), ...(sheet.commission ? [sheet.commission.chair] : [])].join(", ") || text.nobody,
        String(Object.keys(sheet.results).length),
      ]);
      for (const line of tableLines({ columns: text.columns.map((title) => ({ title })), rows }, ctx.width))
        ctx.print(line);
    });
}

const text = {
  columns: ["№", "Элемент", "Форма", "Подгруппа", "Принимает", "Студентов"],
  nobody: "не назначен",
};
