import { Command } from "@commander-js/extra-typings";
import { namedAttestation, studentOn } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import type { Attestation, LateCorrection, Result } from "../../model/kinds.ts";
import { isLate, isLateExcuse } from "../../model/late-correction.ts";
import type { Records } from "../../model/records.ts";
import { personOf } from "../../reports/student/person.ts";
import { withNames } from "../../reports/with-names.ts";
import { jsonText } from "../../terminal/json.ts";
import { basisInWords } from "../../text/basis.ts";
import { formatDate } from "../../text/dates.ts";
import { resultShort } from "../../text/results.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt grade history */
export function history(ctx: Context) {
  return new Command("history")
    .description("кто, когда и почему внёс и менял оценку студента")
    .argument("<ведомость>", "номер, год/номер или путь")
    .argument("<студент>", "номер, зачётная книжка или фамилия")
    .addOption(jsonOption())
    .action(async (name, who, { json }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const records = openRecords(ctx.dir, { sheet: name });
      const sheet = namedAttestation(records, name, ctx.today);
      const student = studentOn(records, sheet, who);
      const { historyOf } = await import("../../store/git/history.ts");
      const changes = [
        ...(await historyOf(ctx.dir, { file: sheet.file, path: ["results", student] })),
        ...(await historyInLaterYears(ctx.dir, records, sheet.id, student)),
      ];
      const { corrections = [], excused = null } = sheet.results[student] ?? {};
      if (json) return ctx.print(jsonText({ number: sheet.number, student, changes, corrections, excused }));
      ctx.print(withNames(text.heading(sheet, student), records));
      for (const { when, who: author, was, now, summary, sides } of changes) {
        const shown = sides && [...new Set(sides.map(shownBlock))];
        if (shown?.length === 1) continue; // they differed in something else, such as the ticket
        const said = shown
          ? text.exchange(shown.join(text.and), shownBlock(now))
          : text.change(shownBlock(was), shownBlock(now));
        ctx.print(text.entry(moment(when), author, said));
        ctx.print(`    ${summary}`);
      }
      for (const line of documents(records, sheet.results[student])) ctx.print(line);
    });
}

/** What the record itself says of why the result is not what it was. */
function documents(records: Records, result: Result | undefined): string[] {
  const { corrections = [], excused } = result ?? {};
  return [
    ...corrections.map((one) =>
      text.correction(
        `${formatDate(one.date)}${isLate(one) ? text.late : ""}`,
        basisInWords(one.basis),
        personOf(records, one.by).name,
        personOf(records, one.permitted).name,
      ),
    ),
    ...(excused
      ? [
          text.excused(
            `${formatDate(excused.date)}${isLateExcuse(excused) ? text.late : ""}`,
            basisInWords(excused.basis),
          ),
        ]
      : []),
  ];
}

/** What was corrected after the year was closed stands in records of later years, each with a history of its own. */
async function historyInLaterYears(dir: string, { lateCorrections }: Records, sheet: string, student: string) {
  const { historyOf } = await import("../../store/git/history.ts");
  const records = [...lateCorrections.values()].filter((one) => one.sheet === sheet && one.student === student);
  const changes = await Promise.all(records.map(({ file }) => historyOf(dir, { file, path: [] })));
  return changes.flat().map(({ was, now, sides, ...rest }) => ({
    ...rest,
    ...changeIn(was, now),
    ...(sides && { sides: sides.map((side) => changeIn(undefined, side).now) }),
  }));
}

/** What one commit added to such a record, told as a change of the block. */
function changeIn(before: unknown, after: unknown): { readonly was: unknown; readonly now: unknown } {
  const [was, now] = [before, after].map((one) => Object(one) as Partial<LateCorrection>);
  const added = now?.corrections?.at(-1);
  if (added && now?.corrections?.length !== was?.corrections?.length) return { was: added.was, now: added.now };
  if (now?.excused && !was?.excused) return { was: absent, now: { ...absent, excused: now.excused } };
  return { was: was?.corrections?.at(-1)?.now, now: added?.now };
}

const absent: Result = { outcome: "absent" };

/** 2025-12-24T10:15:00+05:00 → 24.12.2025 10:15. */
function moment(when: string): string {
  return `${formatDate(when.slice(0, 10))} ${when.slice(11, 16)}`;
}

/** What a block said at the time: the grade, or what stood in its place. */
function shownBlock(block: unknown): string {
  if (typeof block !== "object" || block === null) return text.absent;
  const { excused, ...result } = block as Partial<Result>;
  return resultShort(excused && result.outcome === "absent" ? { ...result, outcome: "excused" } : result);
}

const text = {
  heading: ({ number, group, items }: Attestation, student: string) =>
    `Ведомость № ${number}, ${group} ${items.join(", ")}: ${student}`,
  entry: (when: string, author: string, said: string) => `${when}  ${author}: ${said}`,
  change: (was: string, now: string) => `${was} → ${now}`,
  exchange: (sides: string, kept: string) => `внесли разное: ${sides}, оставлено: ${kept}`,
  and: " и ",
  correction: (date: string, basis: string, by: string, permitted: string) =>
    `Исправление ${date}: ${basis}; внесено: ${by}, с разрешения: ${permitted}`,
  excused: (date: string, basis: string) => `Неявка признана уважительной ${date}: ${basis}`,
  late: ", после закрытия года",
  absent: "нет в списке",
};
