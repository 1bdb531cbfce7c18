import { resolve } from "node:path";
import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { erasureActs } from "../../reports/erasure-acts.ts";
import { type Obstacle, type Rotation, rotation } from "../../reports/rotation.ts";
import { readEpochEnd, startEpoch } from "../../store/archive/start-epoch.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { plural } from "../../text/plural.ts";
import { basisOption } from "../option-parsers.ts";
import { saveOutput } from "../save-output.ts";
import { severalOption } from "../several-option.ts";
import { dryRunOption } from "../usual-options.ts";
import { nextEpoch, traces } from "./next-epoch.ts";

/** kpgt archive rotate */
export function rotate(ctx: Context) {
  return new Command("rotate")
    .description("начать новую папку без записей групп, которые закончили учиться; прежняя папка не меняется")
    .addOption(severalOption("--group <группы>", "коды групп: ИС-24"))
    .option("--intake <год>", "все группы этого набора: 2024")
    .requiredOption("--act <акт>", "акт, по которому уничтожаются записи: «акт № 1 от 01.09.2028»", basisOption)
    .requiredOption("--into <папка>", "новая папка, которой ещё нет")
    .addOption(dryRunOption())
    .action(async ({ group = [], intake, act, into, dryRun = false }) => {
      const records = openRecords(ctx.dir);
      const gone = rotation(records, groupsMeant(records, group, intake), ctx.today);
      showPlan(ctx, gone);
      refuse(gone);
      const end = await readEpochEnd(ctx.dir);
      const left = traces(records, end, gone);
      if (left.length > 0) throw new UserError(text.traces(left), text.mend);
      if (dryRun) return ctx.printError(text.nothingWritten);
      await startEpoch(resolve(ctx.cwd, into), ctx.user, nextEpoch(records, end, gone, act, ctx.today));
      const { cases, people } = erasureActs(records, gone, act, ctx.today);
      saveOutput(ctx, Buffer.from(cases), { output: `${into}-акт-о-делах.txt`, name: "" });
      saveOutput(ctx, Buffer.from(people), { output: `${into}-акт-о-людях.txt`, name: "" });
      ctx.print(text.done(into));
      for (const line of text.next) ctx.print(line);
    });
}

function groupsMeant(records: Records, group: readonly string[], intake: string | undefined): string[] {
  const ofIntake = [...records.groups.values()].filter(
    ({ program }) => intake !== undefined && String(records.programs.get(program)?.intake) === intake,
  );
  const meant = [...new Set([...group, ...ofIntake.map(({ id }) => id)])].sort();
  if (meant.length === 0) throw new UserError(text.noneMeant, text.nameThem);
  const unknown = meant.find((id) => !records.groups.has(id));
  if (unknown !== undefined) throw new UserError(text.noGroup(unknown), text.nameThem);
  return meant;
}

function showPlan(ctx: Context, { groups, students, files, cards }: Rotation): void {
  ctx.print(text.plan(groups, students.length, files.length));
  for (const file of cards) ctx.print(text.card(file));
}

/** Every condition that is not met, not the first alone. */
function refuse({ obstacles }: Rotation): void {
  if (obstacles.length > 0) throw new UserError(text.notYet(obstacles));
}

const text = {
  noneMeant: "Не сказано, записи каких групп уходят.",
  nameThem: "Назовите группы (--group ИС-24) или набор (--intake 2024). Список: kpgt group list",
  noGroup: (id: string) => `Группы «${id}» нет.`,
  plan: (groups: readonly string[], students: number, files: number) =>
    `Уходят группы ${groups.join(", ")}: ${plural(students, "студент", "студента", "студентов")}, ${plural(files, "файл", "файла", "файлов")}`,
  card: (file: string) => `Остаётся учебная карточка: ${file}`,
  notYet: (obstacles: readonly Obstacle[]) =>
    ["Удалять ещё нельзя:", ...obstacles.map(({ message, fix }) => `  ${message}\n    ${fix}`)].join("\n"),
  traces: (files: readonly string[]) =>
    ["В том, что остаётся, названы те, кто уходит:", ...files.slice(0, 20).map((file) => `  ${file}`)].join("\n"),
  mend: "Уберите оттуда их номера и имена и сохраните (kpgt save); дела закрытых лет сначала передайте по акту.",
  nothingWritten: "Пробный запуск: ничего не записано.",
  done: (into: string) => `Новая папка без этих записей: ${into}. Прежняя осталась, как была.`,
  next: [
    "Записи ещё лежат в прежней папке и во всех её копиях: уничтожьте их и подпишите оба акта.",
    "Дальше, в новой папке: kpgt doctor --fix",
  ],
};
