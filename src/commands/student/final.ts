import { Command } from "@commander-js/extra-typings";
import { setFinalGrades } from "../../changes/set-final-grade.ts";
import type { Context } from "../../model/context.ts";
import type { Grade } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { gradeArgument, protocolOption } from "../option-parsers.ts";
import { readRows } from "../read-rows.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt student final */
export function final(ctx: Context) {
  return new Command("final")
    .description("выставить итоговую оценку по протоколу: для строк плана с правилом final: explicit")
    .argument("[студент]", "номер, номер зачётной книжки или фамилия; вместо всего — файл: --list")
    .argument("[элемент]", "код строки плана: ОП.04")
    .argument("[оценка]", "5, 4, 3, зачтено", gradeArgument)
    .requiredOption("--protocol <протокол>", "номер и дата протокола: «№ 8 от 20.05.2027»", protocolOption)
    .option("--list <файл>", "сразу несколько, из файла CSV: студент; элемент; оценка")
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .addOption(dryRunOption())
    .action(async (student, item, grade, { protocol, list, encoding, dryRun }) => {
      const { readFinals } = await import("../../exchange/lists/read-finals.ts");
      const rows =
        list === undefined
          ? [typedRow(student, item, grade)]
          : readRows(ctx, list, (bytes) => readFinals(bytes, encoding));
      await carryOut(
        ctx,
        {},
        (records) =>
          setFinalGrades(records, { rows, protocol, today: ctx.today, ...(list !== undefined && { source: list }) }),
        { dryRun, ...(student !== undefined && { next: `kpgt student show ${student}` }) },
      );
    });
}

function typedRow(student: string | undefined, item: string | undefined, grade: Grade | undefined) {
  if (student === undefined || item === undefined || grade === undefined)
    throw new UserError(text.nothing, text.sayWhat);
  return { line: 1, student, item, grade };
}

const text = {
  nothing: "Не сказано, кому и по чему выставить итоговую оценку.",
  sayWhat: 'Например: kpgt student final Жук ОП.04 5 --protocol "№ 8 от 20.05.2027"',
};
