import { Command } from "@commander-js/extra-typings";
import { describeWork, themesOrderEdits } from "../../changes/change-sheet.ts";
import { namedAttestation, studentOn } from "../../changes/named-attestation.ts";
import { namedStaff } from "../../changes/named-staff.ts";
import type { Context } from "../../model/context.ts";
import { isOpenSheet } from "../../model/find-attestation.ts";
import { carryOut } from "../carry-out.ts";

/** kpgt grade theme */
export function theme(ctx: Context) {
  return new Command("theme")
    .description("указать тему курсового проекта (работы), как в приказе о закреплении тем")
    .argument("<ведомость>", "номер, год/номер или путь")
    .argument("<студент>", "номер, зачётная книжка или фамилия")
    .argument("<тема>", "тема в кавычках")
    .option("--supervisor <кто>", "руководитель: код или фамилия")
    .option("--themes-order <приказ>", "приказ, которым темы закреплены: 2025-2026/21-уч")
    .action(async (name, who, title, { supervisor, themesOrder }) => {
      await carryOut(ctx, {}, (records) => {
        const sheet = namedAttestation(records, name, ctx.today, isOpenSheet);
        const student = studentOn(records, sheet, who);
        const change = describeWork(sheet, student, {
          theme: title.trim().normalize("NFC"),
          ...(supervisor && { supervisor: namedStaff(records, supervisor).id }),
        });
        const order = themesOrder === undefined ? [] : themesOrderEdits(records, sheet, themesOrder);
        return { ...change, edits: [...order, ...change.edits] };
      });
    });
}
