import { Command } from "@commander-js/extra-typings";
import { actingStaff } from "../../changes/acting-staff.ts";
import { importPastResults } from "../../changes/import-past-results.ts";
import { pastColumns } from "../../changes/past-columns.ts";
import { refuseRows } from "../../changes/refuse-rows.ts";
import { readPastResults } from "../../exchange/lists/read-past-results.ts";
import type { Context } from "../../model/context.ts";
import { readInput } from "../../store/reading/read-input.ts";
import { formName } from "../../text/control-forms.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { basisOption, dateOption, semesterOption } from "../option-parsers.ts";

/** kpgt grade import-past */
export function importPast(ctx: Context) {
  return new Command("import-past")
    .description(
      "внести результаты прошлого семестра из подписанной сводной: если колледж начал вести kpgt не с первого курса",
    )
    .argument("<файл>", "CSV: строка — студент, столбец — индекс по плану; строки «номер» и «дата», если они известны")
    .requiredOption("--group <группа>", "чья сводная")
    .requiredOption("--semester <номер>", "за какой семестр, считая с начала обучения", semesterOption)
    .requiredOption("--basis <документ>", 'основание: "сводная ведомость от 25.01.2025"', basisOption)
    .option("--date <дата>", "день аттестаций, если он известен один на всех; иначе дата сводной", dateOption)
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (source, { group, semester, basis, date, encoding, dryRun }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const planned = pastColumns(openRecords(ctx.dir, { group, semester }), group, semester);
      const summary = readPastResults(readInput(ctx, source), planned, encoding);
      for (const note of summary.notes) ctx.printError(note);
      refuseRows(source, summary.errors);
      const { missing } = await carryOut(
        ctx,
        {},
        (records) =>
          importPastResults(records, {
            ...summary,
            source,
            group,
            semester,
            basis,
            by: actingStaff(records, ctx.user),
            today: ctx.today,
            ...(date && { date }),
          }),
        { dryRun, next: dryRun ? undefined : `kpgt sheet build ${group} --semester ${semester}` },
      );
      if (missing.length > 0)
        ctx.printError(text.missing(missing.map(({ items, form }) => `${items.join(", ")} (${formName(form)})`)));
    });
}

const text = {
  missing: (names: readonly string[]) =>
    `В файле нет столбцов для: ${names.join("; ")}. Добавьте их и повторите команду: внесённое не изменится.`,
};
