import type { Context } from "../../model/context.ts";
import type { AcademicYear } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { actOfClosing } from "../../reports/archive/act-of-closing.ts";
import { closedYears } from "../../reports/archive/closed-years.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { readTemplate } from "../../store/reading/read-template.ts";
import { saveOutput } from "../save-output.ts";
import { formPdf } from "./form-pdf.ts";
import { yearSeal } from "./year-seal.ts";

/** Prints the act of closing a year for the director's signature, and says what it certifies. */
export async function printAct(ctx: Context, year: AcademicYear): Promise<void> {
  const records = openRecords(ctx.dir);
  const closed = closedYears(records).find((one) => one.year === year);
  const seal = closed && yearSeal(ctx.dir, year);
  if (!closed || !seal) throw new UserError(text.noTag(year), text.verify(year));
  const act = actOfClosing(records, closed, seal);
  const pdf = await formPdf(readTemplate(ctx.dir, "act-of-closing-year"), act, closed.closed.on);
  ctx.print(text.counts(act.counts));
  ctx.print(text.root(seal.root));
  ctx.print(text.commit(seal.commit));
  ctx.print(text.tag(seal.tag));
  saveOutput(ctx, pdf, { name: `акт-закрытия-${year}.pdf` });
  ctx.printError(text.next(year));
}

const text = {
  counts: (counts: string) => `В архиве: ${counts}`,
  root: (root: string) => `Корневой отпечаток: ${root}`,
  commit: (id: string) => `Коммит: ${id}`,
  tag: (id: string) => `Метка: ${id}`,
  next: (year: string) =>
    `Акт подписывает директор; по подписанному отпечатку год проверяют и через много лет: kpgt archive verify ${year} --pin <отпечаток из акта>`,
  noTag: (year: string) => `Год ${year} закрыт, но его метки в этой папке нет.`,
  verify: (year: string) => `Возьмите метки с сервера (git fetch --tags) и проверьте: kpgt archive verify ${year}`,
};
