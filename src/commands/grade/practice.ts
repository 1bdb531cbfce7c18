import { Command } from "@commander-js/extra-typings";
import { describeWork } from "../../changes/change-sheet.ts";
import { namedAttestation, studentOn } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import { isOpenSheet } from "../../model/find-attestation.ts";
import { UserError } from "../../model/user-error.ts";
import { carryOut } from "../carry-out.ts";

/** kpgt grade practice */
export function practice(ctx: Context) {
  return new Command("practice")
    .description("указать место практики и руководителя от организации, как в приказе о практике")
    .argument("<ведомость>", "номер, год/номер или путь")
    .argument("<студент>", "номер, зачётная книжка или фамилия")
    .option("--place <место>", "организация, как она пишется в документах: «ООО «Вектор»»")
    .option("--mentor <имя>", "руководитель от организации: «Сидоров А. В.»")
    .action(async (name, who, { place, mentor }) => {
      if (place === undefined && mentor === undefined) throw new UserError(text.nothing, text.sayWhat(name, who));
      await carryOut(ctx, { sheet: name }, (records) => {
        const sheet = namedAttestation(records, name, ctx.today, isOpenSheet);
        return describeWork(sheet, studentOn(records, sheet, who), {
          ...(place !== undefined && { place: place.trim().normalize("NFC") }),
          ...(mentor !== undefined && { mentor: mentor.trim().normalize("NFC") }),
        });
      });
    });
}

const text = {
  nothing: "Не сказано ни места практики, ни руководителя.",
  sayWhat: (sheet: string, student: string) =>
    `Например: kpgt grade practice ${sheet} ${student} --place "ООО «Вектор»" --mentor "Сидоров А. В."`,
};
