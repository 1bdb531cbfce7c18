import { choose, dropped, type Given, isMapping, listed, printed } from "./evaluate.ts";
import type { Node, NodeValue } from "./layout.ts";
import { fault, inside, type Spot } from "./spot.ts";
import { styles } from "./styles.ts";
import { tableLayouts } from "./table-layouts.ts";

/**
 * The kinds of pdfmake's nodes a template may use. No images, svg, links or files: a template can reach nothing outside
 * itself, and a picture with transparency would break PDF/A. No positions and no unbreakable nodes: they can lose text.
 */
export const plainNodeKinds: readonly string[] = ["text", "columns", "stack", "table", "ul", "ol", "canvas", "qr"];

/** A node of pdfmake with its values put in; `block` draws what stands inside it. */
export function plainNode(value: Record<string, unknown>, spot: Spot, block: (given: Given) => Node): Node {
  const kinds = plainNodeKinds.filter((kind) => Object.hasOwn(value, kind));
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    fault(spot, kind === undefined ? text.noKind(Object.keys(value)) : text.twoKinds(kinds));
    return { text: "" };
  }
  const children = (list: unknown, at: Spot) => listed(list, at).map(block);
  const content: Record<string, (given: unknown, at: Spot) => NodeValue> = {
    text: (given, at) => (Array.isArray(given) ? children(given, at) : printed(given, at)),
    qr: printed,
    columns: children,
    stack: children,
    ul: children,
    ol: children,
    table: (given, at) => table(given, at, children),
    canvas: (given, at) => listed(given, at).map(([vector, place]) => settings(vector, place, vectorKeys)),
  };
  const own: Record<string, NodeValue> = { [kind]: content[kind]?.(value[kind], inside(spot, kind)) ?? "" };
  const { [kind]: _, ...rest } = value;
  return { ...own, ...settings(rest, spot, { ...commonKeys, ...kindKeys[kind] }) };
}

/** The name of a style, after evaluation; a mistake when there is no such style. */
export function styleName(value: unknown, spot: Spot): string {
  const name = printed(value, spot);
  if (name !== "" && !Object.hasOwn(styles, name)) fault(spot, text.noStyle(name));
  return name;
}

function table(value: unknown, spot: Spot, children: (list: unknown, at: Spot) => Node[]): Node {
  if (!isMapping(value)) {
    fault(spot, text.noBody);
    return { body: [[""]] };
  }
  const { body, ...rest } = value;
  const at = inside(spot, "body");
  const rows = listed(body, at).map(([row, place]) => children(row, place));
  const [first] = rows;
  if (first === undefined || first.length === 0) fault(at, text.noBody);
  for (const [i, row] of rows.entries())
    if (row.length !== first?.length) fault(inside(at, i), text.ragged(row.length, first?.length ?? 0));
  return { body: rows, ...settings(rest, spot, tableKeys) };
}

type Reader = (value: unknown, spot: Spot) => NodeValue | undefined;

function settings(value: unknown, spot: Spot, known: Readonly<Record<string, Reader>>): Node {
  if (!isMapping(value)) {
    fault(spot, text.notSettings);
    return {};
  }
  const node: Record<string, NodeValue> = {};
  for (const key of Object.keys(value)) {
    const at = inside(spot, key);
    const [given, place] = choose([value[key], at]);
    const read = Object.hasOwn(known, key) ? known[key] : undefined;
    if (read === undefined) fault(at, text.unknownKey(key, Object.keys(known)));
    else if (given !== dropped) {
      const setting = read(given, place);
      if (setting === undefined) fault(place, text.badValue(key));
      else node[key] = setting;
    }
  }
  return node;
}

const number: Reader = (value) => (typeof value === "number" && value >= 0 && value <= 800 ? value : undefined);
const oneOf =
  (...words: string[]): Reader =>
  (value) =>
    words.find((word) => word === value);
const numbers: Reader = (value, spot) =>
  Array.isArray(value) ? allOf(value.map((element, i) => number(element, inside(spot, i)))) : number(value, spot);
const width: Reader = (value, spot) => oneOf("*", "auto")(value, spot) ?? number(value, spot);
const color: Reader = (value) => (typeof value === "string" && /^#[0-9a-f]{6}$/.test(value) ? value : undefined);
const style: Reader = (value, spot) =>
  Array.isArray(value) ? value.map((name, i) => styleName(name, inside(spot, i))) : styleName(value, spot);
const layout: Reader = (value, spot) => {
  const name = printed(value, spot);
  if (!Object.hasOwn(tableLayouts, name)) fault(spot, text.noLayout(name));
  return name;
};

function allOf(values: (NodeValue | undefined)[]): NodeValue | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

const alignment = oneOf("left", "center", "right", "justify");

const commonKeys: Readonly<Record<string, Reader>> = {
  style,
  margin: numbers,
  alignment,
  width,
  pageBreak: oneOf("before", "after"),
  colSpan: number,
  rowSpan: number,
};

const kindKeys: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  columns: { columnGap: number },
  table: { layout },
  qr: { fit: number },
  ol: { start: number },
};

const tableKeys: Readonly<Record<string, Reader>> = {
  widths: (value, spot) =>
    Array.isArray(value) ? allOf(value.map((element, i) => width(element, inside(spot, i)))) : undefined,
  heights: numbers,
};

const vectorKeys: Readonly<Record<string, Reader>> = {
  type: oneOf("line", "rect", "ellipse"),
  ...Object.fromEntries(
    ["x", "y", "w", "h", "r", "r1", "r2", "x1", "y1", "x2", "y2", "lineWidth"].map((key) => [key, number]),
  ),
  lineColor: color,
  color,
};

const text = {
  noKind: (keys: readonly string[]) =>
    `Неизвестный блок с ключами «${keys.join(", ")}» (бывают: heading, fields, grid, commission, signatures, stamp, ${plainNodeKinds.join(", ")}).`,
  twoKinds: (kinds: readonly string[]) => `В одном блоке не могут стоять вместе ключи «${kinds.join("» и «")}».`,
  noBody: "Таблице нужны строки: body — список списков.",
  ragged: (cells: number, first: number) => `В строке таблицы ячеек: ${cells}, а в первой: ${first}.`,
  notSettings: "Здесь нужны ключи со значениями.",
  unknownKey: (key: string, known: readonly string[]) => `Неизвестный ключ «${key}» (бывают: ${known.join(", ")}).`,
  badValue: (key: string) => `Ключ «${key}» не может иметь такое значение.`,
  noStyle: (name: string) => `Нет стиля «${name}» (бывают: ${Object.keys(styles).join(", ")}).`,
  noLayout: (name: string) => `Нет вида таблицы «${name}» (бывают: ${Object.keys(tableLayouts).join(", ")}).`,
};
