import { Command } from "@commander-js/extra-typings";
import { checks } from "../checks/index.ts";
import { runChecks } from "../checks/run-checks.ts";
import type { Context } from "../model/context.ts";
import type { Finding } from "../model/finding.ts";
import { UserError } from "../model/user-error.ts";
import { locate } from "../store/reading/locate.ts";
import { readRecords } from "../store/reading/read-records.ts";
import { authorOf } from "../store/writing/author.ts";
import { changedFiles } from "../store/writing/changed-files.ts";
import { save as saveFiles } from "../store/writing/save.ts";
import { findingLines } from "../terminal/findings.ts";
import { plural } from "../text/plural.ts";

/** kpgt save */
export function save(ctx: Context) {
  return new Command("save")
    .description("сохранить в истории правку, сделанную в редакторе, проверив изменённые файлы")
    .option("--message <сообщение>", "что и зачем изменено, без имён студентов")
    .option("--anyway", "сохранить, хотя проверка нашла ошибки")
    .option("--dry-run", "показать, что будет сохранено, и ничего не записать")
    .action(async ({ message, anyway, dryRun }) => {
      const files = await changedFiles(ctx.dir);
      if (files.length === 0) return ctx.print(text.nothing);
      const { records, findings } = readRecords(ctx.dir);
      const found = [...findings, ...runChecks(records, checks)].filter(({ place }) => files.includes(place.file));
      sayFindings(ctx, found);
      const errors = found.filter(({ severity }) => severity === "error").length;
      if (errors > 0 && !anyway) throw new UserError(text.refused(errors), text.mend);
      if (dryRun) {
        for (const file of files) ctx.print(`  ${file}`);
        return ctx.printError(text.nothingWritten);
      }
      const saved = await saveFiles(ctx.dir, authorOf(records.staff, ctx.user), message);
      for (const file of saved.files) ctx.print(`  ${file}`);
      ctx.print(text.saved(saved.files.length));
    });
}

function sayFindings(ctx: Context, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const basisOf = (id: string) => checks.find((check) => check.id === id)?.basis ?? [];
  const view = { basisOf, color: ctx.color };
  for (const line of findingLines(locate(ctx.dir, findings), "text", view)) ctx.printError(line);
}

const text = {
  nothing: "Несохранённых правок нет.",
  nothingWritten: "Пробный запуск: ничего не записано.",
  refused: (n: number) => `Правка не сохранена: в изменённых файлах ${plural(n, "ошибка", "ошибки", "ошибок")}.`,
  mend: "Исправьте их и повторите kpgt save. Сохранить как есть: kpgt save --anyway",
  saved: (n: number) => `${plural(n, "файл сохранён", "файла сохранены", "файлов сохранено")}.`,
};
