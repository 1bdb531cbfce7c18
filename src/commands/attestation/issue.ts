import { Command } from "@commander-js/extra-typings";
import { issueAttestation } from "../../changes/change-sheet.ts";
import { namedAttestation } from "../../changes/named-attestation.ts";
import { namedStaff } from "../../changes/named-staff.ts";
import type { Context } from "../../model/context.ts";
import { isOpenSheet } from "../../model/find-attestation.ts";
import { carryOut } from "../carry-out.ts";
import { commissionFrom, commissionOptions } from "../commission-options.ts";
import { dateOption } from "../option-parsers.ts";
import { severalOption } from "../several-option.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt attestation issue */
export function issue(ctx: Context) {
  const command = new Command("issue")
    .description("отметить, кому выдан бланк ведомости, и кто принимает")
    .argument("<ведомость>", "номер, год/номер или путь")
    .option("--to <кто>", "кому выдана: код или фамилия преподавателя")
    .option("--on <дата>", "когда выдана; если не указать, сегодня", dateOption)
    .addOption(severalOption("--examiners <кто>", "кто принимает: один или несколько через запятую"))
    .addOption(dryRunOption());
  return commissionOptions(command).action(async (name, given) => {
    await carryOut(
      ctx,
      {},
      (records) => {
        const commission = commissionFrom(records, given);
        return issueAttestation(namedAttestation(records, name, ctx.today, isOpenSheet), {
          on: given.on ?? ctx.today,
          ...(given.to && { to: namedStaff(records, given.to).id }),
          ...(given.examiners && { examiners: given.examiners.map((one) => namedStaff(records, one).id) }),
          ...(commission && { commission }),
        });
      },
      { dryRun: given.dryRun },
    );
  });
}
