import { academicYearOf } from "../model/academic-year.ts";
import type { Change, Edit } from "../model/change.ts";
import { findAttestations } from "../model/find-attestation.ts";
import { findStudent } from "../model/find-student.ts";
import { gradesOf, isPositive } from "../model/grade.ts";
import type { Attestation, Basis, Grade, IsoDate, Result, Student } from "../model/kinds.ts";
import { isOfSession, type PlannedControl, plannedControls } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { semesterRoster, sheetRoster } from "../model/roster.ts";
import { type SignedSheet, sealOf } from "../model/seal.ts";
import { semesterPeriod } from "../model/semester.ts";
import type { TypedResult } from "../model/typed-result.ts";
import { UserError } from "../model/user-error.ts";
import { formName, formShort } from "../text/control-forms.ts";
import { formatDate } from "../text/dates.ts";
import { plural } from "../text/plural.ts";
import { createSheet, emptyBlock, groupAndProgram, pathFor } from "./draft-sheet.ts";
import { pastColumnKey } from "./past-columns.ts";
import { type RowProblem, refuseRows } from "./refuse-rows.ts";

/** One student's line of a summary; results by the keys of `pastColumns`. */
export interface PastResultsRow {
  readonly line: number;
  readonly student: { readonly id?: string; readonly recordBook?: string; readonly name?: string };
  readonly results: ReadonlyMap<string, TypedResult>;
}

/** A signed summary of a past semester, and who enters it. */
export interface PastResultsRequest {
  readonly source: string;
  readonly group: string;
  readonly semester: number;
  readonly basis: Basis;
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly PastResultsRow[];
  /** What the summary says of single sheets; otherwise they bear its date and numbers made from their subjects. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, IsoDate>;
  /** The day of all sheets without one of their own; the summary's if nobody says. */
  readonly date?: IsoDate;
  readonly by: string;
  readonly today: IsoDate;
}

/** What was planned in the semester and is not in the summary. */
export interface PastResultsChange extends Change {
  readonly missing: readonly PlannedControl[];
}

/**
 * Enters a past semester from its signed summary: a closed sheet for each planned attestation, marked with the document it
 * was taken from. All of them, or none and every reason why; what is there already from the same summary stays.
 */
export function importPastResults(records: Records, request: PastResultsRequest): PastResultsChange {
  const { group, semester, basis, today } = request;
  const { program } = groupAndProgram(records, group);
  if (basis.date > today) throw new UserError(text.future(basis.date));
  const problems: RowProblem[] = [];
  const rows = identified(records, request, problems);
  const controls = plannedControls(program, semester);
  const written = controls.filter((control) => columnsOf(control).some((key) => request.columns.has(key)));
  const drafts = written.map((control) => draftOf(records, request, control, rows, problems));
  refuseDoubles(drafts, problems);
  refuseRows(request.source, problems);
  const fresh = drafts.filter(({ there }) => there === undefined);
  return {
    summary: text.summary(group, semester, basis, fresh.length),
    edits: fresh.map(({ sheet, students }) => newSheet(records, sheet, students)),
    missing: controls.filter((control) => isOfSession(control.form) && !written.includes(control)),
  };
}

/** A row whose student is known. */
interface KnownRow extends PastResultsRow {
  readonly id: string;
}

function identified(
  records: Records,
  { group, semester, rows }: PastResultsRequest,
  problems: RowProblem[],
): Map<string, KnownRow> {
  const members = new Set(semesterRoster(records, group, semester).map(({ student }) => student.id));
  const known = new Map<string, KnownRow>();
  for (const row of rows) {
    const typed = row.student.id ?? row.student.recordBook ?? row.student.name ?? "";
    const [found, ...others] = findStudent(records, typed, [...members]);
    const first = found && known.get(found.id);
    if (!found) problems.push({ line: row.line, message: text.unknown(typed, group, semester) });
    else if (others.length > 0) problems.push({ line: row.line, message: text.several(typed, [found, ...others]) });
    else if (first) problems.push({ line: row.line, message: text.twice(found.id, first.line) });
    else known.set(found.id, { ...row, id: found.id });
  }
  return known;
}

/** One sheet to be, and the one that is there already from the same summary. */
interface Draft {
  readonly sheet: Attestation;
  readonly students: readonly Stored<Student>[];
  readonly there: Stored<Attestation> | undefined;
  readonly column: string;
}

function draftOf(
  records: Records,
  request: PastResultsRequest,
  control: PlannedControl,
  rows: ReadonlyMap<string, KnownRow>,
  problems: RowProblem[],
): Draft {
  const { group, semester, basis, by, today } = request;
  const keys = columnsOf(control).filter((key) => request.columns.has(key));
  const column = text.column(control);
  const date = keys.map((key) => request.dates.get(key)).find((one) => one) ?? request.date ?? basis.date;
  const subject = { group, items: [...control.items], form: control.form, semester, roster: "group" as const };
  const expected = expectedOn(records, subject, date);
  const results: Record<string, Result> = {};
  for (const student of expected.filter(({ id }) => !rows.has(id)))
    problems.push({ line: 1, message: text.noRow(student.id, column) });
  for (const row of [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const given = new Map(keys.flatMap((key) => [[key, row.results.get(key)] as const]));
    const isExpected = expected.some(({ id }) => id === row.id);
    const block = blockFrom(emptyBlock(records, subject), control, given);
    if (typeof block === "string") problems.push({ line: row.line, message: text.inColumn(column, block) });
    else if (block) results[row.id] = block;
    else if (isExpected) problems.push({ line: row.line, message: text.inColumn(column, text.blank(row.id)) });
  }
  const number = keys.map((key) => request.numbers.get(key)).find((one) => one) ?? text.number(group, control);
  const signed = {
    number,
    form: control.form,
    group,
    items: subject.items,
    semester,
    attempt: "first",
    roster: "group",
    date,
    examiners: [],
    closed: { date: today, by },
    takenFrom: basis,
    results,
  } satisfies SignedSheet;
  const sheet: Attestation = { ...signed, closed: { ...signed.closed, seal: sealOf(signed) } };
  const students = Object.keys(results).flatMap((id) => records.students.get(id) ?? []);
  return { sheet, students, column, there: sheetThere(records, sheet, column, problems) };
}

/** Whoever was in the group at the session's end or on the day of the sheet, and had to take it. */
function expectedOn(
  records: Records,
  subject: Pick<Attestation, "group" | "items" | "form" | "semester" | "roster">,
  date: IsoDate,
): Stored<Student>[] {
  const group = records.groups.get(subject.group);
  if (!group) return [];
  const { session } = semesterPeriod(records.college, group, subject.semester);
  const students = [session.to, date].flatMap((day) => sheetRoster(records, subject, day));
  return [...new Map(students.map((student) => [student.id, student])).values()];
}

/** The block that the cells of a row give; undefined without any; a sentence when they make no sense. */
function blockFrom(
  empty: Result,
  control: PlannedControl,
  given: ReadonlyMap<string, TypedResult | undefined>,
): Result | string | undefined {
  const typed = [...given.values()].filter((one) => one !== undefined);
  const [first] = typed;
  if (first === undefined) return undefined;
  const grades = typed.flatMap((one) => ("grade" in one ? [one.grade] : []));
  const foreign = grades.find((grade) => !gradesOf(control.form).includes(grade));
  if (foreign !== undefined) return text.foreign(foreign, control);
  if (empty.grades && grades.length > 0) {
    const parts = control.items.map((item): [string, Grade | null] => {
      const part = given.get(pastColumnKey(control, item));
      return [item, part && "grade" in part ? part.grade : null];
    });
    return parts.some(([, grade]) => grade === null) ? text.everyPart : { ...empty, grades: Object.fromEntries(parts) };
  }
  if (typed.some((one) => JSON.stringify(one) !== JSON.stringify(first))) return text.differing;
  const [grade] = grades;
  if (grade === undefined) return { ...empty, outcome: "outcome" in first ? first.outcome : null };
  return { ...empty, grade, ...("mastered" in empty && { mastered: isPositive(grade) }) };
}

/** The sheet of the same attestation, if it was taken from the same summary; any other one stops the import. */
function sheetThere(
  records: Records,
  sheet: Attestation,
  column: string,
  problems: RowProblem[],
): Stored<Attestation> | undefined {
  const { group, form, semester, items } = sheet;
  const there = findAttestations(records, { group, form, semester }).find(
    (one) => one.attempt === "first" && one.items.some((item) => items.includes(item)),
  );
  if (!there) return undefined;
  const isSameSummary =
    JSON.stringify(canonicalBasis(there.takenFrom)) === JSON.stringify(canonicalBasis(sheet.takenFrom));
  if (!isSameSummary) problems.push({ line: 1, message: text.inColumn(column, text.there(there.number)) });
  else if (sealOf({ ...sheet, results: there.results }) !== sheet.closed?.seal)
    problems.push({ line: 1, message: text.inColumn(column, text.other(there.number)) });
  return there;
}

function canonicalBasis(basis: Basis | undefined) {
  return basis && [basis.kind, basis.number ?? null, basis.date];
}

/** Two sheets of one summary under one number. */
function refuseDoubles(drafts: readonly Draft[], problems: RowProblem[]): void {
  const columns = new Map<string, string>();
  for (const { sheet, column, there } of drafts) {
    const first = columns.get(sheet.number);
    if (first !== undefined && there === undefined)
      problems.push({ line: 1, message: text.inColumn(column, text.sameNumber(sheet.number, first)) });
    columns.set(sheet.number, column);
  }
}

function newSheet(records: Records, sheet: Attestation, students: readonly Stored<Student>[]): Edit {
  const day = sheet.date ?? "";
  return createSheet(pathFor(records, academicYearOf(day), sheet, day), sheet, students, day);
}

function columnsOf(control: PlannedControl): string[] {
  return control.items.map((item) => pastColumnKey(control, item));
}

const text = {
  summary: (group: string, semester: number, { kind, date }: Basis, sheets: number) =>
    sheets === 0
      ? `Результаты ${group} за ${semester}-й семестр уже внесены: ${kind} от ${formatDate(date)}`
      : `Внесены результаты ${group} за ${semester}-й семестр: ${plural(sheets, "ведомость", "ведомости", "ведомостей")}, ${kind} от ${formatDate(date)}`,
  /** «св-ИС-23-3-ОП.04-Э»: the sheet's own number is not known. */
  number: (group: string, { items: [item], form, semester }: PlannedControl) =>
    `св-${group}-${semester}-${item}-${formShort(form)}`.slice(0, 40),
  column: ({ items, form }: PlannedControl) => `${items.join(", ")}, ${formName(form)}`,
  inColumn: (column: string, message: string) => `столбец «${column}»: ${message}`,
  future: (date: IsoDate) => `Сводная ведомость датирована будущим: ${formatDate(date)}.`,
  unknown: (typed: string, group: string, semester: number) =>
    `Студент «${typed}» в группе ${group} в ${semester}-м семестре не числится.`,
  several: (typed: string, found: readonly { readonly id: string }[]) =>
    `«${typed}» может быть: ${found.map(({ id }) => id).join(", ")}. Укажите номер студента.`,
  twice: (student: string, line: number) => `Студент ${student} уже был в строке ${line}.`,
  noRow: (student: string, column: string) =>
    `столбец «${column}»: нет строки студента ${student}, а он учился в группе.`,
  blank: (student: string) =>
    `у студента ${student} нет результата. Кто не сдал, тому н/я, н/д или н/а; перезачёт и индивидуальный план вносят прежде.`,
  foreign: (grade: Grade, { form }: PlannedControl) =>
    `оценка «${grade}» не ставится, форма контроля — ${formName(form)}.`,
  everyPart: "оценка нужна за каждую часть комплексной аттестации.",
  differing: "у частей комплексной аттестации разные оценки, а ставится одна общая.",
  there: (number: string) => `такая ведомость уже есть, № ${number}, и взята она не из этой сводной.`,
  other: (number: string) =>
    `в ведомости № ${number}, взятой из этой же сводной, другие результаты. Исправить: kpgt grade correct`,
  sameNumber: (number: string, column: string) => `номер ${number} уже у столбца «${column}».`,
};
