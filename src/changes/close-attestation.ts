import type { Change, Edit } from "../model/change.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { sealOf } from "../model/seal.ts";
import { attempts } from "../model/standing.ts";
import { UserError } from "../model/user-error.ts";
import { isComplete, isExpected } from "../reports/attestation-state.ts";
import { formatDate } from "../text/dates.ts";
import { plural } from "../text/plural.ts";
import { putValue } from "./put-value.ts";
import { refuseUnlessOpen } from "./record-grades.ts";

/** Closes a filled sheet: from now on it changes only by a correction. The seal lets anyone see that it did not. */
export function closeAttestation(
  records: Records,
  sheet: Stored<Attestation>,
  { by, today, date }: { readonly by: string; readonly today: IsoDate; readonly date?: IsoDate },
): Change {
  refuseUnlessOpen(sheet);
  const held = date ?? sheet.date;
  if (held === undefined) throw new UserError(text.noDate(sheet.number), text.giveDate(sheet.number));
  if (held > today) throw new UserError(text.future(sheet.number, held), text.giveDate(sheet.number));
  if (!sheet.commission && (sheet.examiners ?? []).length === 0)
    throw new UserError(text.noExaminer(sheet.number), text.giveExaminer(sheet.number));
  const blank = blankStudents(records, sheet);
  if (blank.length > 0) throw new UserError(text.blank(sheet.number, blank), text.fill(sheet.number));
  const themeless = Object.entries(sheet.results).filter(
    ([, result]) => result.theme === null && result.grade !== null,
  );
  if (isCourseSheet(sheet) && themeless.length > 0)
    throw new UserError(text.noTheme(themeless.map(([id]) => id)), text.giveTheme(sheet.number));

  const edits: Edit[] = [];
  if (sheet.date !== held) edits.push(putValue(sheet, [], "date", held, "results"));
  edits.push({
    insert: { file: sheet.file, path: [] },
    key: "closed",
    value: { date: today, by, seal: sealOf(sheet.results) },
    at: { before: "results" },
  });
  return { summary: text.done(sheet), edits };
}

/** Students without a result here who are not on another sheet of the same attestation, such as a second day's. */
export function blankStudents(records: Records, sheet: Stored<Attestation>): string[] {
  const blank = Object.entries(sheet.results)
    .filter(([student, result]) => !isComplete(sheet, result) && isExpected(records, sheet, student))
    .map(([student]) => student);
  if (blank.length === 0) return [];
  const elsewhere = new Set(
    attempts(records)
      .filter(
        (one) =>
          one.attestation.file !== sheet.file &&
          one.form === sheet.form &&
          one.semester === sheet.semester &&
          one.attempt === sheet.attempt &&
          sheet.items.includes(one.item),
      )
      .map(({ student }) => student),
  );
  return blank.filter((student) => !elsewhere.has(student));
}

function isCourseSheet({ form }: Attestation): boolean {
  return form === "course-project" || form === "course-work";
}

const text = {
  done: ({ number, group, items }: Attestation) => `Закрыта ведомость № ${number}: ${group}, ${items.join(", ")}`,
  noDate: (number: string) => `В ведомости № ${number} не указана дата проведения.`,
  giveDate: (number: string) => `Укажите дату: kpgt attestation close ${number} --date 24.12.2025`,
  future: (number: string, date: IsoDate) => `Дата ведомости № ${number} — ${formatDate(date)} — ещё не наступила.`,
  noExaminer: (number: string) => `В ведомости № ${number} не указан экзаменатор или состав комиссии.`,
  giveExaminer: (number: string) =>
    `Указать: kpgt attestation issue ${number} --examiners <преподаватель> или --chair … --members …`,
  blank: (number: string, ids: readonly string[]) =>
    `В ведомости № ${number} нет результата у ${plural(ids.length, "студента", "студентов", "студентов")}: ${ids.join(", ")}.`,
  fill: (number: string) => `Внести: kpgt grade enter ${number}. Кто не пришёл, тому н/я`,
  noTheme: (ids: readonly string[]) => `Не указана тема курсового проекта (работы): ${ids.join(", ")}.`,
  giveTheme: (number: string) => `Указать: kpgt grade theme ${number} <студент> "тема"`,
};
