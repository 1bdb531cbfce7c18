import type { Change, Edit } from "../model/change.ts";
import { gradesOf, isPositive } from "../model/grade.ts";
import type { Attestation, Grade, IsoDate, Outcome, Result } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import type { EnteredResult } from "../model/typed-result.ts";
import { UserError } from "../model/user-error.ts";
import { formName } from "../text/control-forms.ts";
import { formatDate } from "../text/dates.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";
import { plural } from "../text/plural.ts";
import { sheetCalled } from "../text/sheet-called.ts";
import { putValue } from "./put-value.ts";
import { refuseAbsentee, refuseOnLeave } from "./refuse-absentee.ts";
import { refuseFuture } from "./refuse-future.ts";

/** One student's result as it was typed. */
export interface GradeEntry {
  readonly student: string;
  readonly result: EnteredResult;
  /** The part of a complex sheet on which each part is graded. */
  readonly item?: string;
  /** Only where it is not the sheet's. */
  readonly date?: IsoDate;
  readonly ticket?: string;
}

/** Enters results on one open sheet. What stands there already and is the same is left as it is. */
export function recordGrades(
  records: Records,
  sheet: Stored<Attestation>,
  entries: readonly GradeEntry[],
  given: { readonly today: IsoDate; readonly date?: IsoDate },
): Change {
  refuseUnlessOpen(sheet);
  for (const day of [given.date, ...entries.map((entry) => entry.date)])
    if (day !== undefined) refuseFuture(day, given.today);
  const edits: Edit[] = [];
  const date = given.date ?? sheet.date;
  if (given.date !== undefined && sheet.date === undefined)
    edits.push(putValue(sheet, [], "date", given.date, "results"));
  refuseHalfAbsent(sheet, entries);
  for (const entry of entries) edits.push(...entryEdits(records, sheet, entry, date));
  const [only] = entries;
  return {
    summary:
      entries.length === 1 && only ? text.one(sheet, only, given.today) : text.many(sheet, entries.length, given.today),
    edits: eachOnce(edits),
  };
}

/** An outcome is the student's, not a part's: nobody takes one part of a complex attestation and misses the other. */
function refuseHalfAbsent({ number }: Attestation, entries: readonly GradeEntry[]): void {
  const absent = new Set(entries.filter(({ result }) => "outcome" in result).map(({ student }) => student));
  const torn = entries.find(({ student, result }) => "grade" in result && absent.has(student));
  if (torn) throw new UserError(text.halfAbsent(number, torn.student), text.wholeOutcome);
}

/** Several parts of one student may say the same of the whole. */
function eachOnce(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/** Refuses a sheet that is closed or annulled, saying how to go on. */
export function refuseUnlessOpen(sheet: Stored<Attestation>, hintIfClosed = text.correct(sheet.number)): void {
  if (sheet.annulled) throw new UserError(text.annulled(sheet.number, sheet.annulled.date), text.openAnother(sheet));
  if (sheet.closed) throw new UserError(text.closed(sheet.number, sheet.closed.date), hintIfClosed);
}

/** The student's block, or a refusal that says how a student comes onto the sheet. */
export function blockOf(sheet: Stored<Attestation>, student: string): Result {
  const block = Object.hasOwn(sheet.results, student) ? sheet.results[student] : undefined;
  if (!block) throw new UserError(text.noBlock(sheet.number, student), text.comeOnto(sheet, student));
  return block;
}

/** Refuses a result of a day on which the student was on leave, or had left the group: such a line stays empty. */
export function refuseIfGone(records: Records, sheet: Stored<Attestation>, id: string, day: IsoDate): void {
  const student = records.students.get(id);
  if (!student) return;
  if (sheet.results[id]?.guest) refuseOnLeave(student, day);
  else refuseAbsentee(student, sheet.group, day, text.stayEmpty(id));
}

/** Refuses a grade that the form does not have (kpgt-2026 2.8). */
export function refuseForeignGrade(sheet: Pick<Attestation, "number" | "form">, result: EnteredResult): void {
  if ("grade" in result && !gradesOf(sheet.form).includes(result.grade))
    throw new UserError(text.foreign(sheet, result.grade), text.allowed(sheet));
}

/** The values of a block that a result gives: a grade and an outcome exclude each other, «освоен» follows the grade. */
export function resultEdits(sheet: Stored<Attestation>, student: string, result: EnteredResult, item?: string): Edit[] {
  const block = blockOf(sheet, student);
  const parts = Object.keys(block.grades ?? {});
  if (item !== undefined && !parts.includes(item))
    throw new UserError(text.noPart(sheet.number, item), text.parts(parts));
  const grade: Grade | null = "grade" in result ? result.grade : null;
  const outcome: Outcome | null = "outcome" in result ? result.outcome : null;
  const edits: Edit[] = [];
  const put = (path: readonly string[], key: string, was: unknown, value: Grade | Outcome | boolean | null) => {
    if ((was ?? null) !== value) edits.push(putValue(sheet, ["results", student, ...path], key, value));
  };
  if (block.grades) {
    for (const part of item && outcome === null ? [item] : parts) put(["grades"], part, block.grades[part], grade);
  } else put([], "grade", block.grade, grade);
  put([], "outcome", block.outcome, outcome);
  if (sheet.form === "module-exam" || sheet.form === "qualification-exam")
    put([], "mastered", block.mastered, grade === null ? null : isPositive(grade));
  return edits;
}

function entryEdits(
  records: Records,
  sheet: Stored<Attestation>,
  entry: GradeEntry,
  date: IsoDate | undefined,
): Edit[] {
  const block = blockOf(sheet, entry.student);
  refuseForeignGrade(sheet, entry.result);
  const day = entry.date ?? date;
  if (day !== undefined && !("blank" in entry.result)) refuseIfGone(records, sheet, entry.student, day);
  if (block.grades && "grade" in entry.result && entry.item === undefined && Object.keys(block.grades).length > 1)
    throw new UserError(text.eachPart(sheet.number), text.namePart(sheet, Object.keys(block.grades)));
  const edits = resultEdits(sheet, entry.student, entry.result, entry.item);
  if (entry.date !== undefined && entry.date !== date && entry.date !== block.date)
    edits.push(putValue(sheet, ["results", entry.student], "date", entry.date));
  if (entry.ticket !== undefined && String(block.ticket ?? "") !== entry.ticket)
    edits.push(putValue(sheet, ["results", entry.student], "ticket", ticketValue(entry.ticket)));
  return edits;
}

/** Tickets are numbers as a rule, «12а» too. */
function ticketValue(typed: string): string | number {
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : typed;
}

/** «5», «зач.», «н/я»: a result as on paper. */
export function printedResult(result: EnteredResult): string {
  if ("blank" in result) return text.blank;
  return "grade" in result ? gradeShort(result.grade) : outcomeShort(result.outcome);
}

const text = {
  one: (sheet: Stored<Attestation>, { student, item, result }: GradeEntry, today: IsoDate) =>
    `Ведомость ${sheetCalled(sheet, today, item)}: ${student} — ${printedResult(result)}`,
  many: (sheet: Stored<Attestation>, n: number, today: IsoDate) =>
    `Ведомость ${sheetCalled(sheet, today)}: внесено ${plural(n, "результат", "результата", "результатов")}`,
  blank: "пусто",
  annulled: (number: string, date: IsoDate) => `Ведомость № ${number} аннулирована ${formatDate(date)}.`,
  openAnother: ({ group, items, form, semester }: Attestation) =>
    `Открыть новую: kpgt attestation open ${group} ${items[0]} --form ${form} --semester ${semester}`,
  closed: (number: string, date: IsoDate) =>
    `Ведомость № ${number} закрыта ${formatDate(date)}: её меняют только исправлением с основанием.`,
  correct: (number: string) =>
    `Исправить: kpgt grade correct ${number} <студент> <оценка> --basis "служебная записка № 3 от 12.01.2026" --permitted <кто разрешил>`,
  noBlock: (number: string, student: string) => `В ведомости № ${number} нет студента ${student}.`,
  comeOnto: ({ number, closed, group, items, form, semester }: Attestation, student: string) =>
    closed
      ? `Если его пропустили, откройте направление: kpgt attestation open ${group} ${items[0]} --form ${form} --semester ${semester} --students ${student}`
      : `Внести в список: kpgt attestation admit ${number} ${student} (студента другой группы — с --guest "основание")`,
  foreign: ({ number, form }: Pick<Attestation, "number" | "form">, grade: Grade) =>
    `Оценка «${grade}» не ставится в ведомости № ${number}: форма контроля — ${formName(form)}.`,
  allowed: ({ form }: Pick<Attestation, "form">) =>
    `Можно: ${gradesOf(form).join(", ")}, а также н/я, н/я ув., н/д, н/а.`,
  stayEmpty: (student: string) =>
    `Его строка остаётся пустой. Проверьте дату (--date) и приказы: kpgt student show ${student}`,
  halfAbsent: (number: string, student: string) =>
    `В ведомости № ${number} у ${student} одна часть оценена, а за другую стоит неявка.`,
  wholeOutcome: "Неявка ставится на всю комплексную ведомость: внесите её за каждую часть или оцените каждую.",
  noPart: (number: string, item: string) => `В ведомости № ${number} нет отдельной оценки за «${item}».`,
  parts: (parts: readonly string[]) =>
    parts.length === 0 ? "Оценка в ней одна на всех, части не называют." : `Части: ${parts.join(", ")}`,
  eachPart: (number: string) => `В ведомости № ${number} оценивается каждая часть отдельно.`,
  namePart: ({ group }: Attestation, parts: readonly string[]) =>
    `Назовите часть: ${parts.map((part) => `kpgt grade add ${group} ${part} …`).join(" или ")}`,
};
