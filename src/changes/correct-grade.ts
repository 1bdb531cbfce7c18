import type { Change } from "../model/change.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { AcademicYear, Attestation, Basis, Correction, IsoDate, Result, ResultValue } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import type { TypedResult } from "../model/typed-result.ts";
import { UserError } from "../model/user-error.ts";
import { closedYearOf } from "../reports/archive/closed-years.ts";
import { sheetCalled } from "../text/sheet-called.ts";
import { correctClosedYear } from "./correct-closed-year.ts";
import { blockOf, printedResult, refuseForeignGrade, resultEdits } from "./record-grades.ts";
import { refuseFuture } from "./refuse-future.ts";

/** Who corrects, when, on what basis and with whose permission. */
export interface CorrectionRequest {
  readonly student: string;
  readonly result: TypedResult;
  readonly item?: string;
  readonly basis: Basis;
  readonly by: string;
  readonly permitted: string;
  readonly today: IsoDate;
}

/** Corrects a result on a closed sheet; what stood there before is kept for good, beside the grade or in a later year. */
export function correctGrade(records: Records, sheet: Stored<Attestation>, request: CorrectionRequest): Change {
  if (sheet.annulled) throw new UserError(text.annulled(sheet.number), text.show(sheet.number));
  if (!sheet.closed) throw new UserError(text.open(sheet.number), text.simply(sheet, request.student));
  refuseForeignGrade(sheet, request.result);
  refuseFuture(request.basis.date, request.today);
  const block = blockOf(sheet, request.student);
  if (block.grades && request.item === undefined && "grade" in request.result)
    throw new UserError(text.eachPart(sheet.number), text.namePart(Object.keys(block.grades)));
  const edits = resultEdits(sheet, request.student, request.result, request.item);
  if (edits.length === 0)
    throw new UserError(
      text.same(sheet.number, request.student, printedResult(request.result)),
      text.history(sheet.number, request.student),
    );
  const { student, today: date, basis, by, permitted } = request;
  const result = printedResult(request.result);
  const was = wasIn(block);
  const closed = closedYearOf(records, sheet);
  if (closed)
    return correctClosedYear(records, {
      sheet,
      student,
      closed,
      date,
      add: { correction: { was, now: nowIn(block, request), date, basis, by, permitted } },
      said: (year) => text.later(sheet, year, student, result),
    });
  const correction: Correction = { was, date, basis, by, permitted };
  return {
    summary: text.done(sheet, student, result, date),
    edits: [...edits, { append: { file: sheet.file, path: ["results", student, "corrections"] }, value: correction }],
  };
}

/** A certificate brought later makes an absence an excused one; it is no correction (273-ФЗ, article 58 part 2). */
export function excuseAbsence(
  records: Records,
  sheet: Stored<Attestation>,
  { student, date, basis }: { readonly student: string; readonly date: IsoDate; readonly basis: Basis },
): Change {
  if (sheet.annulled) throw new UserError(text.annulled(sheet.number), text.show(sheet.number));
  refuseFuture(basis.date, date);
  const block = blockOf(sheet, student);
  if (block.outcome !== "absent") throw new UserError(text.notAbsent(sheet.number, student), text.show(sheet.number));
  if (block.excused) throw new UserError(text.alreadyExcused(sheet.number, student), text.show(sheet.number));
  const closed = closedYearOf(records, sheet);
  if (closed)
    return correctClosedYear(records, {
      sheet,
      student,
      closed,
      date,
      add: { excused: { date, basis } },
      said: (year) => text.excusedLater(sheet, year, student),
    });
  return {
    summary: text.excused(sheet, student, date),
    edits: [{ insert: { file: sheet.file, path: ["results", student] }, key: "excused", value: { date, basis } }],
  };
}

function wasIn({
  grade,
  grades,
  outcome,
}: { grade?: unknown; grades?: unknown; outcome: unknown } & Correction["was"]): Correction["was"] {
  return {
    ...(grades === undefined ? {} : { grades }),
    ...(grades === undefined ? { grade: grade ?? null } : {}),
    ...(outcome === null ? {} : { outcome }),
  };
}

/** What is right now: only the part that is named, of a sheet where each part is graded. */
function nowIn({ grades }: Pick<Result, "grades">, { result, item }: CorrectionRequest): ResultValue {
  if ("outcome" in result) return { outcome: result.outcome };
  return grades && item !== undefined ? { grades: { [item]: result.grade } } : { grade: result.grade };
}

const text = {
  done: (sheet: Stored<Attestation>, student: string, result: string, today: IsoDate) =>
    `Исправлено в ведомости ${sheetCalled(sheet, today)}: ${student} — ${result}`,
  later: (sheet: Stored<Attestation>, year: AcademicYear, student: string, result: string) =>
    `Год ${yearOf(sheet)} закрыт, исправление ведомости № ${sheet.number}, ${sheet.group} ${sheet.items.join(", ")}, записано документом ${year} года: ${student} — ${result}`,
  excusedLater: (sheet: Stored<Attestation>, year: AcademicYear, student: string) =>
    `Год ${yearOf(sheet)} закрыт, документом ${year} года признана уважительной неявка в ведомости № ${sheet.number}, ${sheet.group} ${sheet.items.join(", ")}: ${student}`,
  annulled: (number: string) => `Ведомость № ${number} аннулирована, исправлять в ней нечего.`,
  open: (number: string) => `Ведомость № ${number} ещё открыта: исправление не нужно.`,
  simply: ({ number, group, items }: Attestation, student: string) =>
    `Просто введите оценку: kpgt grade add ${group} ${items[0]} ${student} <оценка> --sheet ${number}`,
  show: (number: string) => `Посмотреть: kpgt attestation show ${number}`,
  history: (number: string, student: string) => `Как она появилась: kpgt grade history ${number} ${student}`,
  eachPart: (number: string) => `В ведомости № ${number} оценивается каждая часть отдельно.`,
  namePart: (parts: readonly string[]) => `Назовите часть: --item ${parts.join(" или --item ")}`,
  same: (number: string, student: string, result: string) =>
    `В ведомости № ${number} у ${student} уже стоит ${result}.`,
  excused: (sheet: Stored<Attestation>, student: string, today: IsoDate) =>
    `Ведомость ${sheetCalled(sheet, today)}: неявка ${student} признана уважительной`,
  notAbsent: (number: string, student: string) => `В ведомости № ${number} у ${student} нет неявки.`,
  alreadyExcused: (number: string, student: string) =>
    `Неявка ${student} в ведомости № ${number} уже признана уважительной.`,
};
