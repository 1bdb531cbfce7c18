import type { StyleDictionary } from "pdfmake/interfaces.js";

/** The type at the foot of a page. */
export const footSize = 8;

/** The styles a template may name. Sizes are in points. */
export const styles: StyleDictionary = {
  founder: { fontSize: 9, alignment: "center" },
  college: { fontSize: 11, alignment: "center" },
  title: { fontSize: 14, bold: true, alignment: "center", margin: [0, 5, 0, 0] },
  subtitle: { fontSize: 11, alignment: "center" },
  line: { fontSize: 10, alignment: "center" },
  field: { fontSize: 11 },
  "field-note": { fontSize: 7, alignment: "center" },
  grid: { fontSize: 9, lineHeight: 1, alignment: "center" },
  "grid-large": { fontSize: 11, lineHeight: 1, alignment: "center" },
  "grid-small": { fontSize: 8, lineHeight: 1, alignment: "center" },
  heading: { bold: false, alignment: "center" },
  total: { fontSize: 7.5 },
  mark: { bold: true },
  bold: { bold: true },
  italic: { italics: true },
  small: { fontSize: 9 },
  tiny: { fontSize: 7 },
  left: { alignment: "left" },
  center: { alignment: "center" },
  right: { alignment: "right" },
  "small-center": { fontSize: 9, alignment: "center" },
  foot: { fontSize: footSize, color: "#444444" },
};
