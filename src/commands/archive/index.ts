import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { closeYear } from "./close-year.ts";
import { verify } from "./verify.ts";

/** kpgt archive … */
export function archive(ctx: Context) {
  return new Command("archive")
    .description("архив: закрыть учебный год, проверить закрытый, сроки хранения")
    .addCommand(closeYear(ctx))
    .addCommand(verify(ctx));
}
