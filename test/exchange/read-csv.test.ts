import { expect, test } from "vitest";
import { readCsv } from "../../src/exchange/read-csv.ts";
import { UserError } from "../../src/model/user-error.ts";

const columns = {
  student: { names: ["студент", "номер"], required: true },
  grade: { names: ["оценка"], required: true },
  ticket: { names: ["билет"] },
} as const;

test("a file as Russian Excel writes it", () => {
  const content = readCsv(utf8("\uFEFFСтудент;Оценка;Билет\r\n2024-0117;5;12\r\n2024-0118;н/я;\r\n"), columns);
  expect(content.rows).toEqual([
    { line: 2, values: { student: "2024-0117", grade: "5", ticket: "12" } },
    { line: 3, values: { student: "2024-0118", grade: "н/я", ticket: "" } },
  ]);
  expect(content.notes).toEqual(["Кодировка utf-8, разделитель «;»."]);
});

test("windows-1251 is recognised and said", () => {
  const content = readCsv(cp1251("студент;оценка\n2024-0117;зачтено\n"), columns);
  expect(content.rows[0]?.values.grade).toBe("зачтено");
  expect(content.notes).toEqual([
    "Кодировка windows-1251, разделитель «;».",
    "Кодировка определена по содержимому. Если буквы неверны, укажите её: --encoding.",
  ]);
});

test("UTF-16 with a byte order mark", () => {
  for (const bigEndian of [false, true])
    expect(readCsv(utf16("студент\tоценка\n2024-0117\t5\n", bigEndian), columns).rows[0]?.values.student).toBe(
      "2024-0117",
    );
});

test("an encoding that was named is the one that is used", () => {
  expect(readCsv(cp1251("студент;оценка\n1;5\n"), columns, "windows-1251").notes).toHaveLength(1);
  expect(() => readCsv(cp1251("студент;оценка\n1;5\n"), columns, "utf-8")).toThrow("не прочитан в кодировке utf-8");
});

test.each([
  [",", "студент,оценка\n2024-0117,5\n"],
  ["табуляция", "студент\tоценка\n2024-0117\t5\n"],
  [",", "sep=,\nстудент,оценка\n2024-0117,5\n"],
  [";", "sep=;\r\nстудент;оценка\r\n2024-0117;5\r\n"],
])("the delimiter %s is found from the header", (delimiter, file) => {
  const { rows, notes } = readCsv(utf8(file), columns);
  expect(rows.map(({ values }) => values.grade)).toEqual(["5"]);
  expect(notes[0]).toContain(delimiter);
});

test("a quoted header, whatever the delimiter", () => {
  for (const delimiter of [";", ",", "\t"])
    expect(readCsv(utf8(`"студент"${delimiter}"оценка"\n"1"${delimiter}"5"\n`), columns).rows).toHaveLength(1);
});

test("a decimal comma does not make a delimiter", () => {
  expect(readCsv(utf8("студент;оценка\n2024-0117;4,5\n"), columns).rows[0]?.values.grade).toBe("4,5");
});

test("values stay text", () => {
  const { rows } = readCsv(utf8("студент;оценка;билет\n007;1e3;1.10\n"), columns);
  expect(rows[0]?.values).toEqual({ student: "007", grade: "1e3", ticket: "1.10" });
});

test("column names forgive case, spaces, ё and the way й is composed", () => {
  const spelt = { book: { names: ["зачётный лист"], required: true } } as const;
  for (const name of ["Зачетный\u00a0 лист ", "ЗАЧЁТНЫЙ ЛИСТ", "зачётный лист".normalize("NFD")])
    expect(readCsv(utf8(`${name}\n24-0117\n`), spelt).rows).toHaveLength(1);
});

test.each([
  ["студент;оценка;оценка\n1;5;4\n", "Повторяются: «оценка»"],
  ["студент;номер;оценка\n1;1;4\n", "Повторяются: «номер»"],
  ["студент;балл\n1;4\n", "Неизвестные: «балл». Не хватает: «оценка»"],
  ["студент\n1\n", "Не хватает: «оценка»"],
  ["__proto__;студент;оценка\n1;2;5\n", "Неизвестные: «__proto__»"],
  ["constructor;студент;оценка\n1;2;5\n", "Неизвестные: «constructor»"],
  ["2024-0117;5\n2024-0118;4\n", "Неизвестные: «2024-0117», «5»"],
])("a header that is not exactly known stops: %j", (file, message) => {
  expect(refusal(utf8(file))).toContain(message);
});

test.each([
  ["", "Файл пуст"],
  ["\uFEFF\r\n\r\n", "Файл пуст"],
  ["<html><table><tr><td>студент</td></tr></table></html>", "веб-страница"],
  ["PK\u0003\u0004", "книга Excel"],
  ["студент;оценка\n1;5\0\n", "не текстовый файл"],
  ['студент;оценка\n1;5\n2;"4\n3;3\n', "Строка 3: кавычка открыта и не закрыта"],
  ['студент;оценка\n1;5"\n', "Строка 2: кавычка стоит внутри значения"],
  ['студент;оценка\n"1"x;5\n', "Строка 2: после закрывающей кавычки стоит лишнее"],
  ["студент;оценка\n1;5\n2\n", "Строка 3: ячеек не столько"],
  ["студент;оценка\n1;5;7\n", "Строка 2: ячеек не столько"],
  ["студент;оценка;\n1;5;7\n", "Строка 2: значение стоит в столбце без названия"],
  [`студент;оценка\n1;${"5".repeat(70_000)}\n`, "строка длиннее 64 КБ"],
  [`студент;оценка\n${"1;5\n".repeat(5001)}`, "больше 5000 строк"],
  [`студент;оценка\n${"1;5\n".repeat(1_000_000)}`, "больше 5000 строк"],
  ["студент;оценка\n1;5\n2\u200b;4\n3;\u202e4\n", "Невидимые знаки в строках: 3, 4"],
  ["студент;оценка\n1;\u001b[2J\n", "Невидимые знаки в строках: 2"],
])("%j is refused", (file, message) => {
  expect(refusal(utf8(file))).toContain(message);
});

test("20 MB are refused unread", () => {
  expect(refusal(new Uint8Array(20_000_000))).toContain("больше 5 МБ");
});

test("line ends of any kind, mixed or not", () => {
  for (const file of ["студент;оценка\r1;5\r2;4\r", "студент;оценка\r\n1;5\n2;4\r\n"])
    expect(readCsv(utf8(file), columns).rows.map(({ line }) => line)).toEqual([2, 3]);
});

test("lines are counted as an editor counts them", () => {
  const file = 'sep=;\nстудент;оценка\n\n1;"5\nи ещё"\n;\n2;4\n';
  expect(readCsv(utf8(file), columns).rows.map(({ line, values }) => [line, values.student])).toEqual([
    [4, "1"],
    [7, "2"],
  ]);
});

test("empty columns that Excel adds on the right are no columns", () => {
  expect(readCsv(utf8("студент;оценка;;\n1;5;;\n"), columns).rows).toHaveLength(1);
});

test("refusals do not show what the rows hold", () => {
  expect(refusal(utf8('студент;оценка\nСекретова;"5\n'))).not.toContain("Секретова");
});

function refusal(bytes: Uint8Array): string {
  try {
    readCsv(bytes, columns);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

function utf8(file: string): Uint8Array {
  return new TextEncoder().encode(file);
}

function cp1251(file: string): Uint8Array {
  return Uint8Array.from(
    [...file].map((letter) =>
      "а" <= letter && letter <= "я" ? letter.charCodeAt(0) - 0x430 + 0xe0 : letter.charCodeAt(0),
    ),
  );
}

function utf16(file: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + file.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, letter] of [..."\uFEFF", ...file].entries()) view.setUint16(i * 2, letter.charCodeAt(0), !bigEndian);
  return bytes;
}

test.each([
  ['студент;оценка\n1;5\n2;"4\n3;3\n', "Закройте её."],
  ['студент;оценка\n1;5"\n', "Возьмите значение в кавычки целиком"],
  ["студент;оценка\n1;5;6\n", "Сосчитайте разделители в этой строке"],
])("a broken row is told with what to do about it, not about the encoding: %j", (source, remedy) => {
  const columns = { student: { names: ["студент"] }, grade: { names: ["оценка"] } } as const;
  try {
    readCsv(Buffer.from(source), columns);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).hint).toContain(remedy);
    expect((error as UserError).hint).not.toContain("UTF-8");
  }
});
