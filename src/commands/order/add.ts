import { Command } from "@commander-js/extra-typings";
import { namedStaff } from "../../changes/named-staff.ts";
import { registerOrder } from "../../changes/register-order.ts";
import type { Context } from "../../model/context.ts";
import { formatDate } from "../../text/dates.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption } from "../option-parsers.ts";

/** kpgt order add */
export function add(ctx: Context) {
  return new Command("add")
    .description("записать приказ, который не меняет состояния студентов: о комиссии, о темах")
    .argument("<номер>", "номер приказа как на бумаге: 112-к, 01-03/43-уч")
    .requiredOption("--order-date <дата>", "дата приказа", dateOption)
    .requiredOption("--title <название>", "о чём приказ: «О составе комиссии»")
    .option("--signed-by <кто>", "кто подписал: код или фамилия")
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (number, { orderDate: date, title, signedBy, dryRun }) => {
      await carryOut(
        ctx,
        {},
        (records) => {
          const signer = signedBy === undefined ? {} : { signedBy: namedStaff(records, signedBy).id };
          const { edits } = registerOrder(records, { number, date, title, ...signer });
          return { summary: edits.length > 0 ? text.added(number, date) : text.known(number, date), edits };
        },
        { dryRun, next: `kpgt order show ${number}` },
      );
    });
}

const text = {
  added: (number: string, date: string) => `Приказ № ${number} от ${formatDate(date)} записан`,
  known: (number: string, date: string) => `Приказ № ${number} от ${formatDate(date)} уже записан`,
};
