import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { add } from "./add.ts";
import { importFile } from "./import.ts";
import { list } from "./list.ts";

/** kpgt staff … */
export function staff(ctx: Context) {
  return new Command("staff")
    .description("преподаватели и должностные лица")
    .addCommand(importFile(ctx))
    .addCommand(add(ctx))
    .addCommand(list(ctx));
}
