import type { Records } from "../model/records.ts";
import { shortName } from "../text/names.ts";

/** «2024-0118» → «2024-0118 (Жук И. О.)»: records and messages hold ids, a person reads names. */
export function withNames(message: string, { students }: Pick<Records, "students">): string {
  return message
    .split("\n")
    .map((line) => named(line, students))
    .join("\n");
}

/** A line that already has the name beside the id, such as one of several candidates, stays as it is. */
function named(line: string, students: Records["students"]): string {
  return line.replaceAll(/[\p{L}\p{N}][\p{L}\p{N}._()-]*[\p{L}\p{N}]/gu, (word) => {
    const student = students.get(word);
    return student && !line.includes(student.name.last) ? `${word} (${shortName(student.name)})` : word;
  });
}
