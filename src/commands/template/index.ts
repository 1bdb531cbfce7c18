import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { eject } from "./eject.ts";
import { list } from "./list.ts";
import { preview } from "./preview.ts";

/** kpgt template … */
export function template(ctx: Context) {
  return new Command("template")
    .description("печатные формы: какие есть, как выглядят, как изменить под свой колледж")
    .addCommand(list(ctx))
    .addCommand(preview(ctx))
    .addCommand(eject(ctx));
}
