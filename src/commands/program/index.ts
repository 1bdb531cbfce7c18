import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { importFile } from "./import.ts";
import { list } from "./list.ts";
import { show } from "./show.ts";

/** kpgt program … */
export function program(ctx: Context) {
  return new Command("program")
    .description("учебные планы")
    .addCommand(importFile(ctx))
    .addCommand(show(ctx))
    .addCommand(list(ctx));
}
