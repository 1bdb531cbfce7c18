import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { build } from "./build.ts";

/** kpgt sheet … */
export function sheet(ctx: Context) {
  return new Command("sheet")
    .description("сводные ведомости: считаются по ведомостям, не набираются")
    .addCommand(build(ctx));
}
