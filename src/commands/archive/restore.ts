import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { plural } from "../../text/plural.ts";
import { yearOption } from "../option-parsers.ts";

/** kpgt archive restore */
export function restore(ctx: Context) {
  return new Command("restore")
    .description("вернуть закрытый год, каким его запечатала метка: пропавший, изменённый или удалённый по ошибке")
    .argument("<год>", "учебный год: 2025-2026", yearOption)
    .action(async (year) => {
      const { restoreYear } = await import("../../store/archive/restore-year.ts");
      const { files, aside } = await restoreYear(ctx.dir, ctx.user, year);
      if (files === 0) return ctx.print(text.unchanged(year));
      ctx.print(text.done(year, files));
      if (aside !== undefined) ctx.print(text.aside(aside));
      ctx.printError(text.next(year));
    });
}

const text = {
  unchanged: (year: string) => `Учебный год ${year} и так такой, каким закрыт: ничего не изменено.`,
  done: (year: string, n: number) =>
    `Учебный год ${year} снова такой, каким закрыт: ${plural(n, "файл возвращён", "файла возвращены", "файлов возвращено")}.`,
  aside: (folder: string) => `Что было изменено вручную, отложено: ${folder}`,
  next: (year: string) => `Дальше: kpgt archive verify ${year} --pin <отпечаток из акта>`,
};
