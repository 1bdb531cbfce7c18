import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { check } from "./check.ts";
import { enter } from "./enter.ts";
import { fill } from "./fill.ts";
import { inspect } from "./inspect.ts";

/** kpgt book … */
export function book(ctx: Context) {
  return new Command("book")
    .description("зачётные книжки: что в них должно стоять и что стоит")
    .addCommand(fill(ctx))
    .addCommand(inspect(ctx))
    .addCommand(enter(ctx))
    .addCommand(check(ctx));
}
