import { Command } from "@commander-js/extra-typings";
import { actingStaff } from "../../changes/acting-staff.ts";
import { correctGrade } from "../../changes/correct-grade.ts";
import { namedAttestation, studentOn } from "../../changes/named-attestation.ts";
import { namedStaff } from "../../changes/named-staff.ts";
import type { Context } from "../../model/context.ts";
import { isClosedSheet } from "../../model/find-attestation.ts";
import { carryOut } from "../carry-out.ts";
import { basisOption, resultArgument } from "../option-parsers.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt grade correct */
export function correct(ctx: Context) {
  return new Command("correct")
    .description("исправить оценку в закрытой ведомости: по документу и с разрешения")
    .argument("<ведомость>", "номер, год/номер или путь")
    .argument("<студент>", "номер, зачётная книжка или фамилия")
    .argument("<оценка>", "верная оценка: 5, зач., н/я", resultArgument)
    .requiredOption("--basis <документ>", 'основание: "служебная записка № 3 от 12.01.2026"', basisOption)
    .requiredOption("--permitted <кто>", "кто разрешил: код или фамилия")
    .option("--item <элемент>", "часть комплексной ведомости, если части оцениваются отдельно")
    .addOption(dryRunOption())
    .action(async (name, who, result, { basis, permitted, item, dryRun }) => {
      await carryOut(
        ctx,
        {}, // the whole folder: it tells whether the sheet's year is closed
        (records) => {
          const sheet = namedAttestation(records, name, ctx.today, isClosedSheet);
          return correctGrade(records, sheet, {
            student: studentOn(records, sheet, who),
            result,
            basis,
            by: actingStaff(records, ctx.user),
            permitted: namedStaff(records, permitted).id,
            today: ctx.today,
            ...(item && { item }),
          });
        },
        { dryRun, next: `kpgt grade history ${name} ${/\s/.test(who) ? `"${who}"` : who}` },
      );
    });
}
