/** A node as pdfmake is to get it: new objects throughout, because pdfmake writes into what it lays out. */
export type Drawn = Record<string, unknown>;

/** The table of a drawn grid. */
export interface DrawnTable {
  readonly body: readonly unknown[];
  readonly widths: readonly unknown[];
  /** Heights of the rows of headings. */
  readonly headings: readonly number[];
}

/** The table of a drawn node, if it is a grid. */
export function tableOf(node: unknown): DrawnTable | undefined {
  const table = isDrawn(node) ? node.table : undefined;
  if (!isDrawn(table) || !Array.isArray(table.body) || !Array.isArray(table.widths) || !Array.isArray(table.heights))
    return undefined;
  const headings = table.heights.slice(0, Number(table.headerRows)).map(Number);
  return { body: table.body, widths: table.widths, headings };
}

/** Whether the value is an object, a drawn node among others. */
export function isDrawn(value: unknown): value is Drawn {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
