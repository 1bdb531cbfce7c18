import { Command } from "@commander-js/extra-typings";
import { openSession, type SessionChange } from "../../changes/open-session.ts";
import type { Context } from "../../model/context.ts";
import type { Attestation } from "../../model/kinds.ts";
import { formName } from "../../text/control-forms.ts";
import { carryOut } from "../carry-out.ts";
import { semesterOption } from "../option-parsers.ts";
import { printTable } from "../print-table.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt session open */
export function open(ctx: Context) {
  return new Command("open")
    .description("открыть все ведомости сессии по плану, нагрузке и списку группы")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<семестр>", "семестр с начала обучения: 3", semesterOption)
    .addOption(dryRunOption())
    .action(async (group, semester, { dryRun }) => {
      const plan = await carryOut(ctx, {}, (records) => openSession(records, { group, semester, today: ctx.today }), {
        dryRun,
      });
      if (plan.sheets.length > 0) printTable(ctx, text.columns, plan.sheets.map(rowOf));
      for (const line of remarks(plan)) ctx.printError(line);
      if (!dryRun) ctx.printError(text.next(group, semester));
    });
}

function rowOf(sheet: Attestation): string[] {
  const { number, items, form, roster, results } = sheet;
  const subgroup = roster !== "group" && "subgroup" in roster ? roster.subgroup : "";
  const takers = takersOf(sheet).join(", ") || text.nobody;
  return [number, items.join(", "), formName(form), subgroup, takers, String(Object.keys(results).length)];
}

function takersOf({ examiners = [], commission }: Attestation): string[] {
  return commission ? [commission.chair] : examiners;
}

/** What the person should see to before the sheets are handed out. */
function remarks({ sheets, late, unplaced, unsheeted }: SessionChange): string[] {
  const [untaken, ...others] = sheets.filter((sheet) => takersOf(sheet).length === 0).map(({ number }) => number);
  return [
    ...(untaken === undefined ? [] : [text.untaken([untaken, ...others]), text.appoint(untaken)]),
    ...(sheets.length > 0 && unsheeted.length > 0 ? [text.unsheeted(unsheeted)] : []),
    ...unplaced.map(({ items, students }) => text.unplaced(items, students)),
    ...late.flatMap(({ number, students }) => [text.late(number, students), text.admit(number, students)]),
  ];
}

const text = {
  columns: ["№", "Элемент", "Форма", "Подгруппа", "Принимает", { title: "Студентов", align: "right" as const }],
  nobody: "не назначен",
  untaken: (numbers: readonly string[]) => `Не назначено, кто принимает: № ${numbers.join(", ")}.`,
  appoint: (number: string) => `  kpgt attestation issue ${number} --examiners <кто>`,
  unsheeted: (items: readonly string[]) =>
    `Без ведомости, по плану другая форма контроля: ${items.join(", ")}. Если она нужна: kpgt attestation open`,
  unplaced: (items: readonly string[], students: readonly string[]) =>
    `${items.join(", ")}, ни в одной подгруппе нет: ${students.join(", ")}. Подгруппы: kpgt teaching list`,
  late: (number: string, students: readonly string[]) => `В ведомости № ${number} нет: ${students.join(", ")}.`,
  admit: (number: string, students: readonly string[]) => `  kpgt attestation admit ${number} ${students.join(" ")}`,
  next: (group: string, semester: number) => `Дальше: kpgt session print ${group} ${semester}`,
};
