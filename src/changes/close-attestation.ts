import type { Change, Edit } from "../model/change.ts";
import { isPositive } from "../model/grade.ts";
import type { Attestation, ControlForm, IsoDate } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { sealOf } from "../model/seal.ts";
import { attempts } from "../model/standing.ts";
import { UserError } from "../model/user-error.ts";
import { isComplete, isExpected } from "../reports/attestation/attestation-state.ts";
import { notAdmitted, type UnmetElement } from "../reports/attestation/unmet-elements.ts";
import { formName } from "../text/control-forms.ts";
import { formatDate } from "../text/dates.ts";
import { plural } from "../text/plural.ts";
import { numberCalled } from "../text/sheet-called.ts";
import { putValue } from "./put-value.ts";
import { refuseIfGone, refuseUnlessOpen } from "./record-grades.ts";

/** Closes a filled sheet: from now on it changes only by a correction. The seal lets anyone see that it did not. */
export function closeAttestation(
  records: Records,
  sheet: Stored<Attestation>,
  { by, today, date }: { readonly by: string; readonly today: IsoDate; readonly date?: IsoDate },
): Change & { readonly sheet: Attestation } {
  refuseUnlessOpen(sheet);
  const held = date ?? sheet.date;
  if (held === undefined) throw new UserError(text.noDate(sheet.number), text.giveDate(sheet.number, today));
  if (held > today) throw new UserError(text.future(sheet.number, held), text.giveDate(sheet.number, today));
  refuseWithoutExaminer(records, sheet);
  refuseUnfilled(records, sheet);
  refuseUnadmitted(records, sheet);
  for (const [student, result] of Object.entries(sheet.results))
    if (isComplete(sheet, result)) refuseIfGone(records, sheet, student, result.date ?? held);

  const closed = { date: today, by };
  const edits: Edit[] = [];
  if (sheet.date !== held) edits.push(putValue(sheet, [], "date", held, "results"));
  edits.push({
    insert: { file: sheet.file, path: [] },
    key: "closed",
    value: { ...closed, seal: sealOf({ ...sheet, date: held, closed }) },
    at: { before: "results" },
  });
  return { summary: text.done(sheet, today), edits, sheet };
}

/** A module is attested by a commission (kpgt-2026 2.13), everything else by a teacher at least. */
function refuseWithoutExaminer(records: Records, { number, form, examiners = [], commission }: Attestation): void {
  const needsCommission = form === "module-exam" || form === "qualification-exam";
  const least = records.college.rules?.commission ?? 3;
  if (needsCommission && !commission) throw new UserError(text.noCommission(number, form), text.giveCommission(number));
  if (!commission && examiners.length === 0) throw new UserError(text.noExaminer(number), text.giveExaminer(number));
  const people = new Set(commission && [commission.chair, ...commission.members]);
  if (commission && people.size < least)
    throw new UserError(text.fewPeople(number, people.size, least), text.giveCommission(number));
}

function refuseUnfilled(records: Records, sheet: Stored<Attestation>): void {
  const blank = blankStudents(records, sheet);
  if (blank.length > 0) throw new UserError(text.blank(sheet.number, blank), text.fill(sheet.number));
  const passed = Object.entries(sheet.results).filter(([, { grade }]) => isPositive(grade));
  const [themeless, ...others] = passed.filter(([, { theme }]) => !theme).map(([id]) => id);
  if (isCourseSheet(sheet) && themeless !== undefined)
    throw new UserError(text.noTheme([themeless, ...others]), text.giveTheme(sheet.number, themeless));
}

/** Whoever has not passed every element of a module has no grade at its exam, but н/д (domain: 7.6). */
function refuseUnadmitted(records: Records, sheet: Stored<Attestation>): void {
  const [unadmitted] = notAdmitted(records, sheet).filter(({ student }) => isPositive(sheet.results[student]?.grade));
  if (!unadmitted) return;
  const { student, elements } = unadmitted;
  throw new UserError(text.unadmitted(sheet.number, student, elements), text.enterNotAdmitted(sheet, student));
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
  done: (sheet: Stored<Attestation>, today: IsoDate) =>
    `Закрыта ведомость ${numberCalled(sheet, today)}: ${sheet.group}, ${sheet.items.join(", ")}`,
  noDate: (number: string) => `В ведомости № ${number} не указана дата проведения.`,
  giveDate: (number: string, today: IsoDate) =>
    `Указать, когда она проведена: kpgt attestation close ${number} --date ${formatDate(today)}`,
  future: (number: string, date: IsoDate) => `Дата ведомости № ${number} — ${formatDate(date)} — ещё не наступила.`,
  noExaminer: (number: string) => `В ведомости № ${number} не указан экзаменатор или состав комиссии.`,
  giveExaminer: (number: string) =>
    `Указать: kpgt attestation issue ${number} --examiners <кто>, комиссию: --chair <кто> --members <кто>,<кто>`,
  noCommission: (number: string, form: ControlForm) =>
    `В ведомости № ${number} не указана комиссия, а ${formName(form)} принимает комиссия.`,
  giveCommission: (number: string) =>
    `Указать: kpgt attestation issue ${number} --chair <кто> --members <кто>,<кто> --commission-order <приказ>`,
  fewPeople: (number: string, people: number, least: number) =>
    `В комиссии ведомости № ${number} ${plural(people, "человек", "человека", "человек")}, а нужно не меньше ${least}.`,
  blank: (number: string, ids: readonly string[]) =>
    `В ведомости № ${number} нет результата у ${plural(ids.length, "студента", "студентов", "студентов")}: ${ids.join(", ")}.`,
  fill: (number: string) => `Внести: kpgt grade enter ${number}. Кто не пришёл, тому н/я`,
  unadmitted: (number: string, student: string, elements: readonly UnmetElement[]) =>
    `В ведомости № ${number} у ${student} оценка за экзамен по модулю, а не сдано: ${elements.map(({ item, form, semester }) => `${item} (${formName(form)}, ${semester}-й семестр)`).join(", ")}.`,
  enterNotAdmitted: ({ group, items }: Attestation, student: string) =>
    `Внесите сначала эти результаты; кто не допущен, тому н/д: kpgt grade add ${group} ${items[0]} ${student} н/д`,
  noTheme: (ids: readonly string[]) => `Не указана тема курсового проекта (работы): ${ids.join(", ")}.`,
  giveTheme: (number: string, student: string) => `Указать: kpgt grade theme ${number} ${student} "тема из приказа"`,
};
