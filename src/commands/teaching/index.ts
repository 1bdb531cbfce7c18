import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { importFile } from "./import.ts";
import { list } from "./list.ts";
import { set } from "./set.ts";

/** kpgt teaching … */
export function teaching(ctx: Context) {
  return new Command("teaching")
    .description("нагрузка: кто, что, в каком семестре и у кого ведёт")
    .addCommand(importFile(ctx))
    .addCommand(set(ctx))
    .addCommand(list(ctx));
}
