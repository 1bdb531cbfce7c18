import { resolve } from "node:path";
import { Command, CommanderError } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import type { Epoch } from "../../model/kinds.ts";
import { epochsOf } from "../../reports/archive/epochs.ts";
import { confirmedInWords } from "../../reports/archive/erasure.ts";
import { exitCode } from "../../terminal/exit-code.ts";
import { jsonText } from "../../terminal/json.ts";
import { basisInWords } from "../../text/basis.ts";
import { formatDate } from "../../text/dates.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt archive epochs */
export function epochs(ctx: Context) {
  return new Command("epochs")
    .description("прежние истории папки: по какому акту закончены, где лежит слепок; тот ли это файл")
    .option("--bundle <файл>", "сверить файл со слепком, который сдан на хранение")
    .addOption(jsonOption())
    .action(async ({ bundle, json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const ended = epochsOf(openRecords(ctx.dir));
      if (bundle !== undefined) return await judgeBundle(ctx, ended, bundle);
      if (json) return ctx.print(jsonText(ended));
      if (ended.length === 0) return ctx.print(text.none);
      for (const epoch of ended) for (const line of linesOf(epoch)) ctx.print(line);
    });
}

/** Whether a file is the bundle of one of the epochs, by its hash and size. */
async function judgeBundle(ctx: Context, ended: readonly Epoch[], typed: string): Promise<void> {
  const { digestOf } = await import("../../store/archive/bundle-history.ts");
  const { sha256, bytes } = digestOf(resolve(ctx.cwd, typed));
  const own = ended.find((epoch) => epoch.bundle?.sha256 === sha256 && epoch.bundle.bytes === bytes);
  ctx.print(own ? text.isBundle(own.number) : text.isNone(sha256));
  if (!own) throw new CommanderError(exitCode.findings, "kpgt.findings", "");
}

function linesOf({ number, ended, act, commit, bundle, years, confirmed = [] }: Epoch): string[] {
  return [
    text.epoch(number, formatDate(ended), act ? basisInWords(act) : ""),
    text.commit(commit),
    ...years.map(({ year, root }) => text.year(year, root)),
    ...(bundle ? [text.bundle(bundle), text.digest(bundle.sha256, bundle.bytes)] : [text.noBundle]),
    ...confirmed.map(({ what, basis, by }) => text.confirmed(confirmedInWords(what), basisInWords(basis), by)),
  ];
}

const text = {
  none: "История папки не начиналась заново.",
  epoch: (number: number, ended: string, act: string) =>
    `Эпоха ${number}: закончена ${ended}${act === "" ? "" : `, ${act}`}`,
  commit: (id: string) => `  последнее сохранение: ${id}`,
  year: (year: string, root: string) => `  закрытый год ${year}, корневой отпечаток: ${root}`,
  bundle: ({ file, custodian, until, case: index }: NonNullable<Epoch["bundle"]>) =>
    `  слепок: ${file}, хранит ${custodian}${index === undefined ? "" : `, дело ${index}`}, ${until === undefined ? "постоянно" : `по ${formatDate(until)}`}`,
  digest: (sha256: string, bytes: number) => `  SHA-256 слепка: ${sha256}, байт: ${bytes}`,
  noBundle: "  слепка прежней истории нет",
  confirmed: (what: string, basis: string, by: string) => `  подтверждено (${by}): ${what} — ${basis}`,
  isBundle: (number: number) => `Это слепок эпохи ${number}: отпечаток и размер те же.`,
  isNone: (sha256: string) => `Это не слепок ни одной из эпох: SHA-256 ${sha256}.`,
};
