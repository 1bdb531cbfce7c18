import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { admit } from "./admit.ts";
import { annul } from "./annul.ts";
import { close } from "./close.ts";
import { issue } from "./issue.ts";
import { list } from "./list.ts";
import { open } from "./open.ts";
import { show } from "./show.ts";

/** kpgt attestation … */
export function attestation(ctx: Context) {
  return new Command("attestation")
    .description("ведомости: открыть, выдать, закрыть, аннулировать")
    .addCommand(open(ctx))
    .addCommand(list(ctx))
    .addCommand(show(ctx))
    .addCommand(issue(ctx))
    .addCommand(admit(ctx))
    .addCommand(close(ctx))
    .addCommand(annul(ctx));
}
