import { Command } from "@commander-js/extra-typings";
import { cancelOrder } from "../../changes/cancel-order.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption } from "../option-parsers.ts";
import { recordedOrder } from "../recorded-order.ts";
import { severalOption } from "../several-option.ts";
import { dryRunOption } from "../usual-options.ts";
import { namedOrder } from "./named-order.ts";
import { printEffects } from "./print-effects.ts";
import { studentsNamed } from "./students-named.ts";

/** kpgt order cancel */
export function cancel(ctx: Context) {
  return new Command("cancel")
    .description("отменить приказ другим приказом; чтобы изменить его, отмените и примените новый верно")
    .argument("<номер>", "какой приказ отменяется: 98-к, или с годом: 2025-2026/98-к")
    .requiredOption("--order <номер>", "каким приказом: 101-к")
    .option("--order-date <дата>", "дата этого приказа, если он ещё не записан", dateOption)
    .option("--title <название>", "о чём этот приказ, если не как обычно")
    .addOption(severalOption("--students <кто>", "только для этих студентов"))
    .addOption(dryRunOption())
    .action(async (typed, { order: number, orderDate: date, title, students, dryRun }) => {
      const { order, after } = await carryOut(
        ctx,
        {},
        (records) => {
          const cancelled = namedOrder(records, typed);
          const by = recordedOrder(records, { number, date, title: title ?? text.title(cancelled.number) });
          return cancelOrder(records, {
            cancelled,
            by,
            students: students && studentsNamed(records, students, by.date),
          });
        },
        { dryRun },
      );
      printEffects(ctx, after, order, { next: dryRun ? undefined : `kpgt order show ${number}` });
    });
}

const text = { title: (number: string) => `Об отмене приказа № ${number}` };
