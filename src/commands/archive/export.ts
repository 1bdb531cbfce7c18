import { resolve } from "node:path";
import { Command } from "@commander-js/extra-typings";
import { zip } from "../../exchange/zip.ts";
import type { Context } from "../../model/context.ts";
import type { AcademicYear, ArchiveBag } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { closedYears } from "../../reports/archive/closed-years.ts";
import { disposedInWords } from "../../reports/archive/disposed-in-words.ts";
import { archivedFiles } from "../../store/archive/archived-files.ts";
import { readRepository } from "../../store/git/read-repository.ts";
import { readRecords } from "../../store/reading/read-records.ts";
import { writeInto } from "../../store/writing/write-into.ts";
import { writeOutput } from "../../store/writing/write-output.ts";
import { progress } from "../../terminal/progress.ts";
import { plural } from "../../text/plural.ts";
import { yearOption } from "../option-parsers.ts";

/** kpgt archive export */
export function exportYear(ctx: Context) {
  return new Command("export")
    .description("выгрузить закрытый год или одно дело: папкой или архивом ZIP, их проверит и любая программа BagIt")
    .argument("<год>", "учебный год: 2025-2026", yearOption)
    .argument("[дело]", "папка дела: 05-12-ИС-24; без него — весь год")
    .requiredOption("--to <куда>", "новая папка или файл .zip")
    .action(async (year, name, { to }) => {
      const all = await archivedFiles(readRepository(ctx.dir), year);
      if (all.size === 0) throw new UserError(text.notClosed(year), text.list);
      const files = name === undefined ? all : new Map([...all].filter(([path]) => path.startsWith(`${name}/`)));
      const gone = disposedCases(ctx, year).filter(({ path }) => name === undefined || path === name);
      const [only] = gone;
      if (files.size === 0 && only) throw new UserError(text.gone(only), text.cases(year));
      if (files.size === 0) throw new UserError(text.noCase(year, name ?? ""), text.cases(year));
      const place = resolve(ctx.cwd, to);
      if (to.toLowerCase().endsWith(".zip")) writeOutput(place, zip(files));
      else writeInto(place, files, progress(ctx, text.writing, files.size));
      ctx.print(text.done(files.size, to));
      for (const one of gone) ctx.printError(text.gone(one));
      ctx.printError(text.verify);
    });
}

/** The cases of a closed year that were disposed of by an act. */
function disposedCases({ dir }: Context, year: AcademicYear): ArchiveBag[] {
  const closed = closedYears(readRecords(dir).records).find((one) => one.year === year);
  return closed?.bags.filter(({ disposed }) => disposed !== undefined) ?? [];
}

const text = {
  gone: (bag: ArchiveBag) => `Дела ${bag.path} в архиве нет: ${disposedInWords(bag)}.`,
  notClosed: (year: string) => `Учебный год ${year} не закрыт.`,
  list: "Закрытые годы: kpgt archive list",
  noCase: (year: string, name: string) => `В архиве ${year} нет дела «${name}».`,
  cases: (year: string) => `Дела года: kpgt archive list ${year}`,
  writing: "Выгрузка",
  done: (n: number, to: string) => `Выгружено: ${plural(n, "файл", "файла", "файлов")} → ${to}`,
  verify: "Проверить без kpgt: в папке дела sha256sum -c manifest-sha256.txt",
};
