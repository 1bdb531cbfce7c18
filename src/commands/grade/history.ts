import { Command } from "@commander-js/extra-typings";
import { namedAttestation, studentOn } from "../../changes/named-attestation.ts";
import type { Context } from "../../model/context.ts";
import type { Attestation, Basis, Result } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { personOf } from "../../reports/person.ts";
import { withNames } from "../../reports/with-names.ts";
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
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const { historyOf } = await import("../../store/git/history.ts");
      const records = openRecords(ctx.dir);
      const sheet = namedAttestation(records, name, ctx.today);
      const student = studentOn(records, sheet, who);
      const changes = await historyOf(ctx.dir, { file: sheet.file, path: ["results", student] });
      const { corrections = [], excused = null } = sheet.results[student] ?? {};
      if (json) return ctx.print(jsonText({ number: sheet.number, student, changes, corrections, excused }));
      ctx.print(withNames(text.heading(sheet, student), records));
      for (const { when, who: author, was, now, summary } of changes) {
        ctx.print(text.entry(moment(when), author, shownBlock(was), shownBlock(now)));
        ctx.print(`    ${summary}`);
      }
      for (const line of documents(records, sheet.results[student])) ctx.print(line);
    });
}

/** What the record itself says of why the result is not what it was. */
function documents(records: Records, result: Result | undefined): string[] {
  const { corrections = [], excused } = result ?? {};
  return [
    ...corrections.map(({ date, basis, by, permitted }) =>
      text.correction(
        formatDate(date),
        shownBasis(basis),
        personOf(records, by).name,
        personOf(records, permitted).name,
      ),
    ),
    ...(excused ? [text.excused(formatDate(excused.date), shownBasis(excused.basis))] : []),
  ];
}

/** 2025-12-24T10:15:00+05:00 → 24.12.2025 10:15. */
function moment(when: string): string {
  return `${formatDate(when.slice(0, 10))} ${when.slice(11, 16)}`;
}

/** What a block said at the time: the grade, or what stood in its place. */
function shownBlock(block: unknown): string {
  if (typeof block !== "object" || block === null) return text.absent;
  const { grade, grades, outcome, excused } = block as Partial<Result>;
  const parts = Object.entries(grades ?? {}).flatMap(([item, part]) =>
    part === null ? [] : [`${item}: ${gradeShort(part)}`],
  );
  if (parts.length > 0) return parts.join(", ");
  if (grade != null) return gradeShort(grade);
  if (outcome == null) return text.blank;
  return excused ? outcomeShort("excused") : outcomeShort(outcome);
}

function shownBasis({ kind, number, date }: Basis): string {
  return `${kind}${number ? ` № ${number}` : ""} от ${formatDate(date)}`;
}

const text = {
  heading: ({ number, group, items }: Attestation, student: string) =>
    `Ведомость № ${number}, ${group} ${items.join(", ")}: ${student}`,
  entry: (when: string, author: string, was: string, now: string) => `${when}  ${author}: ${was} → ${now}`,
  correction: (date: string, basis: string, by: string, permitted: string) =>
    `Исправление ${date}: ${basis}; внесено: ${by}, с разрешения: ${permitted}`,
  excused: (date: string, basis: string) => `Неявка признана уважительной ${date}: ${basis}`,
  absent: "нет в списке",
  blank: "пусто",
};
