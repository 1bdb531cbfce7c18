import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { importProgram } from "../../changes/import-program.ts";
import type { Encoding } from "../../exchange/decode-text.ts";
import type { ImportedProgram } from "../../exchange/program-report.ts";
import type { Context } from "../../model/context.ts";
import { readInput } from "../../store/reading/read-input.ts";
import { carryOut } from "../carry-out.ts";
import { encodingHelp, encodingOption } from "../encoding-option.ts";
import { idOption } from "../id-option.ts";
import { type HeadOptions, headOf } from "./head-of.ts";
import { reportLines } from "./report-lines.ts";

/** kpgt program import */
export function importFile(ctx: Context) {
  return new Command("import")
    .description("загрузить учебный план из файла .plx (ММИС «Планы») или CSV и показать, что прочитано")
    .argument("<файл>", "09.02.07-2024.plx; CSV: индекс; название; цикл; часы; семестр; форма")
    .option("--id <код>", "код плана, если не «код специальности-год набора»", idOption)
    .option("--replace", "заменить записанный план, хотя он отличается от файла")
    .option("--code <код>", "для CSV: код специальности или профессии, 09.02.07")
    .option("--name <название>", "для CSV: название специальности или профессии")
    .option("--qualification <название>", "для CSV: квалификация")
    .option("--intake <год>", "для CSV: год набора, 2024", yearOption)
    .option("--base <классы>", "для CSV: на базе скольких классов, 9 или 11", baseOption)
    .option("--term <срок>", "для CSV: срок обучения, 3г10м", termOption)
    .option("--encoding <кодировка>", encodingHelp, encodingOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (file, { id, replace, encoding, dryRun, ...head }) => {
      const read = await readProgram(ctx, file, head, encoding);
      for (const note of read.notes) ctx.printError(note);
      const imported = { ...read, id: id ?? read.id };
      for (const line of reportLines(imported, ctx.width)) ctx.print(line);
      ctx.print("");
      await carryOut(
        ctx,
        {},
        (records) => importProgram(records, { id: imported.id, program: imported.program, replace: replace === true }),
        { dryRun, next: text.next(imported.id) },
      );
    });
}

async function readProgram(
  ctx: Context,
  file: string,
  head: HeadOptions,
  encoding: Encoding | undefined,
): Promise<ImportedProgram> {
  const bytes = readInput(ctx, file);
  if (/\.csv$/i.test(file)) {
    const { readProgramCsv } = await import("../../exchange/read-program-csv.ts");
    return readProgramCsv(bytes, headOf(head), encoding);
  }
  const { readPlx } = await import("../../exchange/plx/read-plx.ts");
  return readPlx(bytes);
}

function yearOption(typed: string): number {
  if (!/^20\d\d$/.test(typed)) throw new InvalidArgumentError(text.year);
  return Number(typed);
}

function baseOption(typed: string): 9 | 11 {
  if (typed !== "9" && typed !== "11") throw new InvalidArgumentError(text.base);
  return typed === "9" ? 9 : 11;
}

/** 3г10м, 3.10 or 2. */
function termOption(typed: string): { years: number; months?: number } {
  const given = /^(?<years>[1-5])(?:\s*[гy.,]\s*(?:(?<months>\d{1,2})\s*[мm]?\.?)?)?$/u.exec(typed.trim())?.groups;
  if (!given) throw new InvalidArgumentError(text.term);
  const months = Number(given.months ?? 0);
  return { years: Number(given.years), ...(months > 0 ? { months } : {}) };
}

const text = {
  next: (id: string) => `сверьте прочитанное с бумажным планом, затем kpgt group add <группа> --program ${id}`,
  year: "Год набора — четыре цифры: 2024",
  base: "База — 9 или 11 классов",
  term: "Срок пишется так: 3г10м",
};
