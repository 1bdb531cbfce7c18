import { isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { yamlSettings } from "../yaml/yaml-settings.ts";
import { entrySubject } from "./entry-subject.ts";

/** A value as it is written, with its comments: the lines of a key up to the next, an entry of a list, a whole file. */
export interface Part {
  readonly text: string;
  readonly value: unknown;
  /** Absent where the value is cut no further. */
  readonly inner?: Section;
}

/** A mapping or a list, cut into its parts by key, or by what an entry is about. */
export interface Section {
  readonly kind: "mapping" | "mapping in braces" | "list" | "list in brackets";
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly parts: ReadonlyMap<string, Part>;
}

/** Reads a record together with the text of each of its values. */
export function readSource(source: string): Part {
  const whole = source.endsWith("\n") ? source : `${source}\n`;
  const document = parseDocument(whole, yamlSettings);
  return partOf(whole, document.contents, document.toJS(), { from: 0, to: whole.length });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function partOf(source: string, node: unknown, value: unknown, span: Span): Part {
  const inner = sectionOf(source, node, value, span);
  return { text: source.slice(span.from, span.to), value, ...(inner && { inner }) };
}

function sectionOf(source: string, node: unknown, value: unknown, span: Span): Section | undefined {
  if (isMap(node) && node.items.length > 0)
    return node.flow === true ? braces(source, node, value, span) : lines(source, node, value, span);
  if (!isSeq(node) || node.items.length === 0 || !Array.isArray(value)) return undefined;
  return node.flow === true ? brackets(source, node, value, span) : entryLines(source, node, value, span);
}

function lines(source: string, map: YAMLMap, value: unknown, { from, to }: Span): Section {
  const pairs = map.items.flatMap(({ key, value }) => (isScalar(key) && key.range ? [{ key, node: value }] : []));
  const starts = pairs.map(({ key }) => source.lastIndexOf("\n", (key.range?.[0] ?? 0) - 1) + 1);
  const parts = pairs.map(({ key, node }, index): [string, Part] => {
    const span = { from: starts[index] ?? from, to: starts[index + 1] ?? to };
    return [String(key.value), partOf(source, node, memberOf(value, String(key.value)), span)];
  });
  return { kind: "mapping", before: source.slice(from, starts[0]), between: "", after: "", parts: new Map(parts) };
}

/** Each entry has its lines, with the comments above the next one. An entry in several lines is cut no further. */
function entryLines(
  source: string,
  list: YAMLSeq,
  values: readonly unknown[],
  { from, to }: Span,
): Section | undefined {
  const nodes = list.items.flatMap((item) => (isNode(item) && item.range ? [{ item, start: item.range[0] }] : []));
  const starts = nodes.map(({ start }) => source.lastIndexOf("\n", source.lastIndexOf("-", start - 1)) + 1);
  if (starts.some((start, index) => start < from || start <= (starts[index - 1] ?? -1))) return undefined;
  const parts = nodes.map(({ item }, index) => {
    const span = { from: starts[index] ?? from, to: starts[index + 1] ?? to };
    const isShort = (isMap(item) || isSeq(item)) && item.flow === true;
    return partOf(source, isShort ? item : undefined, values[index], span);
  });
  return listOf("list", source.slice(from, starts[0]), "", "", parts, values);
}

function braces(source: string, map: YAMLMap, value: unknown, span: Span): Section | undefined {
  const members = map.items.map(({ key, value: node }) => ({ key, node }));
  const spots = members.flatMap(({ key, node }): Span[] => {
    const end = isNode(node) && node.range ? node.range[1] : undefined;
    return isScalar(key) && key.range ? [{ from: key.range[0], to: end ?? key.range[1] }] : [];
  });
  const around = inner(source, map.range, spots, members.length, span);
  if (!around) return undefined;
  const parts = members.map(({ key, node }, index): [string, Part] => {
    const name = isScalar(key) ? String(key.value) : "";
    return [name, partOf(source, node, memberOf(value, name), spots[index] ?? span)];
  });
  return { kind: "mapping in braces", between: ", ", ...around, parts: new Map(parts) };
}

function brackets(source: string, list: YAMLSeq, values: readonly unknown[], span: Span): Section | undefined {
  const spots = list.items.flatMap((item): Span[] =>
    isNode(item) && item.range ? [{ from: item.range[0], to: item.range[1] }] : [],
  );
  const around = inner(source, list.range, spots, list.items.length, span);
  if (!around) return undefined;
  const parts = spots.map((spot, index) => partOf(source, list.items[index], values[index], spot));
  return listOf("list in brackets", around.before, ", ", around.after, parts, values);
}

/** What stands before and behind the members of `{…}` or `[…]`; undefined where comments stand among them. */
function inner(
  source: string,
  whole: readonly number[] | null | undefined,
  spots: readonly Span[],
  count: number,
  { from, to }: Span,
): Pick<Section, "before" | "after"> | undefined {
  const close = (whole?.[1] ?? 0) - 1;
  if (spots.length !== count || close < from) return undefined;
  const gaps = spots.map((spot, index) => source.slice(spot.to, spots[index + 1]?.from ?? close));
  if (gaps.some((gap) => gap.includes("#"))) return undefined;
  return { before: source.slice(from, spots[0]?.from), after: source.slice(close, to) };
}

/** Undefined where two entries are about the same, or one does not say what it is about. */
function listOf(
  kind: Section["kind"],
  before: string,
  between: string,
  after: string,
  parts: readonly Part[],
  values: readonly unknown[],
): Section | undefined {
  const bySubject = new Map(parts.map((part) => [entrySubject(part.value), part]));
  if (bySubject.size !== values.length || bySubject.has("")) return undefined;
  return { kind, before, between, after, parts: bySubject };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
