import { Command } from "@commander-js/extra-typings";
import { actingStaff } from "../../changes/acting-staff.ts";
import { closeAttestation } from "../../changes/close-attestation.ts";
import { namedAttestation } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import { isOpenSheet } from "../../model/find-attestation.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption } from "../option-parsers.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt attestation close */
export function close(ctx: Context) {
  return new Command("close")
    .description("закрыть заполненную ведомость: дальше она меняется только исправлением с основанием")
    .argument("<ведомость>", "номер, год/номер или путь")
    .option("--date <дата>", "день проведения, если в ведомости его нет", dateOption)
    .addOption(dryRunOption())
    .action(async (name, { date, dryRun }) => {
      await carryOut(
        ctx,
        { sheet: name },
        (records) =>
          closeAttestation(records, namedAttestation(records, name, ctx.today, isOpenSheet), {
            by: actingStaff(records, ctx.user),
            today: ctx.today,
            ...(date && { date }),
          }),
        { dryRun, next: ({ sheet }) => `kpgt session status ${sheet.group} ${sheet.semester}` },
      );
    });
}
