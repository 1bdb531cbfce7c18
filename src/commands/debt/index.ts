import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { list } from "./list.ts";

/** kpgt debt … */
export function debt(ctx: Context) {
  return new Command("debt")
    .description("задолженности: кто что не сдал, сколько попыток и до какого дня")
    .addCommand(list(ctx));
}
