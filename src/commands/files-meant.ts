import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";

/** Tells which files of a records folder a person means by files, folders and groups; by nothing, all of them. */
export function filesMeant(dir: string, records: Records, typed: readonly string[]): (file: string) => boolean {
  if (typed.length === 0) return () => true;
  const meant = typed.map((one) => meantBy(dir, records, one.normalize("NFC")));
  return (file) => meant.some((isMeant) => isMeant(file));
}

function meantBy(dir: string, records: Records, typed: string): (file: string) => boolean {
  if (records.groups.has(typed)) return filesOfGroup(records, typed);
  const path = relative(dir, resolve(dir, typed)).split(sep).join("/");
  if (path.startsWith("../") || !existsSync(join(dir, path))) throw new UserError(text.unknown(typed), text.example);
  return (file) => path === "" || file === path || file.startsWith(`${path}/`);
}

/** The group's record, its teaching, sheets and what was corrected on them later, and the students who were ever in it. */
function filesOfGroup(records: Records, group: string): (file: string) => boolean {
  const students = [...records.students.values()]
    .filter(({ events }) => events.some((event) => "group" in event && event.group === group))
    .flatMap(({ id, file }) => [file, `record-books/${id}.yaml`]);
  const ofStudents = new Set(students);
  return (file) => {
    const [folder = "", ...rest] = file.split("/");
    const isOwn = (rest.at(folder === "groups" ? 0 : 1) ?? "").replace(/\.yaml$/, "") === group;
    return (ownFolders.includes(folder) && isOwn) || ofStudents.has(file);
  };
}

const ownFolders: readonly string[] = ["groups", "teaching", "attestations", "corrections", "journals"];

const text = {
  unknown: (typed: string) => `Нет ни файла, ни папки, ни группы «${typed}».`,
  example: "Например: kpgt check ИС-24 или kpgt check attestations/2025-2026; всё сразу: kpgt check",
};
