import type { Grade } from "../model/kinds.ts";
import { parseResult, whyNoResult } from "../model/typed-result.ts";
import type { Encoding } from "./decode-text.ts";
import { type ImportedRows, importedRows } from "./imported-rows.ts";
import { planIndex } from "./plan-index.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";

/** One line of the table of a protocol: what is credited for which item of the plan. */
export interface CreditedRow {
  readonly line: number;
  readonly item: string;
  readonly grade: Grade;
  readonly semester?: number;
  readonly hours?: number;
  readonly name?: string;
}

/** The credited results of a CSV list. */
export function readCredits(bytes: Uint8Array, encoding?: Encoding): ImportedRows<CreditedRow> {
  const content = readCsv(bytes, columns, encoding);
  return importedRows(content.rows, content.notes, creditedRow);
}

const columns = {
  item: { names: ["элемент", "индекс", "item"], required: true },
  grade: { names: ["оценка", "результат", "grade"], required: true },
  semester: { names: ["семестр", "semester"] },
  hours: { names: ["часы", "часов", "hours"] },
  name: { names: ["название", "дисциплина", "название там", "name"] },
} as const;

function creditedRow({ line, values }: CsvRow<keyof typeof columns>): CreditedRow | string {
  const item = planIndex(values.item)?.id;
  if (!item) return text.item(values.item);
  const result = parseResult(values.grade);
  if (!result || !("grade" in result)) return result ? text.noGrade(values.grade) : whyNoResult(values.grade);
  if (values.semester !== "" && !/^([1-9]|1[0-2])$/.test(values.semester)) return text.semester(values.semester);
  if (values.hours !== "" && !/^[1-9]\d{0,3}$/.test(values.hours)) return text.hours(values.hours);
  return {
    line,
    item,
    grade: result.grade,
    ...(values.semester !== "" && { semester: Number(values.semester) }),
    ...(values.hours !== "" && { hours: Number(values.hours) }),
    ...(values.name !== "" && { name: values.name }),
  };
}

const text = {
  item: (item: string) => `«${item}» — не индекс строки плана, например МДК.01.01.`,
  noGrade: (typed: string) => `«${typed}» — не оценка: перезачитывают 5, 4, 3 или зачтено.`,
  semester: (semester: string) => `Семестр «${semester}»: нужно число от 1 до 12, счёт за всё обучение.`,
  hours: (hours: string) => `Часы «${hours}»: нужно целое число.`,
};
