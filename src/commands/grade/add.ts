import { Command } from "@commander-js/extra-typings";
import { attestationOf } from "../../changes/named-attestation.ts";
import { namedStudent } from "../../changes/named-student.ts";
import { recordGrades } from "../../changes/record-grades.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption, formOption, resultArgument, semesterOption } from "../option-parsers.ts";

/** kpgt grade add */
export function add(ctx: Context) {
  return new Command("add")
    .description("внести оценку одного студента в открытую ведомость")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<элемент>", "код строки плана: МДК.01.01")
    .argument("<студент>", "номер, зачётная книжка или фамилия: Грачёва")
    .argument("<оценка>", "5, 4, 3, 2, зач., незач., н/я, н/я ув., н/д, н/а", resultArgument)
    .option("--semester <n>", "семестр, если ведомостей несколько", semesterOption)
    .option("--form <форма>", "форма контроля, если ведомостей несколько: exam, экзамен", formOption)
    .option("--date <дата>", "день сдачи, если он не тот, что в ведомости", dateOption)
    .option("--ticket <номер>", "номер билета")
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (group, item, who, result, { semester, form, date, ticket, dryRun }) => {
      await carryOut(
        ctx,
        { group, ...(semester && { semester }) },
        (records) => {
          const student = namedStudent(records, who).id;
          const sheet = attestationOf(records, {
            group,
            item,
            student,
            ...(semester && { semester }),
            ...(form && { form }),
          });
          const isPart = sheet.results[student]?.grades !== undefined;
          return recordGrades(records, sheet, [
            { student, result, ...(isPart && { item }), ...(date && { date }), ...(ticket && { ticket }) },
          ]);
        },
        { dryRun },
      );
    });
}
