import type { CustomTableLayout } from "pdfmake/interfaces.js";

/** Lines and paddings of a grid's cells, in points. `columnWidths` counts with them. */
export const gridLine = 0.5;
export const gridPadding = 1.5;
export const gridRowPadding = 0.5;

/** The table layouts a template may name. */
export const tableLayouts: Record<string, CustomTableLayout> = {
  grid: {
    hLineWidth: () => gridLine,
    vLineWidth: () => gridLine,
    paddingLeft: () => gridPadding,
    paddingRight: () => gridPadding,
    paddingTop: () => gridRowPadding,
    paddingBottom: () => gridRowPadding,
  },
  plain: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
  /** A line under each second cell: a label, then a value or a place to write one. */
  fields: {
    hLineWidth: (i) => (i === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: (i) => (i % 2 === 0 ? 4 : 0),
    paddingTop: () => 2,
    paddingBottom: () => 0,
  },
  /** Who, a line to sign on, a name. */
  signature: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    paddingLeft: (i) => (i === 2 ? 6 : 0),
    paddingRight: (i) => (i === 0 ? 6 : 0),
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
};
