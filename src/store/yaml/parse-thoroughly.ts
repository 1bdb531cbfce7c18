import type { Node } from "yaml";
import type { Finding } from "../../model/finding.ts";
import { faultAt } from "./fault-at.ts";
import type { Parsed } from "./parsed.ts";
import { hasHiddenSigns } from "./scan.ts";
import { yaml } from "./whole-yaml.ts";
import { isDoubtfulNumber, isForbiddenKey, limits, type StructureFault, structureTexts } from "./yaml-limits.ts";
import { yamlSettings } from "./yaml-settings.ts";

/** Reads YAML of any style with the parser that knows the whole language, and refuses what a record must not hold. */
export function parseThoroughly(file: string, source: string): Parsed {
  const fault = (name: StructureFault, at: number) => faultAt(file, source, at, ...structureTexts[name]);
  const cap = faultOfSize(source);
  if (cap !== undefined) return { findings: [fault(cap, 0)] };
  // Repeated keys are looked for here, in one pass: the parser compares each key with each.
  const document = yaml().parseDocument(source, { ...yamlSettings, uniqueKeys: false });
  const broken = [...document.errors, ...document.warnings].map(({ code, pos }) => {
    const known = faultOfCode[code];
    return known ? fault(known, pos[0]) : faultAt(file, source, pos[0], texts[code] ?? text.broken, text.seeLine);
  });
  if (broken.length > 0) return { findings: broken.slice(0, mostFindings) };
  const findings: Finding[] = [];
  let nodes = 0;
  yaml().visit(document, (_, node, ancestors) => {
    nodes += 1;
    const name = faultOf(node, ancestors.length);
    if (name !== undefined) findings.push(fault(name, offsetOf(name === "twice" ? repeatedIn(node) : node)));
    return findings.length < mostFindings ? undefined : yaml().visit.BREAK;
  });
  if (nodes > 2 * limits.nodes) findings.push(fault("nodes", 0));
  return findings.length > 0 ? { findings } : { value: document.toJS({ maxAliasCount: 0 }) };
}

const mostFindings = 10;

/** A rough count before parsing: the thorough parser is slow, and what it may be given is bounded. */
function faultOfSize(source: string): StructureFault | undefined {
  let separators = 0;
  let depth = 0;
  for (const sign of source) {
    if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
    else if (sign === ":" || sign === "," || sign === "-" || sign === "?") separators += 1;
    if (depth > limits.depth) return "depth";
  }
  if (/(?:[-?:] +){33}/.test(source)) return "depth";
  return separators > 4 * limits.nodes ? "nodes" : undefined;
}

function faultOf(node: unknown, ancestors: number): StructureFault | undefined {
  // Each level of the data is two of the tree, a collection and its pair.
  if (ancestors > 2 * limits.depth + 2) return "depth";
  if (yaml().isAlias(node)) return "anchor";
  if (yaml().isPair(node))
    return yaml().isScalar(node.key) && isForbiddenKey(String(node.key.value)) ? "key" : undefined;
  if (yaml().isMap(node)) return faultOfKeys(node.items.map(({ key }) => keyText(key)));
  if (typeof node !== "object" || node === null) return undefined;
  if ("anchor" in node && node.anchor !== undefined) return "anchor";
  if ("tag" in node && node.tag !== undefined) return "tag";
  if (!yaml().isScalar(node)) return undefined;
  if (typeof node.value === "number" && isDoubtfulNumber(String(node.source))) return "number";
  return typeof node.value === "string" && hasHiddenSigns(node.value) ? "signs" : undefined;
}

function faultOfKeys(keys: readonly string[]): StructureFault | undefined {
  if (keys.length > limits.keys) return "keys";
  return new Set(keys).size < keys.length ? "twice" : undefined;
}

/** The first pair of a mapping whose key stood before: that is the line to look at. */
function repeatedIn(map: unknown): unknown {
  if (!yaml().isMap(map)) return map;
  const keys = map.items.map(({ key }) => keyText(key));
  return map.items.find((_, i) => keys.indexOf(keys[i] ?? "") < i);
}

function keyText(key: unknown): string {
  return yaml().isScalar(key) ? String(key.value) : "";
}

function offsetOf(node: unknown): number {
  const spot = yaml().isPair(node) ? (node.key as Node) : (node as Node);
  return spot?.range?.[0] ?? 0;
}

const faultOfCode: Readonly<Record<string, StructureFault>> = {
  DUPLICATE_KEY: "twice",
  MULTIPLE_DOCS: "documents",
  TAG_RESOLVE_FAILED: "tag",
  BAD_ALIAS: "anchor",
  RESOURCE_EXHAUSTION: "depth",
  BAD_DIRECTIVE: "directive",
};

const texts: Readonly<Record<string, string>> = {
  BAD_INDENT: "Отступ не такой, как у соседних строк.",
  BAD_COLLECTION_TYPE: "Список и ключи стоят вперемешку.",
  BAD_DQ_ESCAPE: "В двойных кавычках непонятный знак после «\\».",
  MISSING_CHAR: "Не хватает знака: кавычки, скобки или двоеточия.",
  BLOCK_AS_IMPLICIT_KEY: "В строке два двоеточия с пробелом: неясно, где ключ, а где значение.",
  UNEXPECTED_TOKEN: "Лишний знак: строка не читается.",
  MULTILINE_IMPLICIT_KEY: "Ключ занимает две строки или после него нет двоеточия.",
  NON_STRING_KEY: "Ключ должен быть простым текстом.",
  TAB_AS_INDENT: "Отступ сделан табуляцией.",
};

const text = {
  broken: "Запись не читается как YAML.",
  seeLine: "Сверьте эту строку и строку над ней: отступы, кавычки, скобки, двоеточие с пробелом.",
};
