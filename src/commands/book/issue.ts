import { Command } from "@commander-js/extra-typings";
import { issueBooks } from "../../changes/issue-books.ts";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption } from "../option-parsers.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt book issue */
export function issue(ctx: Context) {
  return new Command("issue")
    .description("записать день выдачи зачётных книжек: всей группе или одному студенту")
    .argument("<кому>", "код группы: ИС-24; или студент: номер, фамилия")
    .requiredOption("--date <дата>", "день выдачи: 20.09.2024", dateOption)
    .option("--number <номер>", "номер книжки, если он ещё не записан (одному студенту)")
    .addOption(dryRunOption())
    .action(async (whom, { date: on, number, dryRun }) => {
      await carryOut(
        ctx,
        {},
        (records) => {
          const given = { on, today: ctx.today };
          if (number === undefined && records.groups.has(whom)) return issueBooks(records, { group: whom, ...given });
          const student = namedStudent(records, whom);
          return issueBooks(records, { student, ...(number !== undefined && { number }), ...given });
        },
        { dryRun },
      );
    });
}
