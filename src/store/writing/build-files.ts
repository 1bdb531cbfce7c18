import type { Edit } from "../../model/change.ts";
import type { Place } from "../../model/place.ts";
import { UserError } from "../../model/user-error.ts";
import type { Repository } from "../git/repository.ts";
import { recordFileAt } from "../reading/kinds-of-files.ts";
import { validate } from "../schema/validate.ts";
import { appendItem, insertKey, type NewValue, replaceValue, setValues } from "../yaml/edit-yaml.ts";
import { parseYaml } from "../yaml/parse.ts";
import { printRecord } from "../yaml/print-yaml.ts";
import type { NewFile } from "./new-file.ts";
import { readWorkFile } from "./work-files.ts";

/** Carries out the edits in memory: every file they touch as it shall be, read again and validated. */
export function buildFiles(repository: Repository, edits: readonly Edit[]): NewFile[] {
  const drafts: Drafts = { repository, files: new Map() };
  for (const edit of edits) carryOut(drafts, edit);
  const files = [...drafts.files].map(([path, draft]) => ({ path, bytes: bytesOf(draft) }));
  for (const file of files) refuseUnsound(file);
  return files;
}

interface Drafts {
  readonly repository: Repository;
  readonly files: Map<string, Draft>;
}

/** A file while it is being edited; values to set wait, so that a file is parsed once for many of them. */
interface Draft {
  content: string | Uint8Array | null;
  waiting: NewValue[];
}

function carryOut(drafts: Drafts, edit: Edit): void {
  if ("set" in edit) draftOf(drafts, edit.set).waiting.push({ path: edit.set.path, value: edit.value });
  else if ("replace" in edit) rewrite(drafts, edit.replace, (source, path) => replaceValue(source, path, edit.value));
  else if ("insert" in edit)
    rewrite(drafts, edit.insert, (source, path) => insertKey(source, path, edit.key, edit.value, edit));
  else if ("append" in edit) rewrite(drafts, edit.append, (source, path) => appendItem(source, path, edit.value));
  else if ("remove" in edit) drafts.files.set(edit.remove, { content: null, waiting: [] });
  else create(drafts, edit.create, "bytes" in edit ? edit.bytes : printRecord(edit.create, edit.record, edit.notes));
}

function create(drafts: Drafts, path: string, content: string | Uint8Array): void {
  const isNew = drafts.files.get(path)?.content === null || readWorkFile(drafts.repository, path) === undefined;
  if (!isNew && recordFileAt(path) !== undefined) throw new UserError(text.exists(path), text.seeIt);
  drafts.files.set(path, { content, waiting: [] });
}

function rewrite(drafts: Drafts, place: Place, edit: (source: string, path: Place["path"]) => string): void {
  const draft = draftOf(drafts, place);
  draft.content = edit(textOf(draft), place.path);
}

function draftOf(drafts: Drafts, { file }: Place): Draft {
  const known = drafts.files.get(file);
  if (known !== undefined) return known;
  const bytes = readWorkFile(drafts.repository, file);
  if (bytes === undefined) throw new UserError(text.missing(file), text.seeIt);
  const draft: Draft = { content: Buffer.from(bytes).toString("utf8"), waiting: [] };
  drafts.files.set(file, draft);
  return draft;
}

function textOf(draft: Draft): string {
  if (typeof draft.content !== "string") throw new Error("an edit of a file that is no text");
  if (draft.waiting.length === 0) return draft.content;
  draft.content = setValues(draft.content, draft.waiting);
  draft.waiting = [];
  return draft.content;
}

function bytesOf(draft: Draft): Uint8Array | null {
  return typeof draft.content === "string" ? Buffer.from(textOf(draft)) : draft.content;
}

/** Nothing is written that the next command would refuse to read. */
function refuseUnsound({ path, bytes }: NewFile): void {
  const kind = recordFileAt(path)?.kind;
  if (kind === undefined || bytes === null) return;
  const parsed = parseYaml(path, bytes);
  const findings = "value" in parsed ? validate(kind, parsed.value, path) : parsed.findings;
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined)
    throw new UserError(text.unsound(path, error.place.path.join("."), error.message), error.fix);
}

const text = {
  exists: (path: string) => `Файл «${path}» уже есть.`,
  missing: (path: string) => `Нет файла «${path}».`,
  seeIt: "Что есть в папке: kpgt status",
  unsound: (path: string, where: string, message: string) =>
    `Так записать нельзя, в «${path}»${where && ` (${where})`} появится ошибка: ${message}`,
};
