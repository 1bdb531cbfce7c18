import { Command } from "@commander-js/extra-typings";
import { namedAttestation } from "../../changes/named-attestation.ts";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import type { Result } from "../../model/kinds.ts";
import { jsonText } from "../../terminal/json.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeShort, outcomeShort } from "../../text/grades.ts";
import { jsonOption } from "../usual-options.ts";

/** kpgt grade history */
export function history(ctx: Context) {
  return new Command("history")
    .description("кто, когда и почему внёс и менял оценку студента")
    .argument("<ведомость>", "номер или путь")
    .argument("<студент>", "номер, зачётная книжка или фамилия")
    .addOption(jsonOption())
    .action(async (name, who, { json }) => {
      const { openRecords } = await import("../../store/open-records.ts");
      const { historyOf } = await import("../../store/history.ts");
      const records = openRecords(ctx.dir);
      const sheet = namedAttestation(records, name, ctx.today);
      const student = namedStudent(records, who, Object.keys(sheet.results));
      const entries = await historyOf(ctx.dir, { file: sheet.file, path: ["results", student.id] });
      if (json) return ctx.print(jsonText(entries));
      ctx.print(text.heading(sheet.number, student.id));
      for (const { when, who: author, was, now, summary } of entries) {
        ctx.print(text.entry(moment(when), author, shownBlock(was), shownBlock(now)));
        ctx.print(`    ${summary}`);
      }
      for (const { date, basis, by, permitted } of sheet.results[student.id]?.corrections ?? [])
        ctx.print(text.correction(formatDate(date), text.basis(basis), by, permitted));
    });
}

/** 2025-12-24T10:15:00+05:00 → 24.12.2025 10:15. */
function moment(when: string): string {
  return `${formatDate(when.slice(0, 10))} ${when.slice(11, 16)}`;
}

/** What a block said at the time: the grade, or what stood in its place. */
function shownBlock(block: unknown): string {
  if (typeof block !== "object" || block === null) return text.absent;
  const { grade, grades, outcome, excused } = block as Result;
  const parts = Object.entries(grades ?? {}).flatMap(([item, part]) =>
    part === null ? [] : [`${item}: ${gradeShort(part)}`],
  );
  if (parts.length > 0) return parts.join(", ");
  if (grade != null) return gradeShort(grade);
  if (outcome == null) return text.blank;
  return excused ? outcomeShort("excused") : outcomeShort(outcome);
}

const text = {
  heading: (number: string, student: string) => `Ведомость № ${number}, студент ${student}`,
  entry: (when: string, author: string, was: string, now: string) => `${when}  ${author}: ${was} → ${now}`,
  correction: (date: string, basis: string, by: string, permitted: string) =>
    `Исправление ${date}: ${basis}; внёс ${by}, разрешил ${permitted}`,
  basis: ({ kind, number, date }: { kind: string; number?: string; date: string }) =>
    `${kind}${number ? ` № ${number}` : ""} от ${formatDate(date)}`,
  absent: "нет в списке",
  blank: "пусто",
};
