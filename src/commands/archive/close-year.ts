import { Command } from "@commander-js/extra-typings";
import type { CarryOver } from "../../changes/close-year.ts";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { yearOption } from "../option-parsers.ts";
import { collected } from "../several-option.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt archive close-year */
export function closeYear(ctx: Context) {
  return new Command("close-year")
    .description("закрыть учебный год: собрать дела, посчитать отпечатки, больше записи года не меняются")
    .argument("<год>", "учебный год: 2025-2026", yearOption)
    .addOption(
      collected(
        "--carry-over <что=причина>",
        "перенести незаконченное на следующий год: 17=болезнь; 17,18=болезнь; record-books/*=проверят в сентябре",
        carryOption,
      ),
    )
    .addOption(dryRunOption())
    .action(async (year, { carryOver = [], dryRun = false }) =>
      (await import("./close-year-run.ts")).closeYearRun(ctx, { year, carryOver, dryRun }),
    );
}

function carryOption(typed: string, others: CarryOver[] = []): CarryOver[] {
  const { what, reason } = /^(?<what>[^=]+)=(?<reason>.*\S.*)$/su.exec(typed)?.groups ?? {};
  if (what === undefined || reason === undefined) throw new UserError(text.needReason(typed), text.example);
  return [...others, { what: what.trim(), reason: reason.trim() }];
}

const text = {
  needReason: (typed: string) => `«${typed}»: скажите, что переносится и почему.`,
  example: 'Например: --carry-over "17=экзамен назначен на сентябрь"',
};
