import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { add } from "./add.ts";
import { list } from "./list.ts";
import { show } from "./show.ts";

/** kpgt group … */
export function group(ctx: Context) {
  return new Command("group")
    .description("учебные группы")
    .addCommand(add(ctx))
    .addCommand(show(ctx))
    .addCommand(list(ctx));
}
