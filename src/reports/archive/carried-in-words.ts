import type { IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { nameOn } from "../../model/study.ts";
import { shortName } from "../../text/names.ts";

/**
 * What was carried over, as a paper has it: «ведомость ИС-24, МДК.02.01, 4-й семестр», «зачётная книжка 24-0109, Грачёва А. С.».
 * What is neither stays its path.
 */
export function carriedInWords(records: Records, what: string, day: IsoDate): string {
  const path = what.replace(/\.yaml$/, "");
  const { group, semester, item } =
    /^attestations\/[^/]+\/(?<group>[^/]+)\/(?<semester>\d+)-(?<item>[^-]+)/.exec(path)?.groups ?? {};
  if (group !== undefined && semester !== undefined && item !== undefined) return text.sheet(group, item, semester);
  const student = records.students.get(/^record-books\/(?<id>.+)$/.exec(path)?.groups?.id ?? "");
  return student ? text.book(student.recordBook?.number ?? student.id, shortName(nameOn(student, day))) : path;
}

const text = {
  sheet: (group: string, item: string, semester: string) => `ведомость ${group}, ${item}, ${semester}-й семестр`,
  book: (number: string, name: string) => `зачётная книжка ${number}, ${name}`,
};
