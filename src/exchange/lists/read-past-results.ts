import type { IsoDate } from "../../model/kinds.ts";
import { isDamagedByExcel, parseResult, type TypedResult, whyNoResult } from "../../model/typed-result.ts";
import { parseDate } from "../../text/dates.ts";
import type { Encoding } from "../decode-text.ts";
import { type CsvRow, type RowError, readCsv } from "../read-csv.ts";
import { refuseWithoutStudents, studentColumns, type WrittenStudent, writtenStudent } from "./written-student.ts";

/** A column that a summary may have: one planned attestation. */
export interface PastColumn {
  readonly key: string;
  /** What may stand in the header; the first is shown to people. */
  readonly names: readonly [string, ...string[]];
}

/** One student's line of a summary: the results by column; an empty cell is none. */
export interface PastRow {
  readonly line: number;
  readonly student: WrittenStudent;
  readonly results: ReadonlyMap<string, TypedResult>;
}

/** A summary of a past semester as the file has it. */
export interface PastSummary {
  /** The columns that the file has, as the caller named them. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly PastRow[];
  /** What the lines «номер ведомости» and «дата» say of a column, where the summary has such lines. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, IsoDate>;
  readonly errors: readonly RowError[];
  readonly notes: readonly string[];
}

/** Reads a summary: a line a student, a column an attestation; every cell that makes no sense is named with its column. */
export function readPastResults(bytes: Uint8Array, planned: readonly PastColumn[], encoding?: Encoding): PastSummary {
  const columns = { ...studentColumns, ...Object.fromEntries(planned.map(({ key, names }) => [key, { names }])) };
  const content = readCsv<string>(bytes, columns, encoding);
  refuseWithoutStudents(content.columns);
  const present = planned.filter(({ key }) => content.columns.has(key));
  const errors: RowError[] = [];
  const rows: PastRow[] = [];
  const [numbers, dates] = [new Map<string, string>(), new Map<string, IsoDate>()];
  for (const row of content.rows) {
    const heading = headingOf(row);
    const cells = present.map((column) => ({ ...column, value: row.values[column.key] ?? "" }));
    const written = cells.filter(({ value }) => value !== "");
    const complain = (column: PastColumn, message: string) =>
      errors.push({ line: row.line, message: text.inColumn(column.names[0], message) });
    if (heading === "number") for (const { key, value } of written) numbers.set(key, value);
    else if (heading === "date")
      for (const cell of written) {
        const date = parseDate(cell.value);
        if (date === undefined) complain(cell, text.date(cell.value));
        else dates.set(cell.key, date);
      }
    else {
      const student = studentOf(row);
      if (typeof student === "string") errors.push({ line: row.line, message: student });
      const results = new Map<string, TypedResult>();
      for (const cell of written.filter(({ value }) => !/^[-–—]$/.test(value))) {
        const result = parseResult(cell.value);
        if (result === undefined) complain(cell, whyNoResult(cell.value));
        else results.set(cell.key, result);
      }
      if (typeof student !== "string") rows.push({ line: row.line, student, results });
    }
  }
  return { columns: new Set(present.map(({ key }) => key)), rows, numbers, dates, errors, notes: content.notes };
}

type Row = CsvRow<string>;

/** A summary may tell the numbers and days of the sheets it was made from, in lines of their own. */
function headingOf({ values }: Row): "number" | "date" | undefined {
  const first = [values.student, values.name, values.id, values.recordBook].find((value) => value) ?? "";
  if (/^(?:№|номер)(?: ведомост[ией])?$/iu.test(first)) return "number";
  return /^дата(?: ведомост[ией])?$/iu.test(first) ? "date" : undefined;
}

function studentOf({ values }: Row): WrittenStudent | string {
  const { id = "", student = "", recordBook = "", name = "" } = values;
  const damaged = [id, student, recordBook].find(isDamagedByExcel);
  if (damaged !== undefined) return text.excel(damaged);
  const written = writtenStudent({ id, student, recordBook, name });
  return Object.keys(written).length === 0 ? text.noStudent : written;
}

const text = {
  inColumn: (column: string, message: string) => `столбец «${column}»: ${message}`,
  date: (value: string) => `«${value}» — не дата. Пишется так: 24.12.2025`,
  noStudent: "Не указан студент.",
  excel: (value: string) => `Excel испортил номер: «${value}». Задайте столбцу формат «Текстовый» и введите его снова.`,
};
