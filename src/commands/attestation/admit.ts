import { Command } from "@commander-js/extra-typings";
import { admitStudents } from "../../changes/change-sheet.ts";
import { namedAttestation } from "../../changes/named-attestation.ts";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import { isOpenSheet } from "../../model/find-attestation.ts";
import { carryOut } from "../carry-out.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt attestation admit */
export function admit(ctx: Context) {
  return new Command("admit")
    .description("внести в открытую ведомость студента, пришедшего позже, или студента другой группы")
    .argument("<ведомость>", "номер, год/номер или путь")
    .argument("<студенты...>", "номера студентов, зачётных книжек или фамилии")
    .option("--guest <основание>", "студент другой группы: на каком основании сдаёт здесь")
    .addOption(dryRunOption())
    .action(async (name, students, { guest, dryRun }) => {
      await carryOut(
        ctx,
        {},
        (records) =>
          admitStudents(records, namedAttestation(records, name, ctx.today, isOpenSheet), {
            students: students.map((one) => namedStudent(records, one).id),
            day: ctx.today,
            ...(guest && { guest }),
          }),
        { dryRun },
      );
    });
}
