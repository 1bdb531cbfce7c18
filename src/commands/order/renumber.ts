import { Command } from "@commander-js/extra-typings";
import { renumberOrder } from "../../changes/renumber-order.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { dryRunOption } from "../usual-options.ts";
import { namedOrder } from "./named-order.ts";

/** kpgt order renumber */
export function renumber(ctx: Context) {
  return new Command("renumber")
    .description("дать приказу верный номер: в нём самом и везде, где он назван")
    .argument("<номер>", "под каким номером записан: 123-к, или с годом: 2025-2026/123-к")
    .argument("<новый>", "верный номер, как на бумаге: 124-к")
    .addOption(dryRunOption())
    .action(async (typed, number, { dryRun }) => {
      await carryOut(ctx, {}, (records) => renumberOrder(records, namedOrder(records, typed), number), {
        dryRun,
        next: `kpgt order show ${number}`,
      });
    });
}
