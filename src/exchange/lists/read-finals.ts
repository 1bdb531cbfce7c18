import type { Grade } from "../../model/kinds.ts";
import { parseResult, whyNoResult } from "../../model/typed-result.ts";
import type { Encoding } from "../decode-text.ts";
import { planIndex } from "../plan-index.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { type ImportedRows, importedRows } from "./imported-rows.ts";

/** One line of a protocol of final grades. */
export interface ReadFinal {
  readonly line: number;
  readonly student: string;
  readonly item: string;
  readonly grade: Grade;
}

/** The final grades of a CSV list. */
export function readFinals(bytes: Uint8Array, encoding?: Encoding): ImportedRows<ReadFinal> {
  const content = readCsv(bytes, columns, encoding);
  return importedRows(content.rows, content.notes, finalRow);
}

const columns = {
  student: { names: ["студент", "номер", "зачётная книжка", "фио", "student"], required: true },
  item: { names: ["элемент", "индекс", "item"], required: true },
  grade: { names: ["оценка", "итог", "итоговая оценка", "grade"], required: true },
} as const;

function finalRow({ line, values }: CsvRow<keyof typeof columns>): ReadFinal | string {
  const item = planIndex(values.item)?.id;
  if (!item) return text.item(values.item);
  if (values.student.trim() === "") return text.noStudent;
  const result = parseResult(values.grade);
  if (!result || !("grade" in result)) return result ? text.noGrade(values.grade) : whyNoResult(values.grade);
  return { line, student: values.student.trim(), item, grade: result.grade };
}

const text = {
  item: (typed: string) => `Строка плана «${typed}» не распознана: нужен индекс — ОП.04, МДК.01.01`,
  noStudent: "Студент не назван",
  noGrade: (typed: string) => `«${typed}» — не оценка`,
};
