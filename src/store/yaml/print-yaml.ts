import type { Note } from "../../model/change.ts";
import { recordFileAt } from "../reading/kinds-of-files.ts";
import { printKey, printScalar } from "./print-scalar.ts";

const widest = 120;
const step = "  ";

type Path = readonly (string | number)[];

/** Prints a new record as a whole file: the line that tells editors its schema, then the record. */
export function printRecord(file: string, record: unknown, notes: readonly Note[] = []): string {
  const kind = recordFileAt(file)?.kind;
  const header = kind === undefined ? [] : [`# yaml-language-server: $schema=${schemaOf(file, kind)}`];
  return `${[...header, ...printRoot(record, notesByPath(notes))].join("\n")}\n`;
}

/** Prints `key: value` as lines of a block, each beginning with the indent. */
export function printPair(key: string, value: unknown, indent: string, path: Path, note?: string): string[] {
  return printBehind(
    `${indent}${printKey(key)}:`,
    value,
    indent,
    path,
    notesByPath(note ? [{ path, text: note }] : []),
  );
}

/** Prints `- value` as lines of a block list, each beginning with the indent. */
export function printItem(value: unknown, indent: string, path: Path): string[] {
  return printBehind(`${indent}-`, value, indent, path, new Map());
}

/** Prints a value on one line, as it stands inside brackets. */
export function printFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlow).join(", ")}]`;
  if (isMapping(value)) return `{${Object.entries(value).map(printFlowPair).join(", ")}}`;
  return printScalar(value as Parameters<typeof printScalar>[0]);
}

function printFlowPair([key, value]: [string, unknown]): string {
  return `${printKey(key)}: ${printFlow(value)}`;
}

/** The copy of the schema that lies in the records folder, so that editors work without a network. */
function schemaOf(file: string, kind: string): string {
  return `${"../".repeat(file.split("/").length - 1)}schemas/${kind}.schema.json`;
}

function printRoot(record: unknown, notes: ReadonlyMap<string, string>): string[] {
  if (isMapping(record) && Object.keys(record).length > 0) return printMapping(record, "", [], notes);
  if (Array.isArray(record) && record.length > 0) return printList(record, "", [], notes);
  return [printFlow(record)];
}

function printMapping(
  mapping: Record<string, unknown>,
  indent: string,
  path: Path,
  notes: ReadonlyMap<string, string>,
): string[] {
  return Object.entries(mapping).flatMap(([key, value]) =>
    printBehind(`${indent}${printKey(key)}:`, value, indent, [...path, key], notes),
  );
}

function printList(list: readonly unknown[], indent: string, path: Path, notes: ReadonlyMap<string, string>): string[] {
  return list.flatMap((value, index) => printBehind(`${indent}-`, value, indent, [...path, index], notes));
}

/** Prints a value behind its key or dash: on the same line when it fits and need not grow line by line, else below. */
function printBehind(
  head: string,
  value: unknown,
  indent: string,
  path: Path,
  notes: ReadonlyMap<string, string>,
): string[] {
  const note = notes.get(path.join("\n"));
  const remark = note === undefined ? "" : ` # ${note}`;
  if (value === null && !head.endsWith("-")) return [`${head}${remark}`];
  const line = `${head} ${printFlow(value)}`;
  if (!mustBeBlock(value, path) && (line.length <= widest || !canBeBlock(value))) return [`${line}${remark}`];
  const inner = `${indent}${step}`;
  if (Array.isArray(value)) return [`${head}${remark}`, ...printList(value, inner, path, notes)];
  const lines = printMapping(value as Record<string, unknown>, inner, path, notes);
  if (!head.endsWith("-") || remark !== "") return [`${head}${remark}`, ...lines];
  const [first = "", ...others] = lines;
  return [`${head} ${first.slice(inner.length)}`, ...others];
}

/** Lists that grow by events, and everything about a student's result, take a line each: so edits of two people merge. */
function mustBeBlock(value: unknown, path: Path): boolean {
  if (!canBeBlock(value)) return false;
  const withinResults = path[0] === "results" && typeof path.at(-1) === "string";
  return withinResults || (path.length === 1 && Array.isArray(value) && value.some(isMapping));
}

function canBeBlock(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isMapping(value) && Object.keys(value).length > 0;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notesByPath(notes: readonly Note[]): Map<string, string> {
  return new Map(notes.map(({ path, text }) => [path.join("\n"), text.replaceAll(/\s+/g, " ").trim()]));
}
