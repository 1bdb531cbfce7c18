import { isDamagedByExcel, parseResult, type TypedResult, whyNoResult } from "../../model/typed-result.ts";
import type { Encoding } from "../decode-text.ts";
import { planIndex } from "../plan-index.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { type ImportedRows, importedRows } from "./imported-rows.ts";
import { refuseWithoutStudents, studentColumns, type WrittenStudent, writtenStudent } from "./written-student.ts";

/** One result, as the file says: the sheet by its number or by group and item, the student as typed. */
export interface GradeRow {
  readonly line: number;
  readonly sheet?: string;
  readonly group?: string;
  readonly item?: string;
  readonly semester?: number;
  readonly student: WrittenStudent;
  readonly result: TypedResult;
  readonly ticket?: string;
}

/** The results of a CSV list. A student without a result is not graded yet: passed over and counted. */
export function readGrades(bytes: Uint8Array, encoding?: Encoding): ImportedRows<GradeRow> {
  const content = readCsv(bytes, columns, encoding);
  refuseWithoutStudents(content.columns);
  const graded = content.rows.filter(({ values }) => values.grade !== "");
  const blank = content.rows.length - graded.length;
  return importedRows(graded, blank > 0 ? [...content.notes, text.blank(blank)] : content.notes, gradeRow);
}

const columns = {
  sheet: { names: ["ведомость", "номер ведомости", "№ ведомости", "sheet"] },
  group: { names: ["группа", "group"] },
  item: { names: ["элемент", "индекс", "дисциплина", "item"] },
  semester: { names: ["семестр", "semester"] },
  ...studentColumns,
  grade: { names: ["оценка", "результат", "grade"], required: true },
  ticket: { names: ["билет", "номер билета", "№ билета", "ticket"] },
} as const;

type Column = keyof typeof columns;

function gradeRow({ line, values }: CsvRow<Column>): GradeRow | string {
  const damaged = [values.sheet, values.id, values.student, values.recordBook].find(isDamagedByExcel);
  if (damaged !== undefined) return text.excel(damaged);
  const student = writtenStudent(values);
  if (Object.keys(student).length === 0) return text.noStudent;
  const result = parseResult(values.grade);
  if (!result) return whyNoResult(values.grade);
  const item = values.item === "" ? undefined : planIndex(values.item)?.id;
  if (values.item !== "" && !item) return text.item(values.item);
  if (values.semester !== "" && !/^([1-9]|1[0-2])$/.test(values.semester)) return text.semester(values.semester);
  return {
    line,
    ...(values.sheet === "" ? {} : { sheet: values.sheet }),
    ...(values.group === "" ? {} : { group: values.group }),
    ...(item ? { item } : {}),
    ...(values.semester === "" ? {} : { semester: Number(values.semester) }),
    student,
    result,
    ...(values.ticket === "" ? {} : { ticket: values.ticket }),
  };
}

const text = {
  noStudent: "Не указан студент.",
  blank: (n: number) => `Строки без оценки пропущены: ${n}.`,
  excel: (value: string) => `Excel испортил номер: «${value}». Задайте столбцу формат «Текстовый» и введите его снова.`,
  item: (item: string) => `«${item}» — не индекс строки плана, например МДК.01.01.`,
  semester: (semester: string) => `Семестр «${semester}»: нужно число от 1 до 12, счёт за всё обучение.`,
};
