import { UserError } from "../../model/user-error.ts";
import { blobAt, blobOf, type Head } from "../git/head.ts";
import type { Repository } from "../git/repository.ts";
import { twinKey } from "../reading/safe-name.ts";
import type { NewFile } from "./new-file.ts";
import { readWorkFile } from "./work-files.ts";

/** Refuses to write where a person's own edit, a closed year or a file of nearly the same name would suffer. */
export function refuseUnsafe(repository: Repository, head: Head, files: readonly NewFile[], handEdited: boolean): void {
  for (const file of files) {
    refuseClosedYear(head, file.path);
    if (file.bytes !== null) refuseTwin(head, file.path);
    const present = blobOf(readWorkFile(repository, file.path));
    const wanted = handEdited ? blobOf(file.bytes ?? undefined) : blobAt(head, file.path);
    if (present !== wanted) throw new UserError(text.changedByHand(file.path), text.save);
  }
}

function refuseClosedYear(head: Head, path: string): void {
  const year = /^[^/]+\/(\d{4}-\d{4})\//.exec(path)?.[1];
  if (year !== undefined && blobAt(head, `archive/${year}/year.yaml`) !== null)
    throw new UserError(text.closedYear(year), text.nextYear);
}

function refuseTwin(head: Head, path: string): void {
  const steps = path.split("/");
  for (const [index, name] of steps.entries()) {
    const folder = steps.slice(0, index).join("/");
    const twin = head.trees.get(folder)?.find((entry) => entry.name !== name && twinKey(entry.name) === twinKey(name));
    if (twin !== undefined) throw new UserError(text.twin(path, twin.name), text.rename);
  }
}

const text = {
  changedByHand: (path: string) => `Файл «${path}» изменён вручную и не сохранён в истории.`,
  save: "Сохраните его правку: kpgt save",
  closedYear: (year: string) => `Учебный год ${year} закрыт, его записи не меняются.`,
  nextYear:
    "Новый документ датируют днём открытого года. Результат закрытого года исправляют так: kpgt grade correct, kpgt grade excuse",
  twin: (path: string, twin: string) =>
    `Имя «${path}» отличается от «${twin}» только регистром или записью букв: на другом компьютере это один файл.`,
  rename: "Выберите другое имя.",
};
