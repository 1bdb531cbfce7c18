import { Command } from "@commander-js/extra-typings";
import { namedAttestation } from "../../changes/named-attestation.ts";
import { type GradeEntry, recordGrades, refuseUnlessOpen } from "../../changes/record-grades.ts";
import type { Context } from "../../model/context.ts";
import { gradesOf } from "../../model/grade.ts";
import type { Attestation, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { attestationSheet } from "../../reports/attestation-sheet.ts";
import { enterGrades, type GradeLine, type TypedLine } from "../../terminal/grade-screen.ts";
import { parseDate } from "../../text/dates.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption } from "../option-parsers.ts";

/** kpgt grade enter */
export function enter(ctx: Context) {
  return new Command("enter")
    .description("ввести всю ведомость с бумаги: список группы, оценки подряд, в конце сверка итогов")
    .argument("<ведомость>", "номер или путь")
    .option("--date <дата>", "день проведения: 24.12.2025", dateOption)
    .action(async (name, given) => {
      const { openRecords } = await import("../../store/open-records.ts");
      const { dropDraft, keepDraft, readDraft } = await import("../../store/drafts.ts");
      const records = openRecords(ctx.dir);
      const sheet = namedAttestation(records, name, ctx.today);
      refuseUnlessOpen(sheet);
      const printed = attestationSheet(records, sheet);
      ctx.print(text.heading(printed.title, sheet, printed.items.map((item) => item.name).join("; ")));
      ctx.print(text.manual);
      const drafted = draftOf(readDraft(ctx.dir, sheet.id));
      if (drafted.size > 0) ctx.print(text.resumed(drafted.size));
      const date = given.date ?? sheet.date ?? (await askDate(ctx));
      const lines = linesOf(sheet, new Map(printed.rows.map((row) => [row.id, row.name])));
      const typed = await enterGrades(
        {
          lines,
          drafted,
          keep: (now) => keepDraft(ctx.dir, sheet.id, Object.fromEntries(now)),
          refusal: (result) =>
            "grade" in result && !gradesOf(sheet.form).includes(result.grade)
              ? text.foreign(gradesOf(sheet.form))
              : undefined,
        },
        ctx,
      );
      if (!typed) throw new UserError(text.interrupted, text.resume(sheet.number));
      await carryOut(
        ctx,
        { group: sheet.group, semester: sheet.semester },
        (now) => recordGrades(now, sheetNow(now, sheet), entriesOf(typed), date === undefined ? {} : { date }),
        { next: `kpgt attestation close ${sheet.number}` },
      );
      dropDraft(ctx.dir, sheet.id);
    });
}

/** The day the sheet was held; an empty answer leaves it for later. */
async function askDate(ctx: Context): Promise<IsoDate | undefined> {
  for (;;) {
    const answer = (await ctx.ask(text.askDate))?.trim();
    if (answer === undefined) throw new UserError(text.interruptedAtDate);
    if (answer === "") return undefined;
    const date = parseDate(answer);
    if (date !== undefined) return date;
    ctx.print(text.dateForm);
  }
}

/** A line for each student in the order of the paper sheet, or for each part that is graded by itself. */
function linesOf(sheet: Attestation, names: ReadonlyMap<string, string>): GradeLine[] {
  return [...names].flatMap(([id, name]) => {
    const block = sheet.results[id];
    if (!block) return [];
    if (!block.grades) return [{ key: id, label: name, now: { grade: block.grade ?? null, outcome: block.outcome } }];
    return Object.entries(block.grades).map(([item, grade]) => ({
      key: `${id} ${item}`,
      label: `${name}, ${item}`,
      now: { grade, outcome: block.outcome },
    }));
  });
}

function entriesOf(typed: ReadonlyMap<string, TypedLine>): GradeEntry[] {
  return [...typed].map(([key, { result, ticket }]) => {
    const [student = "", item] = key.split(" ");
    return { student, result, ...(item && { item }), ...(ticket && { ticket }) };
  });
}

function draftOf(draft: unknown): Map<string, TypedLine> {
  return new Map(Object.entries((draft ?? {}) as Record<string, TypedLine>));
}

/** The sheet as it is under the lock: somebody may have closed it while it was being typed. */
function sheetNow(records: Records, { id, number }: Stored<Attestation>): Stored<Attestation> {
  const sheet = records.attestations.get(id);
  if (!sheet) throw new UserError(text.gone(number));
  return sheet;
}

const text = {
  heading: (title: string, { number, group, items, semester }: Attestation, name: string) =>
    `${title} № ${number}: ${group}, ${items.join(", ")} ${name}, ${semester}-й семестр`,
  manual: "Вводите как на бумаге: 5 4 3 н/я …; «<» — назад, «?» — подсказка.",
  resumed: (n: number) => `Продолжаем прерванный ввод, уже введено строк: ${n}.`,
  askDate: "Дата проведения (24.12.2025; пусто — указать потом): ",
  dateForm: "Дата пишется так: 24.12.2025",
  foreign: (allowed: readonly unknown[]) => `такой оценки у этой формы контроля нет, можно: ${allowed.join(", ")}.`,
  interrupted: "Ввод прерван, в ведомость ничего не записано; набранное сохранено на этом компьютере.",
  interruptedAtDate: "Ввод прерван, ничего не записано.",
  resume: (number: string) => `Продолжить: kpgt grade enter ${number}`,
  gone: (number: string) => `Ведомость № ${number} убрали, пока её вводили.`,
};
