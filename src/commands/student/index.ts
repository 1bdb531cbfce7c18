import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { add } from "./add.ts";
import { importFile } from "./import.ts";
import { list } from "./list.ts";
import { show } from "./show.ts";

/** kpgt student … */
export function student(ctx: Context) {
  return new Command("student")
    .description("студенты")
    .addCommand(importFile(ctx))
    .addCommand(add(ctx))
    .addCommand(show(ctx))
    .addCommand(list(ctx));
}
