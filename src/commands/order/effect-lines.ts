import type { Records } from "../../model/records.ts";
import type { Fate, SheetFate } from "../../reports/attestation/sheet-fates.ts";
import type { OrderEffects, SummaryEffect } from "../../reports/order/order-effects.ts";
import { withNames } from "../../reports/with-names.ts";
import { tableLines } from "../../terminal/table.ts";
import { formName } from "../../text/control-forms.ts";
import { plural } from "../../text/plural.ts";

/** What an order makes of sheets and summaries, for a person to read; nothing where no sheet is opened yet. */
export function effectLines(records: Records, { sheets, summaries }: OrderEffects, width?: number): string[] {
  const said = (students: readonly string[]) =>
    width === undefined ? who(students) : withNames(who(students), records);
  const opened = sheets.filter(({ number }) => number !== undefined);
  const groups = new Set(opened.map(({ group }) => group));
  const rows = opened.map((sheet) => [
    sheet.number ?? "",
    `${sheet.group}, ${sheet.items.join(", ")}, ${formName(sheet.form)}`,
    said(sheet.students),
    fateText(sheet),
  ]);
  return [
    ...(rows.length > 0 ? tableLines({ columns: text.columns, rows }, width) : []),
    ...[...groups].flatMap((group) => unopenedLines(group, sheets)),
    ...summaries.map((one) => summaryLine(one, said(one.students))),
  ];
}

/** What is to be done next, as commands to type. */
export function nextSteps({ sheets }: OrderEffects): string[] {
  return [...new Set(sheets.flatMap(stepsFor))];
}

/** What the law asks for besides the sheets. */
export function reminders({ kinds }: OrderEffects): string[] {
  return [...new Set(kinds.flatMap((kind) => text.reminders[kind] ?? []))];
}

type Effect = OrderEffects["sheets"][number];

function stepsFor({ fate, number = "", group, items: [item = ""], form, semester, students }: Effect): string[] {
  const ids = students.join(" ");
  switch (fate) {
    case "admit":
      return [`kpgt attestation admit ${number} ${ids}`];
    case "own-sheet":
      return [
        `kpgt attestation open ${group} ${item} --form ${form} --semester ${semester} --students ${students.join(",")}`,
      ];
    case "choose-subgroup":
      return [text.chooseSubgroup(group, item, semester)];
    case "mark-awaited":
      return [`kpgt grade enter ${number}`];
    case "contradicts":
      return students.map((student) => `kpgt student show ${student}`);
    default:
      return [];
  }
}

/** Attestations that have no sheet yet are named in one line each way; of a session not opened at all there is nothing to say. */
function unopenedLines(group: string, sheets: readonly Effect[]): string[] {
  return (["left-out", "comes-in", "own-sheet"] as const).flatMap((fate) => {
    const named = sheets.filter((one) => one.group === group && one.state === "unopened" && one.fate === fate);
    const items = [...new Set(named.flatMap((one) => one.items))];
    return items.length === 0 ? [] : [text.unopened[fate](group, items)];
  });
}

function summaryLine({ group, semester, row, note }: SummaryEffect, students: string): string {
  return text.summary(group, semester, students, text.rows[row](note));
}

/** On a closed sheet that the student is not on, a row cannot be added any more. */
function fateText({ fate, state }: SheetFate): string {
  return fate === "own-sheet" && state === "closed" ? text.slip : text.fates[fate];
}

function who(students: readonly string[]): string {
  return students.length > 5 ? plural(students.length, "студент", "студента", "студентов") : students.join(", ");
}

const text = {
  columns: [{ title: "№", isKey: true }, { title: "Ведомость" }, { title: "Студент" }, { title: "Что с ней" }],
  fates: {
    kept: "без изменений",
    "row-stays": "строка остаётся с примечанием, оценки не ждут",
    "mark-awaited": "тогда ещё в группе: нужна оценка или н/я",
    contradicts: "есть результат после этого дня: сверьте даты",
    "left-out": "студента в ней не будет",
    "comes-in": "студент в ней будет",
    admit: "открыта: внести студента",
    "choose-subgroup": "сначала определить подгруппу",
    "own-sheet": "выписать направление",
    "old-name": "прежнее имя",
    "new-name": "новое имя",
  } satisfies Record<Fate, string>,
  slip: "закрыта: выписать направление",
  chooseSubgroup: (group: string, item: string, semester: number) =>
    `kpgt teaching set ${group} ${item} ${semester} <преподаватель> --subgroup <код> --students <вся подгруппа>`,
  unopened: {
    "left-out": (group: string, items: readonly string[]) =>
      `Ещё не открыты в ${group}, студента в них не будет: ${items.join(", ")}`,
    "comes-in": (group: string, items: readonly string[]) =>
      `Ещё не открыты в ${group}, студент в них будет: ${items.join(", ")}`,
    "own-sheet": (group: string, items: readonly string[]) =>
      `В ${group} нужны отдельные ведомости: ${items.join(", ")}`,
  },
  summary: (group: string, semester: number, students: string, row: string) =>
    `Сводная ${group}, ${semester}-й семестр: ${students} — ${row}`,
  rows: {
    counted: (note: string) => `строка с примечанием «${note}»`,
    left: (note: string) => `строка остаётся с примечанием «${note}», в процентах не считается`,
    absent: () => "строки не будет",
  } satisfies Record<SummaryEffect["row"], (note: string) => string>,
  reminders: {
    expelled: "Справку о периоде обучения выдают в три дня после приказа (273-ФЗ, ст. 61 ч. 5).",
    "transferred-in": "Что засчитано по справке, записывают так: kpgt student credit <студент> <элемент> <оценка>",
    "transferred-out": "Справку о периоде обучения выдают в три дня после приказа (273-ФЗ, ст. 61 ч. 5).",
  } as Readonly<Record<string, string | undefined>>,
};
