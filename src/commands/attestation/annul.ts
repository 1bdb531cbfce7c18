import { Command } from "@commander-js/extra-typings";
import { actingStaff } from "../../changes/acting-staff.ts";
import { annulAttestation } from "../../changes/change-sheet.ts";
import { namedAttestation } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { basisOption } from "../option-parsers.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt attestation annul */
export function annul(ctx: Context) {
  return new Command("annul")
    .description("аннулировать ведомость: она остаётся в папке, но нигде не учитывается")
    .argument("<ведомость>", "номер, год/номер или путь")
    .requiredOption("--basis <документ>", 'основание: "распоряжение № 7 от 12.01.2026"', basisOption)
    .addOption(dryRunOption())
    .action(async (name, { basis, dryRun }) => {
      await carryOut(
        ctx,
        {},
        (records) =>
          annulAttestation(
            records,
            namedAttestation(records, name, ctx.today, (sheet) => !sheet.annulled),
            {
              by: actingStaff(records, ctx.user),
              today: ctx.today,
              basis,
            },
          ),
        { dryRun },
      );
    });
}
