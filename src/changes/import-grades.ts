import type { Change, Edit } from "../model/change.ts";
import { isOpenSheet } from "../model/find-attestation.ts";
import { findStudent } from "../model/find-student.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import type { TypedResult } from "../model/typed-result.ts";
import { UserError } from "../model/user-error.ts";
import { plural } from "../text/plural.ts";
import { namedAttestation, studentOnSheet } from "./named-attestation.ts";
import { type GradeEntry, recordGrades } from "./record-grades.ts";
import { type RowProblem, refuseRows } from "./refuse-rows.ts";

/** One row of a list of results. */
export interface ImportedGrade {
  readonly line: number;
  readonly sheet?: string;
  readonly group?: string;
  readonly item?: string;
  readonly semester?: number;
  readonly student: { readonly id?: string; readonly recordBook?: string; readonly name?: string };
  readonly result: TypedResult;
  readonly ticket?: string;
}

/** What the command line says for all rows. */
export interface GradesRequest {
  readonly source: string;
  readonly rows: readonly ImportedGrade[];
  /** The sheet of all rows, where the file names none. */
  readonly sheet?: string;
  readonly today: IsoDate;
}

/** Enters a list of results into their sheets: all of them, or none and every reason why. Importing twice changes nothing. */
export function importGrades(records: Records, request: GradesRequest): Change {
  const problems: RowProblem[] = [];
  const lines = new Map<string, number>();
  const edits: Edit[] = [];
  const sheets = new Set<string>();
  for (const row of request.rows)
    try {
      const { sheet, entry } = placed(records, row, request);
      const key = [sheet.id, entry.student, entry.item].join(" ");
      const first = lines.get(key);
      if (first !== undefined) throw new UserError(text.twice(entry.student, first));
      lines.set(key, row.line);
      edits.push(...recordGrades(records, sheet, [entry], request).edits);
      sheets.add(sheet.number);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ line: row.line, message: error.message });
    }
  refuseRows(request.source, problems);
  return { summary: text.done(request.rows.length, sheets.size), edits };
}

/** The sheet that a row means, and what it says of its student. */
function placed(records: Records, row: ImportedGrade, { sheet: common, today }: GradesRequest) {
  const number = row.sheet ?? common;
  if (number !== undefined) {
    const sheet = namedAttestation(records, number, today, isOpenSheet);
    return { sheet, entry: entryOf(sheet, row, studentOn(records, sheet, typedStudent(row)), row.item) };
  }
  const { group, item, semester } = row;
  if (group === undefined || item === undefined) throw new UserError(text.noSheet);
  const query = { group, item, ...(semester !== undefined && { semester }) };
  const { sheet, student } = studentOnSheet(records, query, typedStudent(row));
  return { sheet, entry: entryOf(sheet, row, student, item) };
}

function entryOf(
  sheet: Stored<Attestation>,
  row: ImportedGrade,
  student: string,
  item: string | undefined,
): GradeEntry {
  const isPart = item !== undefined && sheet.results[student]?.grades !== undefined;
  return {
    student,
    result: row.result,
    ...(isPart && { item }),
    ...(row.ticket !== undefined && { ticket: row.ticket }),
  };
}

/** A name alone is taken only when nobody else on the sheet bears it. */
function studentOn(records: Records, { results }: Stored<Attestation>, typed: string): string {
  const [found, ...others] = findStudent(records, typed, Object.keys(results));
  if (!found) throw new UserError(text.unknown(typed));
  if (others.length === 0) return found.id;
  const ids = [found, ...others].map(({ id }) => id);
  throw new UserError(text.several(typed, ids));
}

/** The surest of what the row says. */
function typedStudent({ student: { id, recordBook, name = "" } }: ImportedGrade): string {
  return id ?? recordBook ?? name;
}

const text = {
  done: (results: number, sheets: number) =>
    `Загружено: ${plural(results, "результат", "результата", "результатов")} в ${plural(sheets, "ведомость", "ведомости", "ведомостей")}`,
  noSheet: "Не сказано, в какую ведомость: нужен столбец «ведомость», или «группа» и «элемент», или --sheet.",
  twice: (student: string, line: number) => `Результат ${student} уже был в строке ${line}.`,
  unknown: (typed: string) => `Студент «${typed}» в ведомости не найден.`,
  several: (typed: string, ids: readonly string[]) =>
    `«${typed}» может быть: ${ids.join(", ")}. Укажите номер студента.`,
};
