import { Command } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import type { Records } from "../model/records.ts";
import { firstSteps } from "../reports/first-steps.ts";
import { studentList } from "../reports/student/student-list.ts";
import { waiting } from "../reports/waiting.ts";
import { readRecords } from "../store/reading/read-records.ts";
import { changedFiles } from "../store/writing/changed-files.ts";
import { jsonText } from "../terminal/json.ts";
import { plural } from "../text/plural.ts";
import { tagFindings } from "./closed-year-findings.ts";
import { unnamed } from "./init/college-file.ts";

/** kpgt status */
export function status(ctx: Context) {
  return new Command("status")
    .description("показать, что ждёт: незакрытые ведомости, несохранённые правки, следующий шаг")
    .option("--all", "показать всё, а не первые десять дел")
    .option("--json", "для программ")
    .action(async ({ all, json }) => {
      const { records, findings } = readRecords(ctx.dir);
      const unsaved = await changedFiles(ctx.dir);
      const lost = tagFindings(ctx.dir).map(({ message, fix = "" }) => ({ message, command: fix }));
      const broken = findings.filter(({ severity }) => severity === "error").length;
      // With files that cannot be read, what is missing and what waits would only be guessed.
      const matters =
        broken > 0
          ? [...lost, text.broken(broken)]
          : [...lost, ...unnamedCollege(records), ...firstSteps(records), ...waiting(records, ctx.today)];
      if (json) return ctx.print(jsonText({ unsaved, waiting: matters }));
      if (broken === 0) ctx.print(summary(records, ctx.today));
      for (const line of unsavedLines(unsaved)) ctx.print(line);
      const shown = all ? matters : matters.slice(0, most);
      for (const { message, command } of shown) {
        ctx.print(message);
        ctx.print(`  ${command}`);
      }
      if (shown.length < matters.length) ctx.print(text.more(matters.length - shown.length));
      if (matters.length + unsaved.length === 0) ctx.print(text.nothing);
    });
}

const most = 10;

function summary(records: Records, today: string): string {
  const open = [...records.attestations.values()].filter(({ closed, annulled }) => !closed && !annulled).length;
  return text.summary(records.groups.size, studentList(records, today).length, open);
}

/** Until somebody names the college, its forms would bear a placeholder. */
function unnamedCollege({ college }: Records) {
  const isUnnamed = college.names.some(({ full, place }) => full === unnamed.full || place === unnamed.place);
  return isUnnamed ? [text.unnamed] : [];
}

function unsavedLines(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const rest = files.length - most;
  return [
    text.unsaved(files.length),
    ...files.slice(0, most).map((file) => `    ${file}`),
    ...(rest > 0 ? [`    ${text.moreFiles(rest)}`] : []),
    "  kpgt save",
  ];
}

const text = {
  summary: (groups: number, students: number, open: number) =>
    [
      plural(groups, "группа", "группы", "групп"),
      plural(students, "студент", "студента", "студентов"),
      `${plural(open, "открытая ведомость", "открытые ведомости", "открытых ведомостей")}.`,
    ].join(", "),
  unsaved: (n: number) =>
    `${plural(n, "файл изменён", "файла изменены", "файлов изменено")} вручную и не ${n === 1 ? "сохранён" : "сохранены"}:`,
  moreFiles: (n: number) => `… и ещё ${plural(n, "файл", "файла", "файлов")}`,
  more: (n: number) => `И ещё ${plural(n, "дело", "дела", "дел")}: kpgt status --all`,
  nothing: "Ничего не ждёт.",
  broken: (n: number) => ({
    message: `В записях ${plural(n, "ошибка", "ошибки", "ошибок")}, пока работать с ними нельзя.`,
    command: "kpgt check",
  }),
  unnamed: {
    message: "В kpgt.yaml не вписано название колледжа, а оно стоит на каждой печатной форме.",
    command: "впишите full, short и place в файл kpgt.yaml, затем kpgt save",
  },
};
