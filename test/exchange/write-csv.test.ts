import { expect, test } from "vitest";
import { readCsv } from "../../src/exchange/read-csv.ts";
import { writeCsv } from "../../src/exchange/write-csv.ts";

const table = { columns: ["Студент", "Примечание"], rows: [["Грачёва А. С.", 'сдала; «на "5"»']] };

test("for Excel: semicolons, a byte order mark, CRLF", () => {
  expect(decode(writeCsv(table))).toBe('\uFEFFСтудент;Примечание\r\nГрачёва А. С.;"сдала; «на ""5""»"\r\n');
});

test("for programs: commas, no mark, LF", () => {
  expect(decode(writeCsv(table, "csv-plain"))).toBe('Студент,Примечание\nГрачёва А. С.,"сдала; «на ""5""»"\n');
});

test.each([
  "=1+1",
  " =1",
  "\u00a0=1",
  "\n=1",
  "x\n=cmd",
  "+1",
  "-5",
  "@SUM(A1)",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "\t=1",
  "\tтекст",
  "\r=1",
  "x\r@y",
  "|calc",
  "\u200b=1",
  "\u0001=1",
  '=HYPERLINK("http://example.org")',
])("%j is made harmless", (cell) => {
  for (const format of ["csv", "csv-plain"] as const) {
    const [, line] = decode(writeCsv({ columns: ["а"], rows: [[cell]] }, format)).split(/\r?\n(.*)/s);
    expect(line).toMatch(/^"?'/);
  }
});

test.each(["5", "4,25", "н/я", "зач.", "2024-0117", "24.12.2025", "Жук И. О.", "а=б", "–"])(
  "%j stays as it is",
  (cell) => {
    expect(decode(writeCsv({ columns: ["а"], rows: [[cell]] }, "csv-plain"))).toBe(
      `а\n${cell.includes(",") ? `"${cell}"` : cell}\n`,
    );
  },
);

test("what is written is read back", () => {
  const rows = [
    ["a;b", 'c"d'],
    ["две\nстроки", ", ;\t"],
    ["", "ё й"],
  ];
  const bytes = writeCsv({ columns: ["один", "два"], rows });
  const read = readCsv(bytes, { one: { names: ["один"] }, two: { names: ["два"] } });
  expect(read.rows.map(({ values }) => [values.one, values.two])).toEqual([
    ["a;b", 'c"d'],
    ["две\nстроки", ", ;"],
    ["", "ё й"],
  ]);
});

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
