import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { type CreditRow, creditResults } from "../../changes/credit-results.ts";
import { namedStudent } from "../../changes/named-student.ts";
import type { Encoding } from "../../exchange/decode-text.ts";
import { type CreditDecision, creditDecision } from "../../exchange/lists/credit-decision.ts";
import type { Context } from "../../model/context.ts";
import type { Grade, IsoDate, Prescribed } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { formatDate } from "../../text/dates.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { gradeArgument, protocolOption, semesterOption } from "../option-parsers.ts";
import { readRows } from "../read-rows.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt student credit */
export function credit(ctx: Context) {
  return new Command("credit")
    .description("перезачесть результаты другой организации или программы по протоколу комиссии")
    .argument("<студент>", "номер, номер зачётной книжки или фамилия")
    .argument("[элемент]", "код строки плана: ОП.01; вместо него — файл: --list")
    .argument("[оценка]", "оценка оттуда: 5, 4, 3, зачтено", gradeArgument)
    .requiredOption("--from <организация>", "откуда результат: «ГБПОУ «Южный колледж»»")
    .requiredOption("--protocol <протокол>", "номер и дата протокола: «№ 3 от 01.10.2025»", protocolOption)
    .option("--semester <n>", "за какой семестр плана, если не за всю строку", semesterOption)
    .option("--hours <число>", "сколько часов было там", hoursOption)
    .option("--name <название>", "как это называлось там, если иначе")
    .option("--decision <решение>", "перезачесть (так по умолчанию), переаттестовать или изучить", decisionOption)
    .option("--accept-as <оценка>", "какой оценкой засчитать «зачтено» с согласия студента: 3", gradeArgument)
    .option("--list <файл>", "сразу несколько, из файла CSV: элемент; оценка; семестр; часы; название; решение")
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .addOption(dryRunOption())
    .action(async (typed, item, grade, { from, protocol, acceptAs, list, encoding, dryRun, ...given }) => {
      const rows = list === undefined ? [rowFrom(item, grade, given)] : await rowsOf(ctx, list, encoding);
      await carryOut(
        ctx,
        {},
        (records) => {
          const student = namedStudent(records, typed);
          const request = { student, from, protocol, rows, today: ctx.today };
          return creditResults(records, {
            ...request,
            ...(list !== undefined && { source: list }),
            ...(acceptAs !== undefined && { acceptAs }),
          });
        },
        { dryRun, next: (change) => nextStep(typed, change, protocol) },
      );
    });
}

interface GivenRow {
  readonly semester?: number | undefined;
  readonly hours?: number | undefined;
  readonly name?: string | undefined;
  readonly decision?: CreditDecision | undefined;
}

function rowFrom(item: string | undefined, grade: Grade | undefined, given: GivenRow): CreditRow {
  const { semester, hours, name, decision } = given;
  if (item === undefined || (grade === undefined && decision !== "study"))
    throw new UserError(text.nothing, text.sayWhat);
  return {
    line: 1,
    item,
    ...(grade !== undefined && { grade }),
    ...(decision !== undefined && { decision }),
    ...(semester !== undefined && { semester }),
    ...(hours !== undefined && { hours }),
    ...(name !== undefined && { name }),
  };
}

async function rowsOf(ctx: Context, file: string, encoding: Encoding | undefined): Promise<readonly CreditRow[]> {
  const { readCredits } = await import("../../exchange/lists/read-credits.ts");
  return readRows(ctx, file, (bytes) => readCredits(bytes, encoding));
}

/** A reattestation is to be set: its sheet rests on the protocol. */
function nextStep(
  student: string,
  { prescribed, group }: { readonly prescribed: readonly Prescribed[]; readonly group: string },
  { number, date }: { readonly number: string; readonly date: IsoDate },
): string {
  const first = prescribed.find(({ decision }) => decision === "attest");
  if (!first) return `kpgt student show ${student}`;
  const semester = first.semester === undefined ? "" : ` --semester ${first.semester}`;
  return `kpgt attestation open ${group} ${first.item}${semester} --students ${student} --basis "протокол № ${number} от ${formatDate(date)}"`;
}

function decisionOption(typed: string): CreditDecision {
  const decision = creditDecision(typed);
  if (!decision) throw new InvalidArgumentError(text.decision);
  return decision;
}

function hoursOption(typed: string): number {
  if (!/^[1-9]\d{0,3}$/.test(typed)) throw new InvalidArgumentError(text.hours);
  return Number(typed);
}

const text = {
  nothing: "Не сказано, что перезачесть.",
  sayWhat: 'Например: kpgt student credit Жук ОП.01 4 --from "Южный колледж" --protocol "№ 3 от 01.10.2025"',
  decision: "Решения: перезачесть, переаттестовать, изучить",
  hours: "Часы — целое число",
};
