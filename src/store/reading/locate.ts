import type { LineCounter, Node, Pair } from "yaml";
import type { Finding, LocatedFinding } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { yaml } from "../yaml/whole-yaml.ts";
import { yamlSettings } from "../yaml/yaml-settings.ts";
import { readFile } from "./read-file.ts";

/** Adds line and column to findings: the place of the key, or of its nearest parent when the key is missing. */
export function locate(dir: string, findings: readonly Finding[]): LocatedFinding[] {
  const sources = new Map<string, Source | undefined>();
  return findings.map((finding) => {
    const { file, path, line, column } = finding.place;
    if (line !== undefined) return { ...finding, line, column: column ?? 1 };
    if (path.length === 0) return { ...finding, line: 1, column: 1 };
    if (!sources.has(file)) sources.set(file, open(dir, file));
    return { ...finding, ...positionIn(sources.get(file), path) };
  });
}

interface Source {
  readonly root: unknown;
  readonly lines: LineCounter;
}

function open(dir: string, file: string): Source | undefined {
  try {
    const lines = new (yaml().LineCounter)();
    const source = readFile(dir, file).toString("utf8");
    return { root: yaml().parseDocument(source, { ...yamlSettings, lineCounter: lines }).contents, lines };
  } catch {
    return undefined; // a place in a file that cannot be opened is its first line
  }
}

function positionIn(source: Source | undefined, path: Place["path"]): { line: number; column: number } {
  if (source === undefined) return { line: 1, column: 1 };
  let offset = 0;
  let node: unknown = source.root;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) break;
    offset = startOf(child) ?? offset;
    node = yaml().isPair(child) ? child.value : child;
  }
  const { line, col } = source.lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function childOf(node: unknown, step: string | number): Pair | Node | undefined {
  if (yaml().isMap(node))
    return node.items.find(({ key }) => yaml().isScalar(key) && String(key.value) === String(step));
  if (!yaml().isSeq(node)) return undefined;
  const item = node.items[Number(step)];
  return yaml().isNode(item) ? item : undefined;
}

function startOf(child: Pair | Node): number | undefined {
  const node = yaml().isPair(child) ? child.key : child;
  return yaml().isNode(node) ? node.range?.[0] : undefined;
}
