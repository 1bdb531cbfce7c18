import type { TeachingRow } from "../../model/list-rows.ts";
import { writtenForms } from "../control-form-words.ts";
import type { Encoding } from "../decode-text.ts";
import { kindByIndex, planIndex } from "../plan-index.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { type ImportedRows, importedRows } from "./imported-rows.ts";

/** The teaching load of a CSV list. The students of a subgroup may stand in one cell, or one in a row. */
export function readTeaching(bytes: Uint8Array, encoding?: Encoding): ImportedRows<TeachingRow> {
  const content = readCsv(bytes, columns, encoding);
  const read = importedRows(content.rows, content.notes, teachingRow);
  const rows = joined(read.rows);
  const empty = rows.filter(({ subgroup }) => subgroup?.students.length === 0);
  const errors = [
    ...read.errors,
    ...empty.map(({ line, subgroup }) => ({ line, message: text.empty(subgroup?.id ?? "") })),
  ];
  return {
    rows: rows.filter((row) => !empty.includes(row)),
    errors: errors.toSorted((a, b) => a.line - b.line),
    notes: read.notes,
  };
}

const columns = {
  group: { names: ["группа", "group"], required: true },
  item: { names: ["элемент", "индекс", "дисциплина", "item"], required: true },
  semester: { names: ["семестр", "semester"], required: true },
  teacher: { names: ["преподаватель", "teacher"], required: true },
  form: { names: ["форма", "форма контроля", "form"] },
  subgroup: { names: ["подгруппа", "subgroup"] },
  students: { names: ["студенты", "студент", "students"] },
} as const;

function teachingRow({ line, values }: CsvRow<keyof typeof columns>): TeachingRow | string {
  const missing = requiredColumns.find((name) => values[name] === "");
  if (missing) return text.missing(columns[missing].names[0]);
  const item = planIndex(values.item)?.id;
  if (!item) return text.item(values.item);
  if (!/^([1-9]|1[0-2])$/.test(values.semester)) return text.semester(values.semester);
  const forms = writtenForms(values.form, kindByIndex(item));
  if (!forms || forms.length > 1) return text.form(values.form);
  const [form] = forms;
  const students = values.students
    .split(/[,;\n]/)
    .map((student) => student.trim())
    .filter(Boolean);
  if (students.length > 0 && values.subgroup === "") return text.noSubgroup;
  return {
    line,
    group: values.group,
    item,
    semester: Number(values.semester),
    teacher: values.teacher,
    ...(form ? { form: form.form } : {}),
    ...(values.subgroup === "" ? {} : { subgroup: { id: values.subgroup, students } }),
  };
}

const requiredColumns = ["group", "item", "semester", "teacher"] as const;

/** Rows that differ in the students of one subgroup alone are one line of teaching; the first row's line is kept. */
function joined(rows: readonly TeachingRow[]): TeachingRow[] {
  const byLine = new Map<string, TeachingRow>();
  for (const row of rows) {
    const { group, item, semester, teacher, form, subgroup } = row;
    const key = JSON.stringify([group, item, semester, teacher, form, subgroup?.id]);
    const known = byLine.get(key);
    const students = [...new Set([...(known?.subgroup?.students ?? []), ...(subgroup?.students ?? [])])];
    byLine.set(key, { ...(known ?? row), ...(subgroup ? { subgroup: { id: subgroup.id, students } } : {}) });
  }
  return [...byLine.values()];
}

const text = {
  missing: (column: string) => `Не заполнен столбец «${column}».`,
  item: (item: string) => `«${item}» — не индекс строки плана, например МДК.01.01.`,
  semester: (semester: string) => `Семестр «${semester}»: нужно число от 1 до 12, счёт за всё обучение.`,
  form: (form: string) => `Форма контроля «${form}» неизвестна.`,
  noSubgroup: "Студенты перечислены, а подгруппа не названа.",
  empty: (subgroup: string) => `В подгруппе «${subgroup}» нет студентов: перечислите их в столбце «студенты».`,
};
