import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { type SessionRow, type SessionStatus, sessionStatus } from "../../reports/attestation/session-status.ts";
import { refuseUnplannedSemester } from "../../reports/refuse-unplanned-semester.ts";
import { jsonText } from "../../terminal/json.ts";
import { semesterOption } from "../option-parsers.ts";
import { printTable } from "../print-table.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt session status */
export function status(ctx: Context) {
  return new Command("status")
    .description("какие ведомости сессии открыты, заполнены, закрыты и кто не сдал")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<семестр>", "семестр с начала обучения: 3", semesterOption)
    .addOption(jsonOption())
    .action(async (group, semester, { json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir, { group, semester });
      refuseUnplannedSemester(records, group, semester);
      const report = sessionStatus(records, group, semester, ctx.today);
      if (json) return ctx.print(jsonText(report));
      ctx.print(text.heading(report));
      const rows = report.rows.map((row) => [
        row.number,
        row.items.map(({ id }) => id).join(", "),
        row.form,
        row.teacher,
        row.date,
        `${row.filled}/${row.total}`,
        [row.overdue ? text.overdue(row.state) : row.state, ...(row.elsewhere > 0 ? [text.elsewhere(row)] : [])].join(
          ", ",
        ),
      ]);
      printTable(ctx, text.columns, rows);
      const closed = report.rows.filter(({ state }) => state === text.closedState).length;
      ctx.print(text.closed(closed, report.rows.length));
      if (closed === report.rows.length) ctx.printError(text.next(group, semester));
    });
}

const text = {
  heading: ({ group, semester, year, session }: SessionStatus) =>
    `Сессия ${group.title}, ${semester}-й семестр ${year} учебного года: ${session.from} — ${session.to}`,
  columns: ["№", "Элемент", "Форма", "Принимает", "Дата", "Внесено", "Состояние"],
  overdue: (state: string) => `${state}, просрочена`,
  elsewhere: ({ elsewhere }: SessionRow) => `ещё ${elsewhere} — в другой ведомости`,
  closedState: "закрыта",
  closed: (n: number, all: number) => `Закрыто ведомостей: ${n} из ${all}.`,
  next: (group: string, semester: number) => `Дальше: kpgt sheet build ${group} --semester ${semester}`,
};
