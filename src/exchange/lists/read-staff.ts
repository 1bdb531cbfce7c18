import type { StaffRow } from "../../model/list-rows.ts";
import { fullName } from "../../text/names.ts";
import type { Encoding } from "../decode-text.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { firstLines, type ImportedRows, importedRows } from "./imported-rows.ts";
import { nameColumns, personName, refuseNameless, sexByPatronymic, sexByWord } from "./person-name.ts";
import { staffId } from "./staff-id.ts";

/** The teachers and officials of a CSV list. */
export function readStaff(bytes: Uint8Array, encoding?: Encoding): ImportedRows<StaffRow> {
  const content = readCsv(bytes, columns, encoding);
  refuseNameless(content.columns);
  const taken = new Set(content.rows.map(({ values }) => values.id).filter(Boolean));
  const [ids, people] = [firstLines(), firstLines()];
  return importedRows(content.rows, content.notes, (source) => {
    const row = staffRow(source);
    if (typeof row === "string") return row;
    const twin =
      ids(source.values.id || undefined, row.line) ??
      people(source.values.id ? undefined : fullName(row.name), row.line);
    if (twin !== undefined) return text.twin(twin);
    const id = row.isIdProposed ? freeId(row.id, taken) : row.id;
    taken.add(id);
    return { ...row, id };
  });
}

const columns = {
  id: { names: ["код", "id", "номер"] },
  ...nameColumns,
  sex: { names: ["пол", "sex"] },
  position: { names: ["должность", "position"] },
  email: { names: ["email", "e-mail", "почта", "электронная почта"] },
} as const;

type Column = keyof typeof columns;

function staffRow({ line, values }: CsvRow<Column>): StaffRow | string {
  const name = personName(values);
  if (typeof name === "string") return name;
  const told = sexByPatronymic(name.middle);
  const said = sexByWord(values.sex);
  if (values.sex !== "" && !said) return text.sex(values.sex);
  if (said && told && said !== told) return text.otherSex(values.sex);
  if (values.email !== "" && !/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(values.email)) return text.email(values.email);
  if (values.id !== "" && !/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(values.id)) return text.id(values.id);
  const sex = said ?? told;
  return {
    line,
    id: values.id || staffId(name),
    isIdProposed: values.id === "",
    name,
    ...(sex ? { sex } : {}),
    ...(values.position === "" ? {} : { position: values.position }),
    ...(values.email === "" ? {} : { email: values.email }),
  };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(n === 1 ? id : `${id}-${n}`)) n += 1;
  return n === 1 ? id : `${id}-${n}`;
}

const text = {
  twin: (line: number) => `Тот же человек, что в строке ${line}. Полных тёзок различите кодом: столбец «код».`,
  sex: (word: string) => `Пол «${word}» неизвестен: ж или м.`,
  otherSex: (word: string) => `Пол «${word}» не сходится с отчеством.`,
  email: (email: string) => `«${email}» — не адрес электронной почты.`,
  id: (id: string) => `Код «${id}» не годится: латинские буквы, цифры и дефис, petrova-en.`,
};
