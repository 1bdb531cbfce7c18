import { actingStaff } from "../../changes/acting-staff.ts";
import { type CarryOver, type Closing, closeYear } from "../../changes/close-year.ts";
import { checks } from "../../checks/index.ts";
import { runChecks } from "../../checks/run-checks.ts";
import type { Edit } from "../../model/change.ts";
import type { Context } from "../../model/context.ts";
import type { Finding } from "../../model/finding.ts";
import type { AcademicYear } from "../../model/kinds.ts";
import { sha256 } from "../../model/sha256.ts";
import { UserError } from "../../model/user-error.ts";
import { termInWords } from "../../reports/archive/inventory.ts";
import { type ClosingYear, commitYear, type YearCommit } from "../../store/archive/commit-year.ts";
import type { Snapshot } from "../../store/archive/snapshot.ts";
import { hasServers } from "../../store/git/choose-remote.ts";
import { readRepository } from "../../store/git/read-repository.ts";
import { rememberedKey } from "../../store/writing/signing-key.ts";
import { progress } from "../../terminal/progress.ts";
import { plural } from "../../text/plural.ts";
import { printTable } from "../print-table.ts";
import { type BuiltYear, buildYear, type PlannedCase, plannedCases, yearFileOf } from "./build-year.ts";
import { printAct } from "./print-act.ts";

/** What the person asked for. */
export interface ClosingOptions {
  readonly year: AcademicYear;
  readonly carryOver: readonly CarryOver[];
  readonly dryRun: boolean;
}

/** Closes a year, or shows what would be closed; a year that is closed already stays as it is and its act is printed again. */
export async function closeYearRun(ctx: Context, { year, carryOver, dryRun }: ClosingOptions): Promise<void> {
  const request = { year, today: ctx.today, by: ctx.user, carryOver, listsAll: dryRun };
  const outcome = await commitYear(ctx.dir, ctx.user, year, async ({ snapshot, after }: ClosingYear) => {
    if (!dryRun) actingStaff(snapshot.records, ctx.user);
    refuseUnsound(snapshot);
    const closing = closeYear(snapshot.records, request, runChecks(snapshot.records, checks));
    const settled = after(closing.edits);
    const cases = plannedCases(settled, year, closing.asOf);
    if (dryRun) return showPlan(ctx, year, closing, cases);
    const total = cases.reduce((sum, { formCount }) => sum + formCount, 0);
    const tell = progress(ctx, text.printing, total);
    let done = 0;
    const built = await buildYear(settled, request, closing, () => tell(++done));
    return yearCommit(built, closing.edits, rememberedKey(ctx.dir));
  });
  if (outcome === "left open") return;
  ctx.print(outcome === "closed" ? text.closed(year) : text.wasClosed(year));
  await printAct(ctx, year);
  if (await hasServers(readRepository(ctx.dir))) ctx.printError(text.send);
}

function yearCommit(
  { record, yearFile, files }: BuiltYear,
  moves: readonly Edit[],
  key: string | undefined,
): YearCommit {
  const { year } = record;
  const made = [...files].map(([path, bytes]): Edit => ({ create: `archive/${year}/${path}`, bytes }));
  return {
    summary: text.summary(year),
    edits: [...moves, ...made, { create: yearFileOf(year), bytes: yearFile }],
    tag: { name: `archive/${year}`, message: text.tag(year, sha256(yearFile)), ...(key !== undefined && { key }) },
  };
}

/** Files that cannot be read cannot be archived. */
function refuseUnsound({ findings }: Snapshot): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new UserError(text.unsound(errors), text.check);
}

function showPlan(ctx: Context, year: AcademicYear, closing: Closing, cases: readonly PlannedCase[]): undefined {
  ctx.print(text.plan(year, cases.length));
  const columns = [text.columns.path, text.columns.title, text.columns.forms, text.columns.files, text.columns.term];
  const rows = cases.map(({ path, title, formCount, fileCount, retention }) => [
    path,
    title,
    String(formCount),
    String(fileCount),
    termInWords(retention),
  ]);
  printTable(ctx, columns, rows);
  for (const { what, reason } of closing.carried) ctx.print(text.carried(what, reason));
  for (const line of closing.moved) ctx.print(`  ${line}`);
  ctx.printError(text.nothingWritten);
  return undefined;
}

const text = {
  printing: "Печать форм",
  closed: (year: string) => `Учебный год ${year} закрыт.`,
  wasClosed: (year: string) => `Учебный год ${year} уже закрыт, ничего не изменено.`,
  summary: (year: string) => `Закрыт учебный год ${year}`,
  tag: (year: string, root: string) =>
    `Учебный год ${year} закрыт\n\nКорневой отпечаток (SHA-256 файла year.yaml): ${root}`,
  unsound: (errors: readonly Finding[]) =>
    [
      "В записях есть ошибки, год закрыть нельзя:",
      ...errors.slice(0, 5).map(({ place, message }) => `  ${place.file}: ${message}`),
    ].join("\n"),
  check: "Все ошибки и как их исправить: kpgt check",
  plan: (year: string, cases: number) => `Закрытие ${year}: ${plural(cases, "дело", "дела", "дел")}`,
  columns: { path: "Дело", title: "Заголовок", forms: "Форм", files: "Файлов", term: "Срок хранения" },
  carried: (what: string, reason: string) => `Переносится: ${what.replace(/\.yaml$/, "")} — ${reason}`,
  send: "Отправьте закрытый год на сервер и в копии: kpgt sync",
  nothingWritten: "Пробный запуск: ничего не записано.",
};
