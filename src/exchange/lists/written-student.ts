import { UserError } from "../../model/user-error.ts";

/** What a file says of a student; the surest that there is decides. */
export interface WrittenStudent {
  readonly id?: string;
  readonly recordBook?: string;
  readonly name?: string;
}

/** The columns by which a list may name its students; the number of the row means nothing. */
export const studentColumns = {
  id: { names: ["номер", "номер студента", "id"] },
  student: { names: ["студент", "student"] },
  ordinal: { names: ["№", "№ п/п", "п/п"] },
  recordBook: { names: ["зачётная книжка", "зачётка", "номер зачётной книжки", "recordBook"] },
  name: { names: ["ФИО", "ф.и.о.", "фамилия, имя, отчество", "фамилия имя отчество", "фамилия", "name"] },
} as const;

type NamingColumn = "id" | "student" | "recordBook" | "name";

/** Refuses a list that has none of the columns by which a student is known. */
export function refuseWithoutStudents(columns: ReadonlySet<string>): void {
  const naming: readonly NamingColumn[] = ["id", "student", "recordBook", "name"];
  if (!naming.some((name) => columns.has(name))) throw new UserError(text.noStudents, text.studentColumns);
}

/** The column «студент» holds whatever the person wrote: a number has a digit in it, a name has none. */
export function writtenStudent({
  id,
  student,
  recordBook,
  name,
}: Readonly<Record<NamingColumn, string>>): WrittenStudent {
  const written = {
    id: id || (/^20\d\d-\d{4}$/.test(student) ? student : ""),
    recordBook: recordBook || (/\d/.test(student) && !/^20\d\d-\d{4}$/.test(student) ? student : ""),
    name: name || (/\d/.test(student) ? "" : student),
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ""));
}

const text = {
  noStudents: "В файле нет столбца, по которому узнать студента.",
  studentColumns: "Добавьте столбец «студент» (номер 2024-0117), «зачётная книжка» или «ФИО».",
};
