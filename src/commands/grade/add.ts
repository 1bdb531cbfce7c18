import { Command } from "@commander-js/extra-typings";
import { namedAttestation, studentOn, studentOnSheet } from "../../changes/named-attestation.ts";
import { recordGrades } from "../../changes/record-grades.ts";
import type { Context } from "../../model/context.ts";
import { isOpenSheet } from "../../model/find-attestation.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption, enteredArgument, formOption, semesterOption } from "../option-parsers.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt grade add */
export function add(ctx: Context) {
  return new Command("add")
    .description("внести оценку одного студента в открытую ведомость")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<элемент>", "код строки плана: МДК.01.01")
    .argument("<студент>", "номер, зачётная книжка или фамилия: Грачёва")
    .argument("<оценка>", "5, 4, 3, 2, зач., незач., н/я, н/я ув., н/д, н/а; «-» — стереть", enteredArgument)
    .option("--semester <n>", "семестр, если ведомостей несколько", semesterOption)
    .option("--form <форма>", "форма контроля, если ведомостей несколько: exam, экзамен", formOption)
    .option("--sheet <ведомость>", "ведомость, если их несколько: номер, год/номер или путь")
    .option("--date <дата>", "день сдачи, если он не тот, что в ведомости", dateOption)
    .option("--ticket <номер>", "номер билета")
    .addOption(dryRunOption())
    .action(async (group, item, who, result, given) => {
      const { semester, form, date, ticket, dryRun } = given;
      await carryOut(
        ctx,
        { group, ...(semester && { semester }) },
        (records) => {
          const query = { group, item, ...(semester && { semester }), ...(form && { form }) };
          const named =
            given.sheet === undefined ? undefined : namedAttestation(records, given.sheet, ctx.today, isOpenSheet);
          const { sheet, student } = named
            ? { sheet: named, student: studentOn(records, named, who) }
            : studentOnSheet(records, query, who);
          const isPart = sheet.results[student]?.grades !== undefined;
          const entry = { student, result, ...(isPart && { item }), ...(date && { date }), ...(ticket && { ticket }) };
          return recordGrades(records, sheet, [entry], { today: ctx.today });
        },
        { dryRun },
      );
    });
}
