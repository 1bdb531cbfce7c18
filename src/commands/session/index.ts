import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { open } from "./open.ts";
import { print } from "./print.ts";
import { status } from "./status.ts";

/** kpgt session … */
export function session(ctx: Context) {
  return new Command("session")
    .description("сессия группы: все ведомости сразу")
    .addCommand(open(ctx))
    .addCommand(print(ctx))
    .addCommand(status(ctx));
}
