import type { Funding, PersonName, Sex } from "../../model/kinds.ts";
import type { StudentRow } from "../../model/list-rows.ts";
import { isDamagedByExcel } from "../../model/typed-result.ts";
import { fullName } from "../../text/names.ts";
import type { Encoding } from "../decode-text.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { firstLines, type ImportedRows, importedRows } from "./imported-rows.ts";
import { nameColumns, personName, refuseNameless, sexByPatronymic, sexByWord } from "./person-name.ts";

/** The students of a CSV list. Private data in it are left where they are, and that is said. */
export function readStudents(bytes: Uint8Array, encoding?: Encoding): ImportedRows<StudentRow> {
  const content = readCsv(bytes, columns, encoding);
  refuseNameless(content.columns);
  const left = privateColumns.filter((name) => content.columns.has(name)).map((name) => columns[name].names[0]);
  const notes = left.length > 0 ? [...content.notes, text.private(left)] : content.notes;
  const [ids, books, people] = [firstLines(), firstLines(), firstLines()];
  return importedRows(content.rows, notes, (source) => {
    const row = studentRow(source);
    if (typeof row === "string") return row;
    const twin = ids(row.id, row.line) ?? books(row.recordBook, row.line);
    if (twin !== undefined) return text.twin(twin);
    // Two of one name are two people only if something tells them apart.
    const namesake = people((row.id ?? row.recordBook) ? undefined : fullName(row.name), row.line);
    return namesake === undefined ? row : text.namesake(namesake);
  });
}

const columns = {
  id: { names: ["номер", "id", "номер студента"] },
  ...nameColumns,
  sex: { names: ["пол", "sex"] },
  recordBook: { names: ["зачётная книжка", "зачётка", "номер зачётной книжки", "№ зачётной книжки", "recordBook"] },
  funding: { names: ["финансирование", "основа обучения", "основа", "источник финансирования", "funding"] },
  group: { names: ["группа", "group"] },
  ordinal: { names: ["№", "№ п/п", "п/п"] },
  born: { names: ["дата рождения", "born"] },
  snils: { names: ["СНИЛС", "snils"] },
  citizenship: { names: ["гражданство", "citizenship"] },
  passport: { names: ["паспорт", "серия и номер паспорта"] },
  phone: { names: ["телефон", "phone"] },
  address: { names: ["адрес", "адрес регистрации"] },
} as const;

type Column = keyof typeof columns;
const privateColumns: readonly Column[] = ["born", "snils", "citizenship", "passport", "phone", "address"];

function studentRow({ line, values }: CsvRow<Column>): StudentRow | string {
  const name = personName(values);
  if (typeof name === "string") return name;
  const sex = sexOf(values.sex, name);
  if (sex !== "f" && sex !== "m") return sex;
  const funding = fundings.get(values.funding.toLowerCase());
  if (values.funding !== "" && !funding) return text.funding(values.funding);
  const damaged = [values.id, values.recordBook].find(isDamagedByExcel);
  if (damaged !== undefined) return text.excel(damaged);
  if (/^\d{1,3}$/.test(values.id)) return text.ordinal(values.id);
  if (values.id !== "" && !/^[\p{L}\d][\p{L}\d._()-]{0,62}[\p{L}\d)]$/u.test(values.id)) return text.id(values.id);
  return {
    line,
    ...(values.id === "" ? {} : { id: values.id }),
    name,
    sex,
    ...(values.recordBook === "" ? {} : { recordBook: values.recordBook }),
    ...(funding ? { funding } : {}),
    ...(values.group === "" ? {} : { group: values.group }),
  };
}

/** What the column says and what the patronymic tells must agree; one of them is enough. */
function sexOf(word: string, name: PersonName): Sex | string {
  const told = sexByPatronymic(name.middle);
  if (word === "") return told ?? text.noSex;
  const said = sexByWord(word);
  if (!said) return text.sex(word);
  return told && told !== said ? text.otherSex(word) : said;
}

const fundings: ReadonlyMap<string, Funding> = new Map([
  ...["бюджет", "бюджетная", "бюджетное", "б", "budget"].map((word) => [word, "budget"] as const),
  ...["договор", "договорная", "контракт", "внебюджет", "платная", "платное", "д", "contract"].map(
    (word) => [word, "contract"] as const,
  ),
  ...["целевое", "целевая", "целевой", "целевой договор", "ц", "target"].map((word) => [word, "target"] as const),
]);

const text = {
  private: (names: readonly string[]) =>
    `Личные данные не внесены, их место — в отдельной закрытой папке. Пропущены столбцы: ${names.join(", ")}.`,
  twin: (line: number) => `Тот же номер, что в строке ${line}.`,
  namesake: (line: number) => `То же имя, что в строке ${line}: различите однофамильцев номером зачётной книжки.`,
  funding: (word: string) => `Финансирование «${word}» неизвестно: бюджет, договор или целевое.`,
  excel: (value: string) => `Excel испортил номер: «${value}». Задайте столбцу формат «Текстовый» и введите его снова.`,
  ordinal: (id: string) => `«${id}» — порядковый номер, а не номер студента: назовите столбец «№» или уберите его.`,
  id: (id: string) => `Номер «${id}» не годится: буквы, цифры, точка и дефис, например 2024-0117.`,
  noSex: "Пол по отчеству не определить: добавьте столбец «пол» (ж или м).",
  sex: (word: string) => `Пол «${word}» неизвестен: ж или м.`,
  otherSex: (word: string) => `Пол «${word}» не сходится с отчеством.`,
};
