import { Command } from "@commander-js/extra-typings";
import { namedAttestation } from "../../changes/named-attestation.ts";
import { recordGrades, refuseUnlessOpen } from "../../changes/record-grades.ts";
import type { Context } from "../../model/context.ts";
import { isOpenSheet, sheetArgument } from "../../model/find-attestation.ts";
import { gradesOf, hasTickets } from "../../model/grade.ts";
import type { Attestation, ControlForm, Grade, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { attestationSheet } from "../../reports/attestation/attestation-sheet.ts";
import { enterGrades, type GradeLine } from "../../terminal/grade-screen.ts";
import { printTypedLine, readTypedLine, type TypedLine } from "../../terminal/typed-line.ts";
import { formatDate, parseDate } from "../../text/dates.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption } from "../option-parsers.ts";
import { entriesOf, gradeLines, linesChangedMeanwhile } from "./grade-lines.ts";

/** kpgt grade enter */
export function enter(ctx: Context) {
  return new Command("enter")
    .description("ввести всю ведомость с бумаги: список группы, оценки подряд, в конце сверка итогов")
    .argument("<ведомость>", "номер, год/номер или путь")
    .option("--date <дата>", "день проведения: 24.12.2025", dateOption)
    .option("--yes", "без вопросов: оценки подряд из файла или другой программы")
    .action(async (name, { date: given, yes: unattended = false }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const { dropDraft, keepDraft, readDraft } = await import("../../store/writing/drafts.ts");
      const records = openRecords(ctx.dir, { sheet: name });
      const sheet = namedAttestation(records, name, ctx.today, isOpenSheet);
      refuseUnlessOpen(sheet);
      ctx.print(headingOf(records, sheet));
      const draft = unattended ? new Map<string, string>() : readDraft(ctx.dir, sheet.id);
      const known = given ?? sheet.date ?? parseDate(draft.get(dateKey) ?? "");
      const date = known ?? (unattended ? undefined : await askDate(ctx));
      const { lines, gone, total } = gradeLines(records, date === undefined ? sheet : { ...sheet, date });
      for (const row of gone) ctx.print(text.gone(row.index, row.name, row.note));
      const drafted = draftedLines(draft, lines);
      if (!unattended) ctx.print(text.manual(gradesOf(sheet.form)));
      if (drafted.size > 0) ctx.print(text.resumed);
      const typed = await enterGrades(
        {
          lines,
          total,
          grades: gradesOf(sheet.form),
          drafted,
          unattended,
          keep: (now) => (unattended ? undefined : keepDraft(ctx.dir, sheet.id, draftOf(now, date))),
          refusal: (line) => refusalOf(sheet.form, line),
        },
        ctx,
      );
      if (!typed)
        throw unattended
          ? new UserError(text.nothingTaken)
          : new UserError(text.interrupted, text.resume(sheet, ctx.today));
      await carryOut(
        ctx,
        { group: sheet.group, semester: sheet.semester },
        (now) => {
          const current = sheetNow(now, sheet);
          refuseMeanwhile(lines, gradeLines(now, { ...current, ...(date && { date }) }).lines, sheet, ctx.today);
          return recordGrades(now, current, entriesOf(typed), { today: ctx.today, ...(date && { date }) });
        },
        { next: nextStep(sheetArgument(sheet, ctx.today), lines, typed) },
      );
      dropDraft(ctx.dir, sheet.id);
    });
}

function headingOf(records: Records, sheet: Stored<Attestation>): string {
  const { title, items } = attestationSheet(records, sheet);
  return text.heading(title, sheet, items.map((item) => `${item.id} ${item.name}`).join("; "));
}

/** The day the sheet was held; an empty answer leaves it for later. */
async function askDate(ctx: Context): Promise<IsoDate | undefined> {
  for (;;) {
    const answer = (await ctx.ask(text.askDate(ctx.today)))?.trim();
    if (answer === undefined) throw new UserError(text.interruptedAtDate);
    if (answer === "") return undefined;
    const date = parseDate(answer);
    if (date !== undefined && date <= ctx.today) return date;
    ctx.print(date === undefined ? text.dateForm : text.future(date));
  }
}

/** What a draft holds for the lines that are still there. */
function draftedLines(draft: ReadonlyMap<string, string>, lines: readonly GradeLine[]): Map<string, TypedLine> {
  const typed = lines.map(({ key }) => [key, readTypedLine(draft.get(key) ?? "")] as const);
  return new Map(typed.flatMap(([key, line]) => (typeof line === "string" ? [] : [[key, line] as const])));
}

function draftOf(typed: ReadonlyMap<string, TypedLine>, date: IsoDate | undefined): Map<string, string> {
  const lines = [...typed].map(([key, line]) => [key, printTypedLine(line)] as const);
  return new Map([...(date === undefined ? [] : [[dateKey, date] as const]), ...lines]);
}

/** Stands in a draft among the ids of students. */
const dateKey = "date";

function refusalOf(form: ControlForm, { result, ticket }: TypedLine): string | undefined {
  const grades = gradesOf(form);
  if ("grade" in result && !grades.includes(result.grade)) return text.foreign(grades);
  return ticket !== undefined && !hasTickets(form) ? text.noTickets : undefined;
}

/** The sheet as it is under the lock: somebody may have changed it while it was being typed. */
function sheetNow(records: Records, { id, number }: Stored<Attestation>): Stored<Attestation> {
  const sheet = records.attestations.get(id);
  if (!sheet) throw new UserError(text.vanished(number));
  return sheet;
}

function refuseMeanwhile(
  before: readonly GradeLine[],
  now: readonly GradeLine[],
  sheet: Stored<Attestation>,
  today: IsoDate,
): void {
  const changed = linesChangedMeanwhile(before, now);
  if (changed.length > 0) throw new UserError(text.meanwhile(sheet, changed), text.resume(sheet, today));
}

function nextStep(sheet: string, lines: readonly GradeLine[], typed: ReadonlyMap<string, TypedLine>): string {
  const isBlank = ({ key, now }: GradeLine) => {
    const line = typed.get(key);
    return line ? "blank" in line.result : now.grade === null && now.outcome === null;
  };
  return lines.some(isBlank) ? `kpgt grade enter ${sheet}` : `kpgt attestation close ${sheet}`;
}

const text = {
  heading: (title: string, { number, group, semester }: Attestation, items: string) =>
    `${title} № ${number}: ${group}, ${items}, ${semester}-й семестр`,
  gone: (place: number, name: string, note: string) =>
    `Строка ${place} остаётся пустой: ${name}${note ? `, ${note}` : ""}`,
  manual: (grades: readonly Grade[]) =>
    `Вводите как на бумаге: ${grades.includes(5) ? "5 4 3" : "зач незач"} н/я …; «<» — назад, «?» — подсказка. Ctrl-C — прервать, введённое сохранится.`,
  resumed: "Продолжаем прерванный ввод, уже введено:",
  askDate: (today: IsoDate) => `Дата проведения (например, ${formatDate(today)}; пусто — указать потом): `,
  dateForm: "Дата пишется так: 24.12.2025",
  future: (date: IsoDate) => `Дата ${formatDate(date)} ещё не наступила.`,
  foreign: (allowed: readonly unknown[]) => `такой оценки у этой формы контроля нет, можно: ${allowed.join(", ")}.`,
  noTickets: "у этой формы контроля билетов нет.",
  nothingTaken:
    "Оценки не внесены: их должно быть столько, сколько строк, и каждая — как на бумаге; «.» — пропустить строку.",
  interrupted: "Ввод прерван, в ведомость ничего не записано; набранное сохранено на этом компьютере.",
  interruptedAtDate: "Ввод прерван, ничего не записано.",
  resume: (sheet: Stored<Attestation>, today: IsoDate) => `Продолжить: kpgt grade enter ${sheetArgument(sheet, today)}`,
  vanished: (number: string) => `Ведомость № ${number} убрали, пока её вводили.`,
  meanwhile: ({ number }: Attestation, labels: readonly string[]) =>
    `Пока вы вводили, ведомость № ${number} менял кто-то ещё: ${labels.join(", ")}. Ваш ввод сохранён, в ведомость не записан.`,
};
