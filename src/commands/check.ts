import { Command, CommanderError, Option } from "@commander-js/extra-typings";
import { foundWhileReading } from "../checks/found-while-reading.ts";
import { checks } from "../checks/index.ts";
import { runChecks } from "../checks/run-checks.ts";
import type { Rule } from "../model/check.ts";
import type { Context } from "../model/context.ts";
import type { LocatedFinding } from "../model/finding.ts";
import { changedSince } from "../store/changed-since.ts";
import { locate } from "../store/locate.ts";
import { misplacedNames } from "../store/name-comments.ts";
import { readRecords } from "../store/read-records.ts";
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
    .action(async (about, { since, format }) => {
      const { records, findings: unsound } = readRecords(ctx.dir);
      const unread = unsound.flatMap(({ severity, place }) => (severity === "error" ? [place.file] : []));
      const found = [...unsound, ...runChecks(records, checks, unread), ...misplacedNames(ctx.dir, records)];

      const isMeant = filesMeant(ctx.dir, records, about);
      const changed = since === undefined ? undefined : new Set(await changedSince(ctx.dir, since));
      const shown = locate(ctx.dir, found)
        .filter(({ place }) => isMeant(place.file))
        .filter(({ place, related }) => !changed || [place, related].some((one) => one && changed.has(one.file)))
        .sort(byPlace);

      const names = ctx.width === undefined ? undefined : records;
      for (const line of findingLines(shown, format, { basisOf, titleOf, version, color: ctx.color, names }))
        ctx.print(line);
      if (shown.some(({ severity }) => severity === "error"))
        throw new CommanderError(exitCode.findings, "kpgt.findings", "");
    });
}

function basisOf(id: string): readonly string[] {
  return ruleOf(id)?.basis ?? [];
}

function titleOf(id: string): string {
  return ruleOf(id)?.title ?? id;
}

function ruleOf(id: string): Rule | undefined {
  return [...checks, ...foundWhileReading].find((one) => one.id === id);
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
