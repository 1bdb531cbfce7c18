import { UserError } from "../../model/user-error.ts";
import { tagAt } from "../archive/archive-tag.ts";
import { blobAt, blobOf, type Head } from "../git/head.ts";
import type { Repository } from "../git/repository.ts";
import { twinKey } from "../reading/safe-name.ts";
import type { NewFile } from "./new-file.ts";
import { readWorkFile } from "./work-files.ts";

/** What is special about a commit. */
interface CommitKind {
  /** The working files are themselves what is to be committed. */
  readonly handEdited: boolean;
  /** The closed year that it brings back to what its tag seals. */
  readonly restores?: string | undefined;
}

/** Refuses to write where a person's own edit, a closed year or a file of nearly the same name would suffer. */
export async function refuseUnsafe(
  repository: Repository,
  head: Head,
  files: readonly NewFile[],
  { handEdited, restores }: CommitKind,
): Promise<void> {
  for (const year of new Set(files.flatMap(({ path }) => yearOf(path) ?? [])))
    if (year !== restores) await refuseClosedYear(repository, head, files, year);
  for (const file of files) {
    if (file.bytes !== null) refuseTwin(head, file.path);
    const present = blobOf(readWorkFile(repository, file.path));
    const wanted = handEdited ? blobOf(file.bytes ?? undefined) : blobAt(head, file.path);
    if (present !== wanted) throw new UserError(text.changedByHand(file.path), text.save);
  }
}

/** A tag closes a year even when the last commit has lost it; only the commit that brings the year itself may come. */
async function refuseClosedYear(
  repository: Repository,
  head: Head,
  files: readonly NewFile[],
  year: string,
): Promise<void> {
  const yearFile = `archive/${year}/year.yaml`;
  if (blobAt(head, yearFile) !== null) throw new UserError(text.closedYear(year), text.nextYear);
  const brings = files.some(({ path, bytes }) => path === yearFile && bytes !== null);
  if (!brings && (await tagAt(repository, `archive/${year}`)) !== undefined)
    throw new UserError(text.lostYear(year), text.restore(year));
}

function yearOf(path: string): string | undefined {
  return /^[^/]+\/(\d{4}-\d{4})\//.exec(path)?.[1];
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
  lostYear: (year: string) =>
    `Учебный год ${year} закрыт: есть его метка. А в последнем сохранении его нет, записи года не меняются.`,
  restore: (year: string) => `Верните его: kpgt archive restore ${year}; если его закрыли не здесь, примите: kpgt sync`,
  nextYear:
    "Новый документ датируют днём открытого года. Результат закрытого года исправляют так: kpgt grade correct, kpgt grade excuse",
  twin: (path: string, twin: string) =>
    `Имя «${path}» отличается от «${twin}» только регистром или записью букв: на другом компьютере это один файл.`,
  rename: "Выберите другое имя.",
};
