import type { Grade } from "../../model/kinds.ts";
import { parseResult, whyNoResult } from "../../model/typed-result.ts";
import type { Encoding } from "../decode-text.ts";
import { planIndex } from "../plan-index.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { type CreditDecision, creditDecision } from "./credit-decision.ts";
import { type ImportedRows, importedRows } from "./imported-rows.ts";

/** One line of the table of a protocol: what is credited for which item of the plan. */
export interface CreditedRow {
  readonly line: number;
  readonly item: string;
  readonly grade?: Grade;
  readonly decision?: CreditDecision;
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
  decision: { names: ["решение", "decision"] },
  name: { names: ["название", "дисциплина", "название там", "name"] },
} as const;

function creditedRow({ line, values }: CsvRow<keyof typeof columns>): CreditedRow | string {
  const item = planIndex(values.item)?.id;
  if (!item) return text.item(values.item);
  const decision = values.decision === "" ? undefined : creditDecision(values.decision);
  if (values.decision !== "" && !decision) return text.decision(values.decision);
  const result = parseResult(values.grade);
  const isBlank = values.grade === "" && decision === "study";
  if (isBlank) return wrongNumbers(values) ?? { line, item, decision, ...detailsOf(values) };
  if (!result || !("grade" in result)) return result ? text.noGrade(values.grade) : whyNoResult(values.grade);
  const wrong = wrongNumbers(values);
  return wrong ?? { line, item, grade: result.grade, ...(decision && { decision }), ...detailsOf(values) };
}

type Values = CsvRow<keyof typeof columns>["values"];

function wrongNumbers({ semester, hours }: Values): string | undefined {
  if (semester !== "" && !/^([1-9]|1[0-2])$/.test(semester)) return text.semester(semester);
  return hours !== "" && !/^[1-9]\d{0,3}$/.test(hours) ? text.hours(hours) : undefined;
}

function detailsOf({ semester, hours, name }: Values): Pick<CreditedRow, "semester" | "hours" | "name"> {
  return {
    ...(semester !== "" && { semester: Number(semester) }),
    ...(hours !== "" && { hours: Number(hours) }),
    ...(name !== "" && { name }),
  };
}

const text = {
  item: (item: string) => `«${item}» — не индекс строки плана, например МДК.01.01.`,
  decision: (typed: string) => `Решение «${typed}»: нужно перезачесть, переаттестовать или изучить.`,
  noGrade: (typed: string) => `«${typed}» — не оценка: перезачитывают 5, 4, 3 или зачтено.`,
  semester: (semester: string) => `Семестр «${semester}»: нужно число от 1 до 12, счёт за всё обучение.`,
  hours: (hours: string) => `Часы «${hours}»: нужно целое число.`,
};
