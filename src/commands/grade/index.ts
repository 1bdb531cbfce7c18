import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { add } from "./add.ts";
import { correct } from "./correct.ts";
import { enter } from "./enter.ts";
import { excuse } from "./excuse.ts";
import { history } from "./history.ts";
import { importFile } from "./import.ts";
import { importPast } from "./import-past.ts";
import { theme } from "./theme.ts";

/** kpgt grade … */
export function grade(ctx: Context) {
  return new Command("grade")
    .description("оценки: ввести с бумаги, исправить, узнать историю")
    .addCommand(enter(ctx))
    .addCommand(add(ctx))
    .addCommand(importFile(ctx))
    .addCommand(importPast(ctx))
    .addCommand(correct(ctx))
    .addCommand(excuse(ctx))
    .addCommand(theme(ctx))
    .addCommand(history(ctx));
}
