import { stringify } from "csv-stringify/sync";
import type { Table } from "./table.ts";

/** `csv` is for Excel in Russia, `csv-plain` for programs. */
export type CsvFormat = "csv" | "csv-plain";

/** A table as the bytes of a CSV file. Text that a spreadsheet would take for a formula is made harmless in both formats. */
export function writeCsv(table: Table, format: CsvFormat = "csv"): Uint8Array {
  const forExcel = format === "csv";
  const written = stringify(
    [table.columns, ...table.rows].map((row) => row.map(harmless)),
    {
      bom: forExcel,
      delimiter: forExcel ? ";" : ",",
      record_delimiter: forExcel ? "\r\n" : "\n",
      // The library quotes the record delimiter alone; a lone line feed inside a value would cut the row in two.
      quoted_match: /[\r\n]/,
    },
  );
  return new TextEncoder().encode(written);
}

/** Any line of a cell may become a formula: spaces and control characters before the sign do not stop a spreadsheet. */
const formula = /(^|\n)[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|]/u;

function harmless(cell: string): string {
  const text = cell.replace(/\r\n?/g, "\n");
  return formula.test(text) || /^[\t\n]/.test(text) ? `'${text}` : text;
}
