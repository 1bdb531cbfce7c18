import type { SemesterSheet } from "../sheet/semester-sheet.ts";

/** A summary as one flat table, for a screen and for a spreadsheet: students, then the lines under them. */
export function sheetTable(sheet: SemesterSheet): { columns: string[]; rows: string[][] } {
  const { items } = sheet;
  return {
    columns: [text.number, text.name, ...items.map(({ id, form }) => `${id} ${form}`), text.average, text.note],
    rows: [
      ...[...sheet.rows, ...sheet.leftRows].map((row) => [
        String(row.index),
        row.name,
        ...items.map(({ key }) => row.cells[key] ?? ""),
        row.average,
        row.note,
      ]),
      ...sheet.footer.map(({ title, values }) => ["", title, ...items.map(({ key }) => values[key] ?? ""), "", ""]),
    ],
  };
}

const text = { number: "№", name: "Фамилия, имя, отчество", average: "Средний балл", note: "Примечание" };
