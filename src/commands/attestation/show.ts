import { Command } from "@commander-js/extra-typings";
import { namedAttestation } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import type { Attestation, IsoDate } from "../../model/kinds.ts";
import { type AttestationSheet, attestationSheet } from "../../reports/attestation/attestation-sheet.ts";
import type { Indicators } from "../../reports/sheet/indicators.ts";
import { jsonText } from "../../terminal/json.ts";
import { formatDate } from "../../text/dates.ts";
import { dateOption } from "../option-parsers.ts";
import { printTable } from "../print-table.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt attestation show */
export function show(ctx: Context) {
  return new Command("show")
    .description("показать ведомость с итогами")
    .argument("<ведомость>", "номер, год/номер или путь")
    .option("--as-of <дата>", "какой она была на этот день: 31.12.2025", dateOption)
    .addOption(jsonOption())
    .action(async (name, { asOf, json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir, { sheet: name });
      const record = namedAttestation(records, name, ctx.today);
      const sheet = attestationSheet(records, record, asOf === undefined ? {} : { asOf });
      if (json) return ctx.print(jsonText(sheet));
      const state = asOf === undefined ? sheet.state : text.asOf(formatDate(asOf), wasClosed(record, asOf));
      for (const line of headLines(sheet, state)) ctx.print(line);
      showRows(ctx, sheet);
      for (const note of sheet.late) ctx.print(`* ${note}`);
      ctx.print(countsOf(sheet));
      if (sheet.indicators.absolute !== "–") ctx.print(text.indicators(sheet.indicators));
    });
}

function wasClosed({ closed }: Attestation, day: IsoDate): boolean {
  return closed !== undefined && closed.date <= day;
}

function headLines(sheet: AttestationSheet, state: string): string[] {
  const { title, number, attempt, items, group, semester, year, date, examiners, commission, basis, themesOrder } =
    sheet;
  const takers = commission ? [commission.chair, ...commission.members] : examiners;
  return [
    text.title(title, number, attempt.id === "first" ? state : `${attempt.name}, ${state}`),
    items.map(({ id, name }) => `${id} ${name}`).join("; "),
    text.group(group.title, semester, year, date),
    text.takers(commission !== undefined, takers.map((taker) => taker.name).join(", ") || text.nobody),
    ...(basis === "" ? [] : [text.basis(basis)]),
    ...(themesOrder === "" ? [] : [text.themesOrder(themesOrder)]),
  ];
}

/** The columns that this form has, and of the rarer ones those in which something stands. */
function showRows(ctx: Context, { rows, items, isSeparate }: AttestationSheet): void {
  const parts = isSeparate ? items.map(({ id }) => id) : [];
  const rarer = text.rarer.filter(({ key }) => rows.some((row) => row[key] !== ""));
  const columns = [
    { title: text.place, align: "right" as const },
    text.id,
    { title: text.name, isKey: true },
    ...(isSeparate ? parts : [text.grade]),
    ...rarer.map(({ title }) => title),
  ];
  const cells = rows.map((row) => [
    String(row.index),
    row.id,
    row.name,
    ...(isSeparate ? parts.map((part) => row.cells?.[part] ?? "") : [row.grade]),
    ...rarer.map(({ key }) => row[key]),
  ]);
  printTable(ctx, columns, cells);
}

/** «5 — 1, 4 — 2»: what stands at the foot of the paper. */
function countsOf({ counts }: AttestationSheet): string {
  const present = text.marks.filter(({ key }) => counts[key] > 0);
  return text.total(
    counts.total,
    present.map(({ key, mark }) => `${mark} — ${counts[key]}`),
  );
}

const text = {
  title: (title: string, number: string, state: string) => `${title} № ${number} (${state})`,
  asOf: (day: string, wasClosed: boolean) => `на ${day}, ${wasClosed ? "закрыта" : "ещё не закрыта"}`,
  group: (group: string, semester: number, year: string, date: string) =>
    `Группа ${group}, ${semester}-й семестр ${year} учебного года${date ? `, ${date}` : ""}`,
  takers: (isCommission: boolean, names: string) => `${isCommission ? "Комиссия" : "Принимает"}: ${names}`,
  nobody: "не назначен",
  basis: (basis: string) => `Основание: ${basis}`,
  themesOrder: (order: string) => `Темы закреплены приказом ${order}`,
  place: "№",
  id: "Номер",
  name: "Фамилия, имя, отчество",
  grade: "Оценка",
  rarer: [
    { key: "ticket", title: "Билет" },
    { key: "theme", title: "Тема" },
    { key: "supervisor", title: "Руководитель" },
    { key: "place", title: "Место практики" },
    { key: "mentor", title: "Руководитель от организации" },
    { key: "mastered", title: "Вид деятельности" },
    { key: "note", title: "Примечание" },
  ],
  total: (n: number, marks: readonly string[]) => `Всего ${n}${marks.length === 0 ? "" : `: ${marks.join(", ")}`}.`,
  marks: [
    { key: "excellent", mark: "5" },
    { key: "good", mark: "4" },
    { key: "satisfactory", mark: "3" },
    { key: "unsatisfactory", mark: "2" },
    { key: "passed", mark: "зач." },
    { key: "failed", mark: "незач." },
    { key: "absent", mark: "н/я" },
    { key: "excused", mark: "н/я ув." },
    { key: "notAdmitted", mark: "н/д" },
    { key: "notAttested", mark: "н/а" },
  ],
  indicators: ({ absolute, quality, sou, average }: Indicators) =>
    `Успеваемость ${absolute} %, качество ${quality} %, СОУ ${sou} %, средний балл ${average}`,
} as const;
