import { XMLParser } from "fast-xml-parser";
import { UserError } from "../../model/user-error.ts";
import { decodeText } from "../decode-text.ts";

/** One row of a table: its attributes as written. */
export type PlxRow = Readonly<Record<string, string | undefined>>;

/** A plan of ММИС «Планы» as the flat tables it consists of. */
export interface PlxTables {
  readonly document: PlxRow;
  table(name: string): readonly PlxRow[];
}

/** The tables of a .plx file. */
export function plxTables(bytes: Uint8Array): PlxTables {
  if (bytes.length > maxBytes) throw new UserError(text.tooBig, text.checkFile);
  const xml = decodeText(bytes).text;
  // A plan declares no entities of its own; whoever does wants them multiplied (an entity bomb) or read from elsewhere.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new UserError(text.declaresEntities, text.checkFile);
  const document = node(node(parse(xml))?.Документ);
  const tables = node(node(document?.diffgram)?.dsMMISDB);
  if (!document || !tables) throw new UserError(text.notPlan, document ? text.oldPlan : text.checkFile);
  return { document: attributes(document), table: (name) => rows(tables[name]) };
}

const maxBytes = 16 * 1024 * 1024;

type XmlNode = Readonly<Record<string, unknown>>;

function parse(xml: string): unknown {
  try {
    return new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      attributesGroupName: "attributes",
      removeNSPrefix: true,
      parseTagValue: false,
      // Spaces around an index are a fault to tell of, not to lose.
      trimValues: false,
      parseAttributeValue: false,
      htmlEntities: true,
    }).parse(xml, true);
  } catch (error) {
    // The parser's own message quotes the file; its first line number would not help a secretary either.
    throw new UserError(text.broken, text.checkFile, error);
  }
}

function node(value: unknown): XmlNode | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as XmlNode) : undefined;
}

/** A table of one row is parsed as the row itself. */
function rows(value: unknown): PlxRow[] {
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  return elements
    .map(node)
    .filter((element) => element !== undefined)
    .map(attributes);
}

function attributes(element: XmlNode): PlxRow {
  const own = Object.entries(node(element.attributes) ?? {});
  return Object.fromEntries(own.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

const text = {
  tooBig: "Файл больше 16 МБ — учебные планы такими не бывают.",
  declaresEntities: "В файле объявлены сущности XML, которых в учебном плане не бывает.",
  broken: "Файл повреждён: это не XML, который пишет программа «Планы».",
  notPlan: "Это не учебный план программы «Планы» (.plx).",
  oldPlan: "Похоже на старый формат. Откройте план в программе «Планы» и сохраните его как .plx.",
  checkFile: "Сохраните план в программе «Планы» заново (.plx) или внесите его из CSV.",
};
