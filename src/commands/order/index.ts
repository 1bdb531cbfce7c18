import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { add } from "./add.ts";
import { apply } from "./apply.ts";
import { cancel } from "./cancel.ts";
import { list } from "./list.ts";
import { show } from "./show.ts";

/** kpgt order … */
export function order(ctx: Context) {
  return new Command("order")
    .description("приказы: зачисление, переводы, отпуска, отчисление и прочее")
    .addCommand(add(ctx))
    .addCommand(apply(ctx))
    .addCommand(cancel(ctx))
    .addCommand(show(ctx))
    .addCommand(list(ctx));
}
