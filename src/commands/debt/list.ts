import { Command } from "@commander-js/extra-typings";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { type DebtRegisterRow, debtRegisterRows } from "../../reports/debt/debt-register.ts";
import { type DebtRow, debts } from "../../reports/debt/debts.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { plural } from "../../text/plural.ts";

/** kpgt debt list */
export function list(ctx: Context) {
  return new Command("list")
    .description("кто что не сдал: сколько попыток осталось, до какого дня и что продлевает срок")
    .argument("[группа]", "код группы: ИС-24; без него — все группы")
    .option("--student <кто>", "только этот студент: номер, зачётная книжка или фамилия")
    .option("--overdue", "только те, у кого срок вышел")
    .option("--closed", "наоборот, ликвидированные: когда и чем")
    .option("--json", "для программ")
    .action(async (group, { student, overdue, closed, json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir);
      if (group !== undefined && !records.groups.has(group)) throw new UserError(text.noGroup(group), text.seeGroups);
      refuseWithoutPlan(records);
      if (closed) return showClosed(ctx, records, { group, student }, json === true);
      const rows = debts(records, ctx.today, {
        ...(group && { group }),
        ...(student && { student: namedStudent(records, student).id }),
        ...(overdue && { overdue }),
      });
      if (json) return ctx.print(jsonText(rows));
      const owed = rows.filter(({ kind }) => kind === "debt");
      if (owed.length === 0) ctx.print(overdue ? text.noneOverdue : text.none);
      else for (const line of tableOf(owed, ctx.width)) ctx.print(line);
      if (owed.length > 0) ctx.print(text.total(owed));
      for (const kind of ["postponed", "difference"] as const) {
        const others = rows.filter((row) => row.kind === kind);
        if (others.length === 0) continue;
        ctx.print("");
        ctx.print(text.notDebts[kind]);
        for (const line of tableOf(others, ctx.width)) ctx.print(line);
      }
      const first = rows.find(({ next, notes }) => next !== "" && notes.length === 0);
      if (first) ctx.printError(text.next(first));
    });
}

/** What the plan does not say nobody seems to owe. */
function refuseWithoutPlan({ groups, programs }: Records): void {
  for (const { id, program } of groups.values())
    if (!programs.has(program)) throw new UserError(text.noPlan(id, program), text.check);
}

/** The register of what was liquidated. */
function showClosed(
  ctx: Context,
  records: Records,
  { group, student }: { readonly group: string | undefined; readonly student: string | undefined },
  json: boolean,
): void {
  const rows = debtRegisterRows(records, ctx.today, {
    closed: true,
    ...(group !== undefined && { group }),
    ...(student !== undefined && { student: namedStudent(records, student).id }),
  });
  if (json) ctx.print(jsonText(rows));
  else if (rows.length === 0) ctx.print(text.noneClosed);
  else for (const line of closedLines(rows, ctx.width)) ctx.print(line);
}

function closedLines(rows: readonly DebtRegisterRow[], width: number | undefined): string[] {
  const cells = rows.map((row) => [
    row.name,
    row.group.title,
    row.item.id,
    row.form,
    String(row.semester),
    `${row.first} (${row.since})`,
    row.retake,
    row.commission,
    row.closed,
    row.closedBy,
    row.notes,
  ]);
  const columns = text.closedColumns.map((title, i) => ({ title, isKey: i === 0 || i === 2 }));
  return [...tableLines({ columns, rows: cells }, width), text.totalClosed(rows.length)];
}

function tableOf(rows: readonly DebtRow[], width: number | undefined): string[] {
  const cells = rows.map((row) => [
    row.name,
    row.group.title,
    row.item.id,
    row.form,
    String(row.semester),
    row.since,
    row.result,
    text.used(row.used, row.used + row.left),
    row.next || text.nobody,
    row.overdue ? text.overdue(row.deadline) : row.deadline,
    row.notes.join("; "),
  ]);
  const columns = text.columns.map((title, i) => ({ title, isKey: i === 0 || i === 2 }));
  return tableLines({ columns, rows: cells }, width);
}

const text = {
  noPlan: (group: string, program: string) =>
    `Нет плана ${program}, по которому учится группа ${group}: долги не сосчитать.`,
  check: "Что не так с записями: kpgt check",
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  none: "Задолженностей нет.",
  noneOverdue: "Просроченных задолженностей нет.",
  columns: [
    "Студент",
    "Группа",
    "Элемент",
    "Форма",
    "Семестр",
    "С какого дня",
    "Результат",
    "Пересдач",
    "Дальше",
    "Срок",
    "Примечание",
  ],
  noneClosed: "Ликвидированных задолженностей нет.",
  closedColumns: [
    "Студент",
    "Группа",
    "Элемент",
    "Форма",
    "Семестр",
    "Первая сдача",
    "Пересдача",
    "Комиссия",
    "Ликвидирована",
    "Чем",
    "Примечание",
  ],
  totalClosed: (n: number) => `Всего: ${plural(n, "задолженность", "задолженности", "задолженностей")}.`,
  used: (used: number, all: number) => `${used} из ${all}`,
  nobody: "—",
  overdue: (deadline: string) => `${deadline}, просрочено`,
  notDebts: {
    postponed: "Не задолженность — неявка по уважительной причине, нужна новая дата:",
    difference: "Не задолженность — разница в учебных планах:",
  },
  total: (rows: readonly DebtRow[]) => {
    const students = new Set(rows.map(({ student }) => student)).size;
    const overdue = rows.filter((row) => row.overdue).length;
    const debts = plural(rows.length, "задолженность", "задолженности", "задолженностей");
    return `Всего: ${debts} у ${plural(students, "студента", "студентов", "студентов")}${overdue > 0 ? `, срок вышел: ${overdue}` : ""}.`;
  },
  next: ({ group, item, semester, kind, next, student }: DebtRow) =>
    `Дальше: kpgt attestation open ${group.id} ${item.id} --semester ${semester} --attempt ${kind === "postponed" ? "first" : next} --students ${student}`,
};
