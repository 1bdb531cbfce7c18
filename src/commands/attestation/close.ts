import { Command } from "@commander-js/extra-typings";
import { actingStaff } from "../../changes/acting-staff.ts";
import { closeAttestation } from "../../changes/close-attestation.ts";
import { namedAttestation } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption } from "../option-parsers.ts";

/** kpgt attestation close */
export function close(ctx: Context) {
  return new Command("close")
    .description("закрыть заполненную ведомость: дальше она меняется только исправлением с основанием")
    .argument("<ведомость>", "номер или путь")
    .option("--date <дата>", "день проведения, если в ведомости его нет", dateOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (name, { date, dryRun }) => {
      let group = "";
      let semester = 0;
      await carryOut(
        ctx,
        {},
        (records) => {
          const sheet = namedAttestation(records, name, ctx.today);
          ({ group, semester } = sheet);
          return closeAttestation(records, sheet, {
            by: actingStaff(records, ctx.user),
            today: ctx.today,
            ...(date && { date }),
          });
        },
        { dryRun },
      );
      if (!dryRun) ctx.printError(text.next(group, semester));
    });
}

const text = {
  next: (group: string, semester: number) => `Дальше: kpgt session status ${group} ${semester}`,
};
