import { Command, CommanderError, Option } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import { recallFindings } from "../store/reading/finding-cache.ts";
import { lookAround } from "../store/reading/look-around.ts";
import { exitCode } from "../terminal/exit-code.ts";
import { type FindingFormat, findingFormats, findingLines } from "../terminal/findings.ts";
import { version } from "../version.ts";
import { filesMeant } from "./files-meant.ts";

/** kpgt check */
export function check(ctx: Context) {
  return new Command("check")
    .description("проверить записи: что противоречит себе, учебному плану или положению")
    .argument("[что...]", "файлы, папки или группы, о которых показать; без них — всё")
    .option("--since <версия>", "только об изменённом после этой версии: HEAD~1, origin/main")
    .addOption(
      new Option("--format <вид>", "text — человеку, json — программам, github, sarif, junit — серверам")
        .choices(findingFormats)
        .default("text" as FindingFormat),
    )
    .option("--no-cache", "прочитать всё заново, не полагаясь на запомненное в прошлый раз")
    .action(async (about, { since, format, cache }) => {
      // A server checks what it was given, whatever somebody's folder remembers.
      const surroundings = cache && !process.env.CI ? lookAround(ctx.dir) : undefined;
      const known = surroundings && recallFindings(surroundings);
      const isClean = known?.length === 0 && about.length === 0 && since === undefined;
      const finder = isClean ? undefined : await import("./find-all.ts");
      const { findings = [], records } = finder?.findAll(ctx.dir, surroundings, known) ?? {};

      const isMeant = records ? filesMeant(ctx.dir, records, about) : () => true;
      const found =
        since === undefined ? findings : await (await import("./found-since.ts")).foundSince(ctx.dir, since, findings);
      const shown = found.filter(({ place }) => isMeant(place.file));

      const view = {
        basisOf: (id: string) => finder?.ruleOf(id)?.basis ?? [],
        titleOf: (id: string) => finder?.ruleOf(id)?.title ?? id,
        version,
        color: ctx.color,
        names: ctx.width === undefined ? undefined : records,
      };
      for (const line of findingLines(shown, format, view)) ctx.print(line);
      if (shown.some(({ severity }) => severity === "error"))
        throw new CommanderError(exitCode.findings, "kpgt.findings", "");
    });
}
