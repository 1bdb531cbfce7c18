import { CsvError, parse } from "csv-parse/sync";
import { UserError } from "../model/user-error.ts";
import { decodeText, type Encoding } from "./decode-text.ts";

/** A column that a file may have: every name it goes by, the first one is shown to people. */
export interface CsvColumn {
  readonly names: readonly [string, ...string[]];
  readonly required?: boolean;
}

/** One row: its line in the file and its values by column; a column that the file lacks is an empty value. */
export interface CsvRow<Name extends string> {
  readonly line: number;
  readonly values: Readonly<Record<Name, string>>;
}

/** What a CSV file holds. */
export interface CsvContent<Name extends string> {
  readonly rows: readonly CsvRow<Name>[];
  /** The columns that the file has. */
  readonly columns: ReadonlySet<Name>;
  /** What was detected, for the person to see: encoding and delimiter. */
  readonly notes: readonly string[];
}

/** A row that cannot be taken, and why; the rest of the file is read all the same. */
export interface RowError {
  readonly line: number;
  readonly message: string;
}

/** Reads a table strictly: columns by the list of what may be, values as written, nothing guessed. */
export function readCsv<Name extends string>(
  bytes: Uint8Array,
  columns: Readonly<Record<Name, CsvColumn>>,
  encoding?: Encoding,
): CsvContent<Name> {
  refuseOtherFormats(bytes);
  const decoded = decodeText(bytes, encoding);
  const { lines, separator, skipped } = withoutSeparatorLine(decoded.text.replace(/\r\n?/g, "\n"));
  if (lines.trim() === "") throw new UserError(text.empty, text.columnsAre(columns));
  if (lines.trimStart().startsWith("<")) throw new UserError(text.html, text.saveAsCsv);
  const { delimiter, header } = headerOf(lines, columns, separator);
  const names = Object.keys(columns) as Name[];
  const records = recordsOf(lines, delimiter, skipped);
  const rows = records.flatMap((record) =>
    record.values.some((value) => value !== "") ? [rowOf(record, names, header)] : [],
  );
  refuseInvisible(rows);
  return {
    rows,
    columns: new Set(header.filter((name) => name !== undefined)),
    notes: [
      text.detected(decoded.encoding, delimiter),
      ...(decoded.encoding === "windows-1251" && !encoding ? [text.guessed] : []),
    ],
  };
}

const maxBytes = 5 * 1024 * 1024;
const maxRows = 5000;
const maxRecordBytes = 64 * 1024;

/** By their first bytes: what people send instead of CSV. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length > maxBytes) throw new UserError(text.tooBig, text.splitFile);
  const [first, second] = bytes;
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf))
    throw new UserError(text.excel, text.saveAsCsv);
}

/** Excel's own first line `sep=;` says the delimiter. */
function withoutSeparatorLine(lines: string): { lines: string; separator: string | undefined; skipped: number } {
  const separator = /^sep=([;,\t])\n/i.exec(lines);
  return separator
    ? { lines: lines.slice(separator[0].length), separator: separator[1], skipped: 1 }
    : { lines, separator: undefined, skipped: 0 };
}

type Header<Name> = readonly (Name | undefined)[];

/** The delimiter is the one that makes the first line a header of known columns; no other line is asked. */
function headerOf<Name extends string>(
  lines: string,
  columns: Readonly<Record<Name, CsvColumn>>,
  separator: string | undefined,
): { delimiter: string; header: Header<Name> } {
  const names = namesOf(columns);
  const readings = (separator ? [separator] : [";", ",", "\t"]).map((delimiter) => {
    const cells = firstRecord(lines, delimiter);
    const header = cells.map((cell) => names.get(folded(cell)));
    return { delimiter, header, cells, faults: faultsOf(cells, header, columns) };
  });
  const sound = readings.find(({ faults }) => faults.length === 0);
  if (sound) return sound;
  const closest = readings.toSorted((a, b) => known(b.header) - known(a.header))[0];
  throw new UserError(text.badHeader(closest?.faults ?? []), text.columnsAre(columns));
}

function namesOf<Name extends string>(columns: Readonly<Record<Name, CsvColumn>>): ReadonlyMap<string, Name> {
  const names = Object.keys(columns) as Name[];
  return new Map(names.flatMap((name) => [name, ...columns[name].names].map((word) => [folded(word), name] as const)));
}

function known(header: Header<string>): number {
  return header.filter((name) => name !== undefined).length;
}

function faultsOf<Name extends string>(
  cells: readonly string[],
  header: Header<Name>,
  columns: Readonly<Record<Name, CsvColumn>>,
): string[] {
  const names = Object.keys(columns) as Name[];
  const unknown = cells.filter((cell, i) => header[i] === undefined && cell.trim() !== "");
  const repeated = cells.filter((_, i) => header[i] !== undefined && header.indexOf(header[i]) < i);
  const missing = names.filter((name) => columns[name].required && !header.includes(name));
  return [
    ...(unknown.length === 0 && known(header) === 0 ? [text.noHeader] : []),
    ...(unknown.length > 0 ? [text.unknown(unknown)] : []),
    ...(repeated.length > 0 ? [text.repeated(repeated)] : []),
    ...(missing.length > 0 ? [text.missing(missing.map((name) => columns[name].names[0]))] : []),
  ];
}

/** «Зачётная  книжка» and «зачетная книжка» are one column. */
function folded(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
}

/** By a wrong delimiter a quoted header is no CSV at all: then it has no known columns either. */
function firstRecord(lines: string, delimiter: string): readonly string[] {
  try {
    return parsed(lines, delimiter, 0, 1)[0]?.values ?? [];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

interface CsvRecord {
  readonly line: number;
  readonly values: readonly string[];
}

function recordsOf(lines: string, delimiter: string, skipped: number): CsvRecord[] {
  const [, ...records] = parsed(lines, delimiter, skipped, maxRows + 2);
  if (records.length > maxRows) throw new UserError(text.tooManyRows, text.splitFile);
  return records;
}

function parsed(lines: string, delimiter: string, skipped: number, to: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let nextLine = skipped + 1;
  try {
    parse(lines, {
      delimiter,
      to,
      columns: false,
      cast: false,
      record_delimiter: "\n",
      relax_quotes: false,
      relax_column_count: false,
      skip_empty_lines: true,
      max_record_size: maxRecordBytes,
      on_record: (record: string[], info) => {
        const inside = record.reduce((all, value) => all + (value.match(/\n/g)?.length ?? 0), 0);
        records.push({ line: info.lines + skipped - inside, values: record.map(plain) });
        nextLine = info.lines + skipped + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser's own message quotes the values of the row.
    throw new UserError(text.broken(error.code, nextLine), text.remedies[error.code] ?? text.saveAsCsv, error);
  }
  return records;
}

/** The value as a person sees it: Excel pads with spaces, and sometimes with non-breaking ones. */
function plain(value: string): string {
  return value.normalize("NFC").replaceAll("\u00a0", " ").trim();
}

function rowOf<Name extends string>(record: CsvRecord, names: readonly Name[], header: Header<Name>): CsvRow<Name> {
  if (record.values.some((value, i) => header[i] === undefined && value !== ""))
    throw new UserError(text.outside(record.line), text.saveAsCsv);
  const values = names.map((name) => [name, record.values[header.indexOf(name)] ?? ""]);
  return { line: record.line, values: Object.fromEntries(values) as Record<Name, string> };
}

/** Control characters, zero-width ones and those that turn the direction of writing: two values that look alike differ. */
const invisible = /[\p{Cf}\p{Zl}\p{Zp}]|(?![\t\n])\p{Cc}/u;

function refuseInvisible(rows: readonly CsvRow<string>[]): void {
  const lines = rows.filter(({ values }) => Object.values(values).some((value) => invisible.test(value)));
  if (lines.length > 0) throw new UserError(text.invisible(lines.map(({ line }) => line)), text.retype);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `«${name.trim().slice(0, 40)}»`).join(", ");
}

const text = {
  tooBig: "Файл больше 5 МБ.",
  tooManyRows: "В файле больше 5000 строк.",
  splitFile: "Разделите его на несколько файлов.",
  empty: "Файл пуст.",
  excel: "Это книга Excel, а не CSV, хотя бы её и переименовали.",
  html: "Это веб-страница или XML, а не CSV.",
  saveAsCsv: "Откройте таблицу в Excel и сохраните её как «CSV UTF-8».",
  columnsAre: (columns: Readonly<Record<string, CsvColumn>>) =>
    `Первая строка файла — названия столбцов: ${Object.values(columns)
      .map(({ names, required }) => (required ? names[0] : `[${names[0]}]`))
      .join("; ")}. В скобках — необязательные.`,
  badHeader: (faults: readonly string[]) => `Столбцы файла не те. ${faults.join(" ")}`,
  noHeader: "Названий столбцов нет.",
  unknown: (names: readonly string[]) => `Неизвестные: ${listed(names)}.`,
  repeated: (names: readonly string[]) => `Повторяются: ${listed(names)}.`,
  missing: (names: readonly string[]) => `Не хватает: ${listed(names)}.`,
  detected: (encoding: string, delimiter: string) =>
    `Кодировка ${encoding}, разделитель ${delimiter === "\t" ? "— табуляция" : `«${delimiter}»`}.`,
  guessed: "Кодировка определена по содержимому. Если буквы неверны, укажите её: --encoding.",
  broken: (code: string, line: number) => `Строка ${line}: ${text.faults[code] ?? "её не удалось разобрать"}.`,
  outside: (line: number) => `Строка ${line}: значение стоит в столбце без названия.`,
  invisible: (lines: readonly number[]) => `Невидимые знаки в строках: ${lines.join(", ")}.`,
  retype: "Наберите эти значения заново с клавиатуры.",
  faults: {
    CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "ячеек не столько, сколько столбцов",
    CSV_QUOTE_NOT_CLOSED: "кавычка открыта и не закрыта",
    INVALID_OPENING_QUOTE: "кавычка стоит внутри значения, а не вокруг него",
    CSV_INVALID_CLOSING_QUOTE: "после закрывающей кавычки стоит лишнее",
    CSV_MAX_RECORD_SIZE: "строка длиннее 64 КБ",
  } as Readonly<Record<string, string>>,
  remedies: {
    CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
      "Сосчитайте разделители в этой строке; значение с разделителем внутри берут в кавычки.",
    CSV_QUOTE_NOT_CLOSED: 'Закройте её. Кавычка внутри значения пишется дважды: "ООО ""Ромашка""".',
    INVALID_OPENING_QUOTE: 'Возьмите значение в кавычки целиком, а те, что внутри, удвойте: "ООО ""Ромашка""".',
    CSV_INVALID_CLOSING_QUOTE: 'Кавычка внутри значения пишется дважды: "ООО ""Ромашка""".',
    CSV_MAX_RECORD_SIZE: "Так бывает, когда в одной из строк выше кавычка открыта и не закрыта.",
  } as Readonly<Record<string, string>>,
};
