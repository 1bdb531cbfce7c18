import type { Change, Edit } from "../../model/change.ts";
import type { Place } from "../../model/place.ts";
import { printFlow } from "../yaml/print-yaml.ts";

/** What a change would do, a line for each edit, and what a short new record says when it is the only one: for `--dry-run`. */
export function describeChange(change: Change): string[] {
  const lines = change.edits.map((edit) => `  ${describeEdit(edit)}`);
  const [only, ...others] = change.edits;
  const content = only && others.length === 0 && "record" in only ? printFlow(only.record) : "";
  return [change.summary, ...lines, ...(content === "" || content.length > longest ? [] : [`    ${content}`])];
}

/** Beyond that a record is no longer read at a glance: a sheet with its students, a teaching load. */
const longest = 400;

function describeEdit(edit: Edit): string {
  if ("set" in edit) return text.set(nameOf(edit.set), printFlow(edit.value));
  if ("replace" in edit) return text.set(nameOf(edit.replace), printFlow(edit.value));
  if ("insert" in edit) return text.add(nameOf(edit.insert), printFlow({ [edit.key]: edit.value }).slice(1, -1));
  if ("append" in edit) return text.add(nameOf(edit.append), printFlow(edit.value));
  return "remove" in edit ? text.remove(edit.remove) : text.create(edit.create);
}

function nameOf({ file, path }: Place): string {
  return path.length === 0 ? file : `${file}: ${path.join(" › ")}`;
}

const text = {
  set: (name: string, value: string) => `${name} → ${value}`,
  add: (name: string, value: string) => `${name} + ${value}`,
  create: (file: string) => `новый файл ${file}`,
  remove: (file: string) => `удалить файл ${file}`,
};
