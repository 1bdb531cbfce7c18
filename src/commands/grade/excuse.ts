import { Command } from "@commander-js/extra-typings";
import { excuseAbsence } from "../../changes/correct-grade.ts";
import { namedAttestation, studentOn } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import { hasAbsence } from "../../model/find-attestation.ts";
import { carryOut } from "../carry-out.ts";
import { basisOption } from "../option-parsers.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt grade excuse */
export function excuse(ctx: Context) {
  return new Command("excuse")
    .description("признать неявку уважительной: справка принесена позже, задолженности нет")
    .argument("<ведомость>", "номер, год/номер или путь")
    .argument("<студент>", "номер, зачётная книжка или фамилия")
    .requiredOption("--basis <документ>", 'основание: "справка № 15 от 26.12.2025"', basisOption)
    .addOption(dryRunOption())
    .action(async (name, who, { basis, dryRun }) => {
      await carryOut(
        ctx,
        {}, // the whole folder: it tells whether the sheet's year is closed
        (records) => {
          const sheet = namedAttestation(records, name, ctx.today, hasAbsence);
          const student = studentOn(records, sheet, who);
          return excuseAbsence(records, sheet, { student, date: ctx.today, basis });
        },
        { dryRun },
      );
    });
}
