import { Command, CommanderError } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import type { Records } from "../model/records.ts";
import { folderHealth, type HealthLine } from "../reports/folder-health.ts";
import { folderFacts } from "../store/reading/folder-facts.ts";
import { readRecords } from "../store/reading/read-records.ts";
import { setUpFolder } from "../store/writing/set-up-folder.ts";
import { exitCode } from "../terminal/exit-code.ts";
import { jsonText } from "../terminal/json.ts";
import { styleFor } from "../terminal/style.ts";
import { settingsFiles } from "./init/starter-files.ts";

/** kpgt doctor */
export function doctor(ctx: Context) {
  return new Command("doctor")
    .description("проверить, всё ли настроено как надо: git, место папки, проверка, редактор, копия")
    .option("--fix", "исправить то, что kpgt может исправить сам: настройки git, проверку, редактор")
    .option("--json", "для программ")
    .action(({ fix, json }) => {
      const { records } = readRecords(ctx.dir);
      if (fix) {
        for (const path of setUpFolder(ctx.dir, settingsFiles())) ctx.printError(text.fixed(path));
      }
      const lines = [...folderHealth(folderFacts(ctx.dir)), userHealth(ctx, records)];
      if (json) ctx.print(jsonText(lines));
      else for (const line of lines.flatMap((one) => healthLines(one, ctx))) ctx.print(line);
      if (lines.some(({ state }) => state === "bad")) throw new CommanderError(exitCode.findings, "kpgt.findings", "");
    });
}

function healthLines({ state, message, remedy }: HealthLine, { color }: Context): string[] {
  const style = styleFor(color);
  const signs = { good: style.good("✓"), doubtful: style.warning("!"), bad: style.error("✗") };
  return [`${signs[state]} ${message}`, ...(remedy === undefined ? [] : [`    ${remedy}`])];
}

/** Who works here: somebody whom staff.yaml knows. */
function userHealth({ user }: Context, { staff }: Records): HealthLine {
  return staff.has(user)
    ? { state: "good", message: text.user(user) }
    : { state: "doubtful", message: text.noUser(user), remedy: text.sayUser };
}

const text = {
  fixed: (path: string) => `Записано: ${path}`,
  user: (id: string) => `Записи ведёт ${id}`,
  noUser: (id: string) => `Записи ведёт «${id}», в staff.yaml такого кода нет: в истории будет неясно, кто это.`,
  sayUser: "kpgt me <код>",
};
