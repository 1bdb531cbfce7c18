/** A node as pdfmake is to get it: new objects throughout, because pdfmake writes into what it lays out. */
export type Drawn = Record<string, unknown>;

/** The table of a drawn node, if it is one. */
export function tableOf(node: unknown): { readonly body: unknown[]; readonly widths: unknown[] } | undefined {
  const table = isDrawn(node) ? node.table : undefined;
  if (!isDrawn(table) || !Array.isArray(table.body) || !Array.isArray(table.widths)) return undefined;
  return { body: table.body, widths: table.widths };
}

/** Whether the value is an object, a drawn node among others. */
export function isDrawn(value: unknown): value is Drawn {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
