import { type Drawn, isDrawn, tableOf } from "./drawn.ts";
import { sizeOf } from "./height.ts";
import type { Ruler } from "./ruler.ts";
import { styles } from "./styles.ts";

/**
 * Finishes the cells of a grid: each stands in the middle of its row, beside a name on two lines, and a word longer than
 * its column is set smaller: pdfmake would break «неудовлетворительно» at any letter.
 */
export function drawCells(grid: Drawn, ruler: Ruler): void {
  const table = tableOf(grid);
  for (const row of table?.body ?? []) {
    if (!Array.isArray(row)) continue;
    for (const [i, cell] of row.entries()) {
      const width = table?.widths[i];
      if (cell !== "") row[i] = drawCell(isDrawn(cell) ? cell : { text: cell }, sizeOf(grid, 11), Number(width), ruler);
    }
  }
}

function drawCell(cell: Drawn, usual: number, width: number, ruler: Ruler): Drawn {
  // Headings are drawn to their boxes already.
  if (typeof cell.text !== "string" || "fontSize" in cell) return cell;
  const centred = { ...cell, verticalAlignment: "middle" };
  if ("colSpan" in cell) return centred;
  const size = sizeOf(cell, usual);
  // A bold word is a tenth wider than the ruler says.
  const longest =
    Math.max(...cell.text.split(/[ \n-]/).map((word) => ruler.width(word, size))) * (isBold(cell) ? 1.1 : 1);
  return longest > width ? { ...centred, fontSize: Math.floor((size * width * 4) / longest) / 4 } : centred;
}

function isBold({ style }: Drawn): boolean {
  return styles[String(style)]?.bold === true;
}
