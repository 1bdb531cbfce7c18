import { isNode, type YAMLSeq } from "yaml";
import type { TakenEntry } from "./merge-list.ts";
import type { Choice } from "./merge-record.ts";

/** A list as it is written: what stands before its entries, between them and behind them. */
export interface ListSource {
  readonly head: string;
  readonly entries: readonly string[];
  readonly between: string;
  readonly tail: string;
  readonly values: readonly unknown[];
}

/** Cuts a list of the text into its entries; undefined where comments stand among those of a `[…]`. */
export function listSourceOf(
  source: string,
  list: YAMLSeq,
  value: unknown,
  from: number,
  to: number,
): ListSource | undefined {
  const spots = list.items.flatMap((item) => (isNode(item) && item.range ? [item.range] : []));
  if (!list.range || spots.length === 0 || spots.length !== list.items.length || !Array.isArray(value))
    return undefined;
  const values: readonly unknown[] = value;
  return list.flow === true
    ? inBrackets(source, list.range, spots, values, from, to)
    : inLines(source, spots, values, from, to);
}

/** The entries' texts as one list in the style of my side; undefined where the two are written in different styles. */
export function listText(
  entries: readonly TakenEntry[],
  sides: Readonly<Record<Choice, ListSource>>,
): string | undefined {
  const { head, between, tail } = sides.mine;
  if (between !== sides.server.between || (entries.length === 0 && between === "")) return undefined;
  return `${head}${entries.map(({ side, index }) => sides[side].entries[index]).join(between)}${tail}`;
}

type Range = readonly [start: number, valueEnd: number, nodeEnd: number];

function inBrackets(
  source: string,
  whole: Range,
  spots: readonly Range[],
  values: readonly unknown[],
  from: number,
  to: number,
): ListSource | undefined {
  const entries = spots.map(([start, end]) => source.slice(start, end));
  const close = whole[1] - 1;
  const gaps = spots.map(([, end], index) => source.slice(end, spots[index + 1]?.[0] ?? close));
  if (gaps.some((gap) => gap.includes("#"))) return undefined;
  return { head: source.slice(from, spots[0]?.[0]), entries, between: ", ", tail: source.slice(close, to), values };
}

/** Each entry has its lines, with the comments above the next one. */
function inLines(
  source: string,
  spots: readonly Range[],
  values: readonly unknown[],
  from: number,
  to: number,
): ListSource | undefined {
  const starts = spots.map(([start]) => source.lastIndexOf("\n", source.lastIndexOf("-", start - 1)) + 1);
  if (starts.some((start, index) => start < from || start <= (starts[index - 1] ?? -1))) return undefined;
  const entries = starts.map((start, index) => source.slice(start, starts[index + 1] ?? to));
  return { head: source.slice(from, starts[0]), entries, between: "", tail: "", values };
}
