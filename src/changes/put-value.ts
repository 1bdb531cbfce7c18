import type { Edit } from "../model/change.ts";

/** An edit that gives a value to a key, whether the record has the key already or not. */
export function putValue(
  record: { readonly file: string },
  path: readonly (string | number)[],
  key: string,
  value: string | number | boolean | null,
  before?: string,
): Edit {
  const parent = path.reduce<unknown>((node, step) => (isMapping(node) ? node[step] : undefined), record);
  return isMapping(parent) && Object.hasOwn(parent, key)
    ? { set: { file: record.file, path: [...path, key] }, value }
    : { insert: { file: record.file, path }, key, value, ...(before === undefined ? {} : { at: { before } }) };
}

function isMapping(node: unknown): node is Record<string | number, unknown> {
  return typeof node === "object" && node !== null;
}
