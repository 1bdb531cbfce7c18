import { Command } from "@commander-js/extra-typings";
import { namedStaff } from "../../changes/named-staff.ts";
import { namedStudent } from "../../changes/named-student.ts";
import { openAttestation } from "../../changes/open-attestation.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { commissionFrom, commissionOptions } from "../commission-options.ts";
import { attemptOption, dateOption, formOption, listOption, semesterOption } from "../option-parsers.ts";

/** kpgt attestation open */
export function open(ctx: Context) {
  const command = new Command("open")
    .description("открыть одну ведомость: группы, подгруппы, второй день, направление")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<элемент>", "код строки плана: МДК.01.01")
    .option("--form <форма>", "форма контроля, если их несколько: exam, экзамен, Э", formOption)
    .option("--semester <n>", "семестр, если аттестаций несколько", semesterOption)
    .option(
      "--attempt <попытка>",
      "first, retake (пересдача), commission (комиссия), improvement (повышение)",
      attemptOption,
    )
    .option("--students <список>", "только эти студенты, через запятую: Жук,Кравец", listOption)
    .option("--subgroup <код>", "подгруппа из нагрузки: англ-1")
    .option("--examiners <список>", "кто принимает, если не по нагрузке", listOption)
    .option("--date <дата>", "день проведения: 24.12.2025", dateOption)
    .option("--number <номер>", "номер ведомости, если он уже дан на бумаге")
    .option("--dry-run", "показать, что будет открыто, и ничего не записать");
  return commissionOptions(command).action(async (group, item, given) => {
    const change = await carryOut(
      ctx,
      {},
      (records) => {
        const commission = commissionFrom(records, given);
        return openAttestation(records, {
          group,
          item,
          today: ctx.today,
          ...(given.form && { form: given.form }),
          ...(given.semester && { semester: given.semester }),
          ...(given.attempt && { attempt: given.attempt }),
          ...(given.subgroup && { subgroup: given.subgroup }),
          ...(given.date && { date: given.date }),
          ...(given.number && { number: given.number }),
          ...(given.students && { students: given.students.map((one) => namedStudent(records, one).id) }),
          ...(given.examiners && { examiners: given.examiners.map((one) => namedStaff(records, one).id) }),
          ...(commission && { commission }),
        });
      },
      { dryRun: given.dryRun },
    );
    if (!given.dryRun) ctx.printError(text.next(change.sheet.number));
  });
}

const text = {
  next: (number: string) => `Дальше: kpgt print attestation-sheet ${number}; с бумаги — kpgt grade enter ${number}`,
};
