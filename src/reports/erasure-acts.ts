import type { Basis, IsoDate } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { nameOn, studyOf } from "../model/study.ts";
import { formatDate } from "../text/dates.ts";
import { fullName } from "../text/names.ts";
import { closedYears } from "./closed-years.ts";
import { collegeOn } from "./in-force.ts";
import type { Rotation } from "./rotation.ts";

/** Two acts to be printed and signed, as plain text; the second names people and is kept outside the new folder. */
export interface ErasureActs {
  /** О выделении к уничтожению дел. */
  readonly cases: string;
  /** Об уничтожении персональных данных, with a place for a signature at each known copy. */
  readonly people: string;
}

/** The acts of an erasure. */
export function erasureActs(records: Records, { groups, students }: Rotation, act: Basis, today: IsoDate): ErasureActs {
  const cases = closedYears(records).flatMap(({ year, bags }) =>
    bags.flatMap(({ path, title, group, files }) =>
      group !== undefined && groups.includes(group) ? [text.oneCase(path, title, year, files)] : [],
    ),
  );
  const people = students.flatMap((id) => {
    const student = records.students.get(id);
    const left = student && studyOf(student).memberships.at(-1)?.to;
    return student ? [text.person(id, fullName(nameOn(student, today)), left)] : [];
  });
  const head = (title: string) => [collegeOn(records, today).full, "", title, text.number(act), ""];
  return {
    cases: [...head(text.casesTitle), ...numbered(cases), "", ...text.signatures].join("\n"),
    people: [...head(text.peopleTitle), ...numbered(people), "", ...text.copies, "", ...text.signatures].join("\n"),
  };
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}

const text = {
  number: ({ number, date }: Basis) => `к акту ${number === undefined ? "" : `№ ${number} `}от ${formatDate(date)}`,
  casesTitle: "О выделении к уничтожению дел, сроки хранения которых вышли",
  peopleTitle: "Об уничтожении персональных данных",
  oneCase: (path: string, title: string, year: string, files: number) => `${path}, ${title}, ${year}, файлов: ${files}`,
  person: (id: string, name: string, left: IsoDate | undefined) =>
    `${name}, ${id}${left === undefined ? "" : `, обучение закончено ${formatDate(left)}`}`,
  copies: [
    "Уничтожены копии (кем, подпись, дата):",
    "сервер записей ____________________",
    "резервные копии ____________________",
    "папки на компьютерах сотрудников ____________________",
    "выгрузки и напечатанные PDF, папка out ____________________",
    "папка личных данных ____________________",
  ],
  signatures: ["Директор ____________________", "Ответственный за архив ____________________", ""],
};
